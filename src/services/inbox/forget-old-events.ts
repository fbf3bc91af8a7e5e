import type { Queryable } from '../../db/database.ts';

const DAY_MS = 86_400_000;
/** Slack repeats an event for minutes; the rest is room to look into a failure. */
const EVENT_DAYS = 7;
/** An answer that nobody showed within a day is no longer news. */
const ANSWER_DAYS = 1;

/** Deletes what people wrote, and channel answers, once they are needed no more. */
export async function forgetOldEvents(database: Queryable, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await database.execute('delete from slack_inbox where received_at < $1', [before(EVENT_DAYS)]);
  await database.execute('delete from slack_answers where created_at < $1', [before(ANSWER_DAYS)]);
}
