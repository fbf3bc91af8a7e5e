import type { Answer, Cell, Column } from '../../domain/answer.ts';
import type { NoticeState } from '../../domain/notices/notice.ts';
import { noticeReasonText } from '../../domain/notices/notice-reason.ts';
import { scheduleText } from '../../domain/schedule/schedule-text.ts';
import type { Reader } from '../population/reader.ts';
import { localMinute } from '../segment-members/state-text.ts';
import { readOwnSubscriptions } from './get-subscription.ts';
import type { Subscription } from './subscription.ts';
import { SUBSCRIPTION_WORDS } from './subscription-words.ts';
import { turnKeyPrefix } from './turn-key.ts';

type LastTime = { subscription: number; dueAt: Date; state: NoticeState; reason: string | null };

/** The asker's subscriptions with what became of the last answer; an administrator may see everybody's. */
export async function listSubscriptions(
  { everybody = false }: { everybody?: boolean | undefined },
  reader: Reader,
): Promise<{ answer: Answer; rows: number }> {
  const { locale, rowLimit } = reader;
  const words = SUBSCRIPTION_WORDS[locale];
  const all = await readOwnSubscriptions(reader, { everybody });
  if (all.length === 0) return { answer: { kind: 'text', text: words.none }, rows: 0 };
  const last = await readLastTimes(all, reader);
  const columns: Column[] = [
    { key: 'subscription', label: words.subscription, type: 'number' },
    { key: 'question', label: words.question, type: 'text' },
    { key: 'schedule', label: words.schedule, type: 'text' },
    { key: 'where', label: words.where, type: 'text' },
    ...(everybody ? [{ key: 'who', label: words.who, type: 'text' as const }] : []),
    { key: 'next_at', label: words.nextAt, type: 'text' },
    { key: 'last', label: words.last, type: 'text' },
  ];
  const row = (each: Subscription): Cell[] => [
    each.id,
    each.words,
    [scheduleText(each.schedule, locale), ...(each.nextAt === null ? [words.paused] : [])].join(' · '),
    each.channel ?? words.directMessages,
    ...(everybody ? [each.staff.name] : []),
    each.nextAt === null ? null : localMinute(each.nextAt, each.timeZone),
    lastText(last.get(each.id), each, reader),
  ];
  const rows = all.slice(0, rowLimit).map(row);
  return { answer: { kind: 'table', title: words.title, columns, rows, total: all.length }, rows: all.length };
}

function lastText(last: LastTime | undefined, { timeZone }: Subscription, { locale }: Reader): string | null {
  if (last === undefined) return null;
  const state = SUBSCRIPTION_WORDS[locale].states[last.state];
  return `${localMinute(last.dueAt, timeZone)} · ${state}${last.reason === null ? '' : ` (${noticeReasonText(last.reason, locale)})`}`;
}

async function readLastTimes(all: readonly Subscription[], { database }: Reader): Promise<Map<number, LastTime>> {
  const rows = await database.query<LastTime>(
    `select t.id as subscription, n.due_at as "dueAt", n.state, n.reason from unnest($1::int[], $2::text[]) as t(id, prefix)
      cross join lateral (
        select * from notices where kind = 'digest' and key like t.prefix || '%'
        order by due_at desc, id desc limit 1
      ) n`,
    [all.map(({ id }) => id), all.map(({ id }) => turnKeyPrefix(id))],
  );
  return new Map(rows.map((row) => [row.subscription, row]));
}
