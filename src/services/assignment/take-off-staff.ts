import type { Queryable } from '../../db/database.ts';

export type Ending = { drafts: number; subscriptions: number };

/** How much goes on in somebody's name, and ends where they leave. */
export async function countEnding(database: Queryable, staffId: number): Promise<Ending> {
  const [counts] = await database.query<Ending>(
    `select (select count(*)::int from outreach where author_id = $1 and state = 'draft') as drafts,
       (select count(*)::int from subscriptions where staff_id = $1 and ended_at is null) as subscriptions`,
    [staffId],
  );
  return counts!;
}

/**
 * Takes somebody off the staff, inside a transaction, and ends what goes on in their name: drafts, which speak for them, subscriptions and
 * calendars. What they did stays. A staff file that names them brings them back.
 */
export async function takeOffStaff(transaction: Queryable, staffId: number, at: Date): Promise<void> {
  await transaction.execute('update staff set active = false where id = $1', [staffId]);
  await transaction.execute(
    `update outreach set state = 'cancelled', state_reason = 'cancelled', ended_at = $2 where author_id = $1 and state = 'draft'`,
    [staffId, at],
  );
  await transaction.execute('update subscriptions set ended_at = $2 where staff_id = $1 and ended_at is null', [
    staffId,
    at,
  ]);
  await transaction.execute('update calendar_feeds set ended_at = $2 where staff_id = $1 and ended_at is null', [
    staffId,
    at,
  ]);
}
