import type { Queryable } from '../../db/database.ts';
import { allOf, createBinder } from '../../db/sql.ts';
import type { ToolCall } from '../../domain/answer.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Schedule } from '../../domain/schedule/schedule.ts';

/** A question that is answered again and again. */
export type Subscription = {
  id: number;
  staff: { id: number; name: string; email: string };
  /** Of Slack: an ID, or a name with its #; null: direct messages. */
  channel: string | null;
  /** As they were said. */
  words: string;
  call: ToolCall;
  schedule: Schedule;
  timeZone: string;
  locale: Locale;
  /** Null: it is paused. */
  nextAt: Date | null;
};

/** One whose turn has a time. */
export type RunningSubscription = Subscription & { nextAt: Date };

type SubscriptionFilter = { staffId?: number; dueBy?: Date };

/** Those whose turn has come, the longest due first. */
export async function readDueSubscriptions(database: Queryable, now: Date): Promise<RunningSubscription[]> {
  const due = await readSubscriptions(database, { dueBy: now });
  return due.filter((each): each is RunningSubscription => each.nextAt !== null);
}

/** The subscriptions that have not ended, the next to be answered first, those that are paused last. */
export function readSubscriptions(
  database: Queryable,
  { staffId, dueBy }: SubscriptionFilter = {},
): Promise<Subscription[]> {
  const { bind, values } = createBinder();
  const conditions = [
    'u.ended_at is null',
    ...(staffId === undefined ? [] : [`u.staff_id = ${bind(staffId, 'int')}`]),
    ...(dueBy === undefined ? [] : [`u.next_at <= ${bind(dueBy, 'timestamptz')}`]),
  ];
  return database.query<Subscription>(
    `select u.id, json_build_object('id', s.id, 'name', s.name, 'email', s.email) as staff, u.channel, u.words, u.call,
        u.schedule, u.time_zone as "timeZone", u.locale, u.next_at as "nextAt"
      from subscriptions u join staff s on s.id = u.staff_id where ${allOf(conditions)} order by u.next_at, u.id`,
    values,
  );
}
