import type { Queryable } from '../../db/database.ts';

/** When the next of the waiting notices may be tried; null when none waits. */
export async function findNextTry(database: Queryable): Promise<Date | null> {
  const [row] = await database.query<{ at: Date | null }>(
    "select min(next_try_at) as at from notices where state = 'waiting'",
  );
  return row?.at ?? null;
}
