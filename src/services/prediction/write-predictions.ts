import { setImmediate } from 'node:timers/promises';
import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import type { GammaGamma } from '../../domain/prediction/gamma-gamma.ts';
import type { PurchaseHistories } from '../../domain/prediction/purchase-histories.ts';
import type { HistoryScores } from '../../domain/prediction/score-histories.ts';

export type ScoredHistories = { histories: PurchaseHistories; scores: HistoryScores; spend: GammaGamma };

const ROWS_A_PIECE = 1000;

/** Replaces all predictions by those of a run: every buyer of `purchase_histories` by their history, and by their own spend. */
export async function writePredictions(transaction: Queryable, runId: number, scored: ScoredHistories): Promise<void> {
  await clearPredictions(transaction);
  await transaction.execute(`create temp table history_scores (
      repeats int, last_days int, observed_days int, orders_90 float8, orders_365 float8, probability float8, alive float8
    ) on commit drop`);
  await transaction.copyFrom('copy history_scores from stdin', copyPieces(scored));
  await transaction.execute('analyze history_scores');
  const { bind, values } = createBinder();
  const { p, q, v } = scored.spend;
  // E[M | m̄, x] as in src/domain/prediction/gamma-gamma.ts.
  const orderValue = `${bind(p, 'float8')} * (${bind(v, 'float8')} + h.repeat_spent_minor) / (${bind(p, 'float8')} * h.repeats + ${bind(q, 'float8')} - 1)`;
  await transaction.execute(
    `insert into customer_predictions (customer_id, run_id, expected_orders_90, expected_orders_365, expected_value_90_minor,
       expected_value_365_minor, order_probability_90, alive_probability)
     select h.customer_id, ${bind(runId, 'int')}, s.orders_90, s.orders_365, s.orders_90 * ${orderValue}, s.orders_365 * ${orderValue},
       s.probability, s.alive
     from purchase_histories h join history_scores s using (repeats, last_days, observed_days)`,
    values,
  );
}

/** No prediction is better than one of a model that is not usable any more. */
export async function clearPredictions(transaction: Queryable): Promise<void> {
  await transaction.execute('delete from customer_predictions');
}

/** Rows in COPY's text format, a piece at a time, so that the event loop breathes in between. */
async function* copyPieces({ histories, scores }: ScoredHistories): AsyncGenerator<string> {
  const columns = [
    ...[histories.repeats, histories.lastDays, histories.observedDays],
    ...[scores.expectedOrders90, scores.expectedOrders365, scores.orderProbability90, scores.aliveProbability],
  ];
  const { length } = histories.buyers;
  for (let from = 0; from < length; from += ROWS_A_PIECE) {
    let piece = '';
    for (let at = from; at < Math.min(from + ROWS_A_PIECE, length); at++) {
      piece += `${columns.map((column) => column[at]).join('\t')}\n`;
    }
    yield piece;
    // A socket that takes everything at once would never let go.
    await setImmediate();
  }
}
