import type { Queryable } from '../../db/database.ts';
import type { DataFacts } from '../../domain/prediction/usability.ts';

/** What the temporary table `purchase_histories` holds, to be judged before a fit. */
export async function readDataFacts(transaction: Queryable): Promise<DataFacts> {
  const [facts] = await transaction.query<DataFacts>(
    `select count(*)::int as buyers, (count(*) filter (where repeats > 0))::int as repeaters,
       coalesce(max(observed_days), 0) as "historyDays", min(observed_days - last_days) as "daysSinceLastOrder"
     from purchase_histories`,
  );
  return facts!;
}
