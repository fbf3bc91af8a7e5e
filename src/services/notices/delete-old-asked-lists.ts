import type { Queryable } from '../../db/database.ts';

/** Of a list that was asked for nobody does anything later: it is asked for anew. */
const KEPT_DAYS = 7;

/** Deletes lists that somebody asked for, with their lines; what was done about those is kept as follow-ups. */
export async function deleteOldAskedLists(database: Queryable, now: Date): Promise<void> {
  await database.execute(
    "delete from notices where kind = 'asked_list' and decided_at < $1::timestamptz - make_interval(days => $2)",
    [now, KEPT_DAYS],
  );
}
