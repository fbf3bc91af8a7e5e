import type { Database } from '../../db/database.ts';
import { decideNotice } from '../notices/decide-notice.ts';
import { lateText, notDeliveredText } from './subscription-notices.ts';

type Undelivered = {
  key: string;
  staffId: number;
  /** That did not take the answer; null: it was on its way for too long. */
  channel: string | null;
  reason: string;
  words: string;
  dueAt: Date;
  timeZone: string;
  nextAt: Date;
};

const TOLD_WITHIN_MS = 24 * 3_600_000;

/** Tells subscribers in their direct messages that a channel did not take an answer, or that it could not be posted in time, once each. */
export async function tellUndelivered(database: Database, now: Date): Promise<void> {
  const undelivered = await database.query<Undelivered>(
    `select n.key, n.staff_id as "staffId", case when n.state = 'failed' then n.channel end as channel,
        coalesce(n.reason, '') as reason, n.content ->> 'question' as words, n.due_at as "dueAt",
        u.time_zone as "timeZone", u.next_at as "nextAt"
      from notices n join subscriptions u on n.key like 'subscription ' || u.id || ' %' and u.ended_at is null and u.next_at is not null
      where n.kind = 'digest' and n.content ->> 'kind' = 'answer' and n.settled_at > $1
        and (n.state = 'failed' and n.channel is not null or n.state = 'skipped')
        and not exists (select 1 from notices t where t.key = n.key || ' failed')`,
    [new Date(now.getTime() - TOLD_WITHIN_MS)],
  );
  for (const { key, staffId, channel, reason, words, dueAt, timeZone, nextAt } of undelivered) {
    const content =
      channel === null
        ? lateText({ words, timeZone, nextAt: dueAt }, nextAt)
        : notDeliveredText({ words, channel, reason });
    await decideNotice(
      database,
      {
        ...({ key: `${key} failed`, kind: 'digest', to: { staffId }, dueAt } as const),
        content,
        expiresAt: new Date(now.getTime() + TOLD_WITHIN_MS),
      },
      now,
    );
  }
}
