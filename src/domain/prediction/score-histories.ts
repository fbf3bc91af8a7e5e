import { aliveProbability, type BgNbd, expectedOrders, orderProbability } from './bg-nbd.ts';
import type { PurchaseHistories } from './purchase-histories.ts';

/** What the model says of each distinct history, in the order of the histories. */
export type HistoryScores = {
  expectedOrders90: Float64Array<ArrayBuffer>;
  expectedOrders365: Float64Array<ArrayBuffer>;
  orderProbability90: Float64Array<ArrayBuffer>;
  aliveProbability: Float64Array<ArrayBuffer>;
};

/** Scores of all histories; seconds of work for a large company, so a worker does it. */
export function scoreHistories(model: BgNbd, histories: PurchaseHistories): HistoryScores {
  const { length } = histories.buyers;
  const scores: HistoryScores = {
    expectedOrders90: new Float64Array(length),
    expectedOrders365: new Float64Array(length),
    orderProbability90: new Float64Array(length),
    aliveProbability: new Float64Array(length),
  };
  for (let at = 0; at < length; at++) {
    const history = {
      repeats: histories.repeats[at]!,
      lastDays: histories.lastDays[at]!,
      observedDays: histories.observedDays[at]!,
    };
    scores.expectedOrders90[at] = expectedOrders(model, history, 90);
    scores.expectedOrders365[at] = expectedOrders(model, history, 365);
    scores.orderProbability90[at] = orderProbability(model, history, 90);
    scores.aliveProbability[at] = aliveProbability(model, history);
  }
  return scores;
}
