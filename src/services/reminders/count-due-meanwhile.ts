import type { Queryable } from '../../db/database.ts';
import type { Absence } from '../../domain/reminders/absence.ts';

/** How many open follow-ups of a member of staff are due on some days. */
export async function countDueMeanwhile(
  database: Queryable,
  staffId: number,
  { from, until }: Absence,
): Promise<number> {
  const [row] = await database.query<{ due: number }>(
    `select count(*)::int as due from follow_ups where owner_id = $1 and state = 'open' and due_on between $2 and $3`,
    [staffId, from, until],
  );
  return row!.due;
}
