import type { Queryable } from '../../db/database.ts';

/** Tells other processes that these events are still being answered. */
export async function renewClaims(database: Queryable, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await database.execute('update slack_inbox set claimed_at = $2 where id::text = any($1) and answered_at is null', [
    ids,
    now,
  ]);
}
