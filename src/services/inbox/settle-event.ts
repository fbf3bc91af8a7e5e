import type { Queryable } from '../../db/database.ts';

const FAILURE_CHARACTERS = 500;

/** Marks an event as answered; it is never taken up again. */
export async function markAnswered(database: Queryable, id: string, now: Date): Promise<void> {
  await database.execute('update slack_inbox set answered_at = $2, failure = null where id = $1', [id, now]);
}

/** Records why an event was not answered; it is taken up again when its claim has run out. */
export async function markFailed(database: Queryable, id: string, failure: string): Promise<void> {
  await database.execute('update slack_inbox set failure = $2 where id = $1', [
    id,
    failure.slice(0, FAILURE_CHARACTERS),
  ]);
}
