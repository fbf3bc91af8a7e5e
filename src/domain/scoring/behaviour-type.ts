import type { RfmScores } from '../customer-facts.ts';

/** Largest coefficient of variation of order totals of a steady buyer (SEMANTICS.md, "Behaviour type"). */
export const STEADY_SPREAD = 0.5;

/** Feedback items in 365 days from which on a buyer is vocal. */
export const VOCAL_FROM = 3;

/** Behaviour type of a buyer, the first that fits. */
export function behaviourType(
  { f, m }: RfmScores,
  orderTotalSpread: number | null,
  feedbackItems: number,
): 'frequent' | 'steady' | 'vocal' | 'occasional' {
  if (f >= 4 && m >= 4) return 'frequent';
  if (f >= 3 && orderTotalSpread !== null && orderTotalSpread <= STEADY_SPREAD) return 'steady';
  return feedbackItems >= VOCAL_FROM ? 'vocal' : 'occasional';
}
