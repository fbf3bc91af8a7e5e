import type { Queryable } from '../../db/database.ts';
import type { PredictionData } from '../../domain/prediction/build-prediction.ts';
import type { PurchaseHistories } from '../../domain/prediction/purchase-histories.ts';
import type { DataFacts } from '../../domain/prediction/usability.ts';
import { HELD_OUT_DAYS } from './purchase-histories-table.ts';
import { readColumns } from './read-columns.ts';

/** Buyers that a model is fitted on, and those whose spend is: more of them change no digit that shows, and take minutes. */
const MOST_FITTED = 100_000;
const MOST_SPENDERS = 20_000;

/**
 * What a prediction is made from, of the temporary table `purchase_histories`: distinct histories with their counts. A sample is
 * every n-th buyer.
 */
export async function readPredictionData(
  transaction: Queryable,
  { buyers, repeaters }: Pick<DataFacts, 'buyers' | 'repeaters'>,
): Promise<PredictionData> {
  const isFitted = `customer_id % ${Math.ceil(buyers / MOST_FITTED)} = 0`;
  const isSpender = `customer_id % ${Math.ceil(repeaters / MOST_SPENDERS)} = 0`;
  const histories = await readHistories(transaction, 'true');
  const held = await readColumns(
    transaction,
    `select held_repeats, held_last_days, held_observed_days, count(*)::int as buyers, sum(later_orders)::int as later_orders,
       sum(later_orders * later_orders)::int as later_squares, (count(*) filter (where later_orders > 0))::int as later_buyers
     from purchase_histories where held_repeats is not null and ${isFitted} group by 1, 2, 3`,
    ['held_repeats', 'held_last_days', 'held_observed_days', 'buyers', 'later_orders', 'later_squares', 'later_buyers'],
  );
  const spend = await readColumns(
    transaction,
    `select repeats, repeat_spent_minor / repeats as average from purchase_histories
     where repeats > 0 and repeat_spent_minor > 0 and ${isSpender}`,
    ['repeats', 'average'],
  );
  return {
    histories,
    fitted: buyers > MOST_FITTED ? await readHistories(transaction, isFitted) : histories,
    repeatSpend: { repeats: new Int32Array(spend.repeats), average: new Float64Array(spend.average) },
    heldOut: {
      days: HELD_OUT_DAYS,
      histories: {
        repeats: new Int32Array(held.held_repeats),
        lastDays: new Int32Array(held.held_last_days),
        observedDays: new Int32Array(held.held_observed_days),
        buyers: new Int32Array(held.buyers),
        laterOrders: new Int32Array(held.later_orders),
        laterSquares: new Int32Array(held.later_squares),
        laterBuyers: new Int32Array(held.later_buyers),
      },
    },
  };
}

async function readHistories(transaction: Queryable, condition: string): Promise<PurchaseHistories> {
  const { repeats, last_days, observed_days, buyers } = await readColumns(
    transaction,
    `select repeats, last_days, observed_days, count(*)::int as buyers from purchase_histories where ${condition} group by 1, 2, 3`,
    ['repeats', 'last_days', 'observed_days', 'buyers'],
  );
  return {
    repeats: new Int32Array(repeats),
    lastDays: new Int32Array(last_days),
    observedDays: new Int32Array(observed_days),
    buyers: new Int32Array(buyers),
  };
}
