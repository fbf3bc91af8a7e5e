import type { Queryable } from '../../src/db/database.ts';

/** Made-up predictions of a usable run for every buyer with metrics, by their id; a customer in nine with a buyer's history has none yet. */
export async function makePredictions(database: Queryable, now: Date): Promise<void> {
  const parameters = { buyers: 500, repeaters: 50, historyDays: 365, daysSinceLastOrder: 1 };
  await database.execute(
    `with run as (
       insert into prediction_runs (as_of, usable, buyers, history_days, parameters) values ($1, true, 500, 365, $2) returning id
     )
     insert into customer_predictions (customer_id, run_id, expected_orders_90, expected_orders_365, expected_value_90_minor,
       expected_value_365_minor, order_probability_90, alive_probability)
     select customer_id, run.id, x, 3.5 * x, 1234.5 * x, 4321 * x, 1 - exp(-x), case when orders > 1 then 0.9 else 1 end
     from run, (select customer_id, orders, (customer_id * 7 % 13) / 4.0::float8 as x from customer_metrics where orders > 0 and customer_id % 9 > 0) m`,
    [now, JSON.stringify(parameters)],
  );
}
