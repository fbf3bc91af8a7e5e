import type { Queryable } from '../../db/database.ts';
import type { PredictionData } from '../../domain/prediction/build-prediction.ts';
import { HELD_OUT_DAYS } from './purchase-histories-table.ts';
import { readColumns } from './read-columns.ts';

/** Γ is taken for each buyer's own mean: more of them change nothing that shows. */
const MOST_SPENDERS = 50_000;

/** The distinct histories of the temporary table `purchase_histories` with their counts, and a sample of what repeat purchases are worth. */
export async function readPredictionData(transaction: Queryable, repeaters: number): Promise<PredictionData> {
  const histories = await readColumns(
    transaction,
    `select repeats, last_days, observed_days, count(*)::int as buyers from purchase_histories group by 1, 2, 3`,
    ['repeats', 'last_days', 'observed_days', 'buyers'],
  );
  const held = await readColumns(
    transaction,
    `select held_repeats, held_last_days, held_observed_days, count(*)::int as buyers, sum(later_orders)::int as later_orders,
       sum(later_orders * later_orders)::int as later_squares, (count(*) filter (where later_orders > 0))::int as later_buyers
     from purchase_histories where held_repeats is not null group by 1, 2, 3`,
    ['held_repeats', 'held_last_days', 'held_observed_days', 'buyers', 'later_orders', 'later_squares', 'later_buyers'],
  );
  const spend = await readColumns(
    transaction,
    `select repeats, repeat_spent_minor / repeats as average from purchase_histories
     where repeats > 0 and repeat_spent_minor > 0 and customer_id % ${Math.ceil(repeaters / MOST_SPENDERS)} = 0`,
    ['repeats', 'average'],
  );
  return {
    histories: {
      repeats: Int32Array.from(histories.repeats),
      lastDays: Int32Array.from(histories.last_days),
      observedDays: Int32Array.from(histories.observed_days),
      buyers: Int32Array.from(histories.buyers),
    },
    repeatSpend: { repeats: Int32Array.from(spend.repeats), average: Float64Array.from(spend.average) },
    heldOut: {
      days: HELD_OUT_DAYS,
      histories: {
        repeats: Int32Array.from(held.held_repeats),
        lastDays: Int32Array.from(held.held_last_days),
        observedDays: Int32Array.from(held.held_observed_days),
        buyers: Int32Array.from(held.buyers),
        laterOrders: Int32Array.from(held.later_orders),
        laterSquares: Int32Array.from(held.later_squares),
        laterBuyers: Int32Array.from(held.later_buyers),
      },
    },
  };
}
