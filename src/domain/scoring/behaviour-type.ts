import type { RfmScores } from '../customer-facts.ts';

/** Largest coefficient of variation of order totals of a steady buyer (SEMANTICS.md, "Behaviour type"). */
export const STEADY_SPREAD = 0.5;

/** Behaviour type of a buyer, the first that fits. `vocal` joins with feedback data. */
export function behaviourType(
  { f, m }: RfmScores,
  orderTotalSpread: number | null,
): 'frequent' | 'steady' | 'occasional' {
  if (f >= 4 && m >= 4) return 'frequent';
  return f >= 3 && orderTotalSpread !== null && orderTotalSpread <= STEADY_SPREAD ? 'steady' : 'occasional';
}
