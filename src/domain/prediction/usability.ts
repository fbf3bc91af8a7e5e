import type { BgNbd } from './bg-nbd.ts';

/** What a fit is judged by before it is tried. */
export type DataFacts = {
  buyers: number;
  repeaters: number;
  /** Days from the company's first order to the day of the model. */
  historyDays: number;
  /** Null without any order. */
  daysSinceLastOrder: number | null;
};

/** The least data that a prediction needs (SEMANTICS.md, "Prediction"; the repeaters are ours: a rate is fitted on them). */
export const NEEDED = { buyers: 500, repeaters: 50, historyDays: 180, orderWithinDays: 30 } as const;

/** Why a model is not usable; a stable code. */
export type UnusableReason =
  | 'too_few_buyers'
  | 'short_history'
  | 'no_recent_order'
  | 'too_few_repeaters'
  | 'not_converged'
  | 'nobody_leaves'
  | 'spend_not_fitted';

/** What the data lack for a prediction; empty when a fit is worth trying. */
export function findDataGaps({ buyers, repeaters, historyDays, daysSinceLastOrder }: DataFacts): UnusableReason[] {
  const gaps: UnusableReason[] = [];
  if (buyers < NEEDED.buyers) gaps.push('too_few_buyers');
  if (historyDays < NEEDED.historyDays) gaps.push('short_history');
  if (daysSinceLastOrder === null || daysSinceLastOrder > NEEDED.orderWithinDays) gaps.push('no_recent_order');
  if (repeaters < NEEDED.repeaters) gaps.push('too_few_repeaters');
  return gaps;
}

/** Below these a → 0: the model says that no customer ever leaves, and so finds nobody at risk (Online Retail is such a case). */
const LEAST_A = 0.01;
const LEAST_MEAN_DROPOUT = 0.001;

/** Why a fitted model is not usable; null when it is. */
export function findFitFault({ model, converged }: { model: BgNbd; converged: boolean }): UnusableReason | null {
  const { a, b } = model;
  if (a < LEAST_A || a / (a + b) < LEAST_MEAN_DROPOUT) return 'nobody_leaves';
  return converged ? null : 'not_converged';
}
