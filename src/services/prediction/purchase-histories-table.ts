import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';

/** Days before now that a calibration keeps back and compares with. */
export const HELD_OUT_DAYS = 90;

/** The local day of the model and the instant from which on orders do not exist. */
export type PredictionMoment = { now: Date; today: string; timeZone: string };

const FIRST_DAY = "date '1970-01-01'";

/**
 * Makes the temporary table `purchase_histories` of a transaction, one row a buyer: x, t_x and T as of today and as of
 * HELD_OUT_DAYS ago (null for who had not bought yet), with what came after. Orders of one local day are one purchase.
 */
export async function makePurchaseHistories(
  transaction: Queryable,
  { now, today, timeZone }: PredictionMoment,
): Promise<void> {
  await transaction.execute(`create temp table purchase_histories (
      customer_id int, repeats int, last_days int, observed_days int, repeat_spent_minor float8,
      held_repeats int, held_last_days int, held_observed_days int, later_orders int
    ) on commit drop`);
  const { bind, values } = createBinder();
  const cut = `(${bind(today, 'date')} - ${HELD_OUT_DAYS})`;
  await transaction.execute(
    `insert into purchase_histories
     with purchases as (
       select customer_id, (placed_at at time zone ${bind(timeZone, 'text')})::date as on_day, sum(total_minor)::bigint as spent
       from orders where status = 'completed' and placed_at < ${bind(now, 'timestamptz')} group by 1, 2
     ), histories as (
       select customer_id, count(*)::int as purchases, min(on_day) as first_on, max(on_day) as last_on,
         sum(spent) - (min(array[on_day - ${FIRST_DAY}, spent]))[2] as repeat_spent,
         (count(*) filter (where on_day <= ${cut}))::int as held, max(on_day) filter (where on_day <= ${cut}) as held_last_on
       from purchases group by customer_id
     )
     select customer_id, purchases - 1, last_on - first_on, ${bind(today, 'date')} - first_on, repeat_spent,
       case when held > 0 then held - 1 end, held_last_on - first_on, case when held > 0 then ${cut} - first_on end, purchases - held
     from histories`,
    values,
  );
  await transaction.execute('analyze purchase_histories');
}
