import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { localDay, startOfDay } from '../../domain/period.ts';

/** Whose day of spending, and the company's time zone, in which it begins. */
export type SpendingRequest = { asker: Asker; now: Date; timeZone: string };

/** What this person's requests to a model have cost since midnight, in the currency of the prices. */
export async function readSpending(database: Queryable, { asker, now, timeZone }: SpendingRequest): Promise<number> {
  const [row] = await database.query<{ cost: number }>(
    'select coalesce(sum(cost), 0) as cost from model_calls where asker = $1 and at >= $2',
    [asker.email, startOfDay(localDay(now, timeZone), timeZone)],
  );
  return row!.cost;
}
