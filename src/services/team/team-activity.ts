import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { addDays } from '../../domain/calendar-day.ts';
import { cutTable } from '../../domain/cut-table.ts';
import type { FollowUpChannel } from '../../domain/follow-ups/interaction-of-outcome.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay, type Period } from '../../domain/period.ts';
import { periodText } from '../../domain/period-text.ts';
import { shareOf } from '../../domain/segments/group-figures.ts';
import { readCompletion } from '../follow-ups/read-completion.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { DEFAULT_PERIOD, reportSpan } from '../segment-report/report-span.ts';
import type { FiguresSpan } from '../segment-summary/read-figures.ts';
import { findTeam } from './find-team.ts';
import { type Activity, readActivity } from './read-activity.ts';

export const ACTIVITY_SORTS = ['revenue', 'contacts', 'contacted', 'done', 'completion'] as const;

export type TeamActivityRequest = {
  /** Default: everybody in sight. */
  staff?: readonly string[] | undefined;
  /** Default: the last 30 days. */
  period?: Period | undefined;
  /** Only contacts by it count. */
  channel?: FollowUpChannel | undefined;
  /** Default: revenue. */
  sort?: (typeof ACTIVITY_SORTS)[number] | undefined;
  /** Default: whoever has most comes first. */
  direction?: 'asc' | 'desc' | undefined;
};

type Line = Omit<Activity, 'staffId'> & { name: string; completion: number | null; growth: number | null };

/**
 * What each colleague did in a time: contacts, follow-ups, sales of their customers.
 * @throws {DomainError} 'invalid_input' for a period that has not begun or has no beginning; as `findTeam`
 */
export async function teamActivity(
  { staff, period = DEFAULT_PERIOD, channel, sort = 'revenue', direction = 'desc' }: TeamActivityRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number; rule: string }> {
  const { locale, settings, rowLimit, asker } = reader;
  refuseUnbegun(reader, [period]);
  const team = await findTeam(reader, staff);
  const span = spanOf(period, reader);
  const [fromOn, toOn] = [span.fromAt, span.toAt].map((at) => localDay(at, settings.timeZone)) as [string, string];
  const [activities, completion] = await Promise.all([
    readActivity(reader, span, channel),
    // What is due on the last day may still be done on it.
    readCompletion(reader, { fromOn, toOn }),
  ]);
  const onTime = new Map(completion.map(({ staffId, due, onTime }) => [staffId, shareOf(onTime, due)]));
  const activityOf = new Map(activities.map((each) => [each.staffId, each]));
  const sign = direction === 'desc' ? 1 : -1;
  const lines = team
    .map(({ id, name, role }) => ({
      name,
      role,
      activity: activityOf.get(id) ?? NOTHING,
      completion: onTime.get(id) ?? null,
    }))
    // Of managers and administrators those who have something to show for it.
    .filter(({ role, activity }) => staff !== undefined || role === 'rep' || recordsOf(activity) > 0)
    .map(
      ({ name, activity, completion }): Line => ({
        ...activity,
        name,
        completion,
        growth: shareOf(activity.revenue - activity.revenueBefore, activity.revenueBefore),
      }),
    )
    .toSorted((a, b) => sign * ((b[sort] ?? -1) - (a[sort] ?? -1)) || a.name.localeCompare(b.name));
  const words = WORDS[locale];
  const columns = columnsOf(reader, channel, fromOn < toOn);
  const rows = lines.map((line) => columns.map(({ key }) => line[key as keyof Line] as Cell));
  const named = staff !== undefined || asker.role === 'rep' ? lines.map(({ name }) => name) : [];
  return {
    answer: {
      ...cutTable({ title: words.title(named, periodText(period, locale)), columns, rows }, rowLimit),
      currency: settings.currency,
    },
    rows: lines.reduce((sum, line) => sum + recordsOf(line), 0),
    rule: [
      words.contacts(channel && CONTACTS[channel][locale]),
      ...(fromOn < toOn ? [words.onTime(fromOn, addDays(toOn, -1))] : []),
      words.change(...daysBefore(span, settings.timeZone)),
    ].join(words.between),
  };
}

/** A time that goes on is held against as long a part of the one before. @throws {DomainError} 'invalid_input' without a beginning */
function spanOf(period: Period, reader: Reader): FiguresSpan {
  const { fromAt, toAt, beforeFromAt, beforeToAt } = reportSpan(period, reader);
  const asLong = new Date(beforeFromAt.getTime() + (toAt.getTime() - fromAt.getTime()));
  const isPart = period.span === 'calendar' && period.offset === 0 && asLong < beforeToAt;
  return { fromAt, toAt, beforeFromAt, beforeToAt: isPart ? asLong : beforeToAt };
}

function daysBefore(
  { beforeFromAt, beforeToAt }: Pick<FiguresSpan, 'beforeFromAt' | 'beforeToAt'>,
  timeZone: string,
): [string, string] {
  return [localDay(beforeFromAt, timeZone), localDay(new Date(beforeToAt.getTime() - 1), timeZone)];
}

const NOTHING: Omit<Activity, 'staffId'> = {
  ...{ contacts: 0, contacted: 0, done: 0 },
  ...{ orders: 0, revenue: 0, revenueBefore: 0 },
};

function recordsOf({ contacts, done, orders }: Omit<Activity, 'staffId'>): number {
  return contacts + done + orders;
}

function columnsOf({ locale }: Reader, channel: FollowUpChannel | undefined, hasDueDays: boolean): Column[] {
  const { labels } = WORDS[locale];
  const count = (key: 'contacts' | 'contacted' | 'done' | 'orders', label: string = labels[key]): Column => ({
    ...{ key, label, type: 'number', unit: 'count' },
  });
  const ratio = (key: 'completion' | 'growth'): Column => ({ key, label: labels[key], type: 'number', unit: 'ratio' });
  return [
    { key: 'name', label: labels.name, type: 'text' },
    ...[count('contacts', channel && CONTACTS[channel][locale]), count('contacted'), count('done')],
    ...(hasDueDays ? [ratio('completion')] : []),
    count('orders'),
    { key: 'revenue', label: labels.revenue, type: 'number', unit: 'money' },
    ratio('growth'),
  ];
}

/** Contacts by one channel. */
const CONTACTS: Readonly<Record<FollowUpChannel, Bilingual>> = {
  call: { en: 'Calls', zh: '致电次数' },
  email: { en: 'E-mails', zh: '邮件数' },
  chat: { en: 'Chat messages', zh: '消息数' },
  visit: { en: 'Visits', zh: '拜访次数' },
  social: { en: 'Social media contacts', zh: '社交媒体联系次数' },
};

const WORDS = {
  en: {
    title: (names: readonly string[], period: string) => `Work of ${names.join(', ') || 'the team'}: ${period}`,
    between: '; ',
    contacts: (what: string = 'Calls, messages and visits') =>
      `${what} that the colleague made to customers in view; orders and revenue of the customers whom they own now`,
    onTime: (from: string, to: string) =>
      `on time: of the follow-ups due from ${from} to ${to}, those done by their day and deadline`,
    change: (from: string, to: string) => `change of revenue against ${from} to ${to}`,
    labels: {
      name: 'Colleague',
      contacts: 'Contacts',
      contacted: 'Customers contacted',
      done: 'Follow-ups done',
      completion: 'On time',
      orders: 'Orders',
      revenue: 'Revenue',
      growth: 'Change',
    },
  },
  zh: {
    title: (names: readonly string[], period: string) => `${names.join('、') || '团队'}工作情况：${period}`,
    between: '；',
    contacts: (what: string = '联系次数') => `${what}为该同事主动联系可见客户的次数；订单与销售额按客户当前负责人统计`,
    onTime: (from: string, to: string) => `按时完成率：${from} 至 ${to} 到期的跟进中，在当日及时限内完成的比例`,
    change: (from: string, to: string) => `销售额变化：与 ${from} 至 ${to} 相比`,
    labels: {
      name: '同事',
      contacts: '联系次数',
      contacted: '联系客户数',
      done: '完成跟进',
      completion: '按时完成率',
      orders: '订单数',
      revenue: '销售额',
      growth: '销售额变化',
    },
  },
} as const;
