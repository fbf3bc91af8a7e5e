import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { addDays } from '../../domain/calendar-day.ts';
import { cutTable } from '../../domain/cut-table.ts';
import { localDay, type Period } from '../../domain/period.ts';
import { periodText } from '../../domain/period-text.ts';
import { readCompletion } from '../follow-ups/read-completion.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { DEFAULT_PERIOD, reportSpan } from '../segment-report/report-span.ts';
import { findTeam } from './find-team.ts';
import { type Activity, readActivity } from './read-activity.ts';

export const ACTIVITY_SORTS = ['revenue', 'contacts', 'contacted', 'done', 'completion'] as const;

export type TeamActivityRequest = {
  /** Default: everybody in sight. */
  staff?: readonly string[] | undefined;
  /** Default: the last 30 days. */
  period?: Period | undefined;
  /** Only contacts by it count. */
  channel?: string | undefined;
  /** Whoever has most comes first; default: revenue. */
  sort?: (typeof ACTIVITY_SORTS)[number] | undefined;
};

type Line = Omit<Activity, 'staffId'> & { name: string; completion: number | null; growth: number | null };

/**
 * What each colleague did in a time: contacts, follow-ups, sales of their customers.
 * @throws {DomainError} 'invalid_input' for a period that has not begun or has no beginning; as `findTeam`
 */
export async function teamActivity(
  { staff, period = DEFAULT_PERIOD, channel, sort = 'revenue' }: TeamActivityRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number; rule: string }> {
  const { locale, settings, rowLimit } = reader;
  refuseUnbegun(reader, [period]);
  const team = await findTeam(reader, staff);
  const span = reportSpan(period, reader);
  const [fromOn, toOn] = [span.fromAt, span.toAt].map((at) => localDay(at, settings.timeZone));
  const [now, before, completion] = await Promise.all([
    readActivity(reader, { ...span, channel }),
    readActivity(reader, { fromAt: span.beforeFromAt, toAt: span.beforeToAt, channel }),
    // What is due on the last day may still be done on it.
    readCompletion(reader, { fromOn: fromOn!, toOn: toOn! }),
  ]);
  const earlier = new Map(before.map(({ staffId, revenue }) => [staffId, revenue]));
  const onTime = new Map(completion.map(({ staffId, due, onTime }) => [staffId, due === 0 ? null : onTime / due]));
  const found = new Map(now.map((each) => [each.staffId, each]));
  const lines = team
    // Of managers and administrators those who have something to show for it.
    .filter(({ id, role }) => staff !== undefined || role === 'rep' || found.has(id))
    .map(({ id, name }): Line => {
      const activity = found.get(id) ?? NOTHING;
      const growth = growthOf(activity.revenue, earlier.get(id) ?? 0);
      return { ...activity, name, completion: onTime.get(id) ?? null, growth };
    })
    .toSorted((a, b) => (b[sort] ?? -1) - (a[sort] ?? -1) || a.name.localeCompare(b.name));
  const words = WORDS[locale];
  const columns = columnsOf(reader, span.comparable);
  const rows = lines.map((line) => columns.map(({ key }) => line[key as keyof Line] as Cell));
  const title = words.title(staff === undefined ? [] : lines.map(({ name }) => name), periodText(period, locale));
  return {
    answer: { ...cutTable({ title, columns, rows }, rowLimit), currency: settings.currency },
    rows: lines.reduce((sum, { contacts, done, orders }) => sum + contacts + done + orders, 0),
    rule: words.rule(addDays(toOn!, -1)),
  };
}

const NOTHING: Omit<Activity, 'staffId'> = { contacts: 0, contacted: 0, done: 0, orders: 0, revenue: 0 };

function growthOf(revenue: number, before: number): number | null {
  return before === 0 ? null : (revenue - before) / before;
}

/** Sales are held against those of a time before that is about as long. */
function columnsOf({ locale }: Reader, isComparable: boolean): Column[] {
  const { labels } = WORDS[locale];
  const count = (key: 'contacts' | 'contacted' | 'done' | 'orders'): Column => ({
    ...{ key, label: labels[key], type: 'number', unit: 'count' },
  });
  return [
    { key: 'name', label: labels.name, type: 'text' },
    ...[count('contacts'), count('contacted'), count('done')],
    { key: 'completion', label: labels.completion, type: 'number', unit: 'ratio' },
    count('orders'),
    { key: 'revenue', label: labels.revenue, type: 'number', unit: 'money' },
    ...(isComparable ? [{ key: 'growth', label: labels.growth, type: 'number', unit: 'ratio' } as const] : []),
  ];
}

const WORDS = {
  en: {
    title: (names: readonly string[], period: string) => `Work of ${names.join(', ') || 'the team'}: ${period}`,
    rule: (lastOn: string) =>
      `Contacts are calls, messages and visits of the colleague to customers; orders and revenue those of the customers whom they own now; on time: of the follow-ups due up to ${lastOn}, those done by their day and deadline.`,
    labels: {
      name: 'Colleague',
      contacts: 'Contacts',
      contacted: 'Customers contacted',
      done: 'Follow-ups done',
      completion: 'On time',
      orders: 'Orders',
      revenue: 'Revenue',
      growth: 'Against the time before',
    },
  },
  zh: {
    title: (names: readonly string[], period: string) => `${names.join('、') || '团队'}工作情况：${period}`,
    rule: (lastOn: string) =>
      `联系次数为该同事主动致电、发消息和拜访的次数；订单与销售额按客户当前负责人统计；按时完成率：截至 ${lastOn} 到期的跟进中，在当日及时限内完成的比例。`,
    labels: {
      name: '同事',
      contacts: '联系次数',
      contacted: '联系客户数',
      done: '完成跟进',
      completion: '按时完成率',
      orders: '订单数',
      revenue: '销售额',
      growth: '与上一时段相比',
    },
  },
} as const;
