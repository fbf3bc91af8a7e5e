import type { Cell, TableAnswer } from '../../domain/answer.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { dueHour } from '../../domain/follow-ups/due-text.ts';
import { FOLLOW_UP_STATE_TEXT, OUTCOME_TEXT } from '../../domain/follow-ups/follow-up-text.ts';
import { latenessOf } from '../../domain/follow-ups/lateness.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Reader } from '../population/reader.ts';
import type { FollowUpRow } from './follow-up-row.ts';
import { priorityOf } from './priority-of.ts';

/** Follow-ups as a table, the number first, by which each is named; then whom and what it is about, which a narrow screen shows. */
export function followUpsTable(
  rows: readonly FollowUpRow[],
  { title, total }: { title: string; total: number },
  reader: Reader,
): TableAnswer {
  const words = WORDS[reader.locale];
  return {
    kind: 'table',
    title,
    columns: [
      { key: 'follow_up', label: words.number, type: 'number', unit: 'count' },
      { key: 'name', label: words.name, type: 'text' },
      { key: 'reason', label: words.reason, type: 'text' },
      { key: 'due', label: words.due, type: 'day' },
      { key: 'hour', label: words.hour, type: 'text' },
      { key: 'customer_id', label: words.customer, type: 'text' },
      { key: 'owner', label: words.owner, type: 'text' },
      { key: 'state', label: words.state, type: 'text' },
      { key: 'priority', label: words.priority, type: 'number', unit: 'score' },
    ],
    rows: rows.map((row) => cellsOf(row, reader)),
    total,
  };
}

function cellsOf(row: FollowUpRow, reader: Reader): Cell[] {
  const { locale, now } = reader;
  const priority = row.state === 'open' ? priorityOf(row, now).priority : null;
  return [
    ...[row.id, row.name, row.reason, row.dueOn, hourOf(row, reader), row.customerId, row.owner],
    ...[followUpStateText(row, now, locale), priority],
  ];
}

/** Where it stands: "3 days overdue", "due today", "done: reached". */
export function followUpStateText(row: FollowUpRow, now: Date, locale: Locale): string {
  const words = WORDS[locale];
  const state = FOLLOW_UP_STATE_TEXT[row.state][locale];
  if (row.state === 'closed') return words.with(state, OUTCOME_TEXT[row.outcome!][locale]);
  if (row.state === 'cancelled') return state;
  const { days, isOverdue } = latenessOf(row, now);
  if (days > 0) return words.overdue(days);
  if (isOverdue) return words.hourPassed;
  return days === 0 ? words.today : state;
}

/** The local hour, with its zone where the reader's is another. */
function hourOf(row: FollowUpRow, { asker, settings }: Reader): string | null {
  const hour = dueHour(row);
  if (hour === null || row.timeZone === askerTimeZone(asker, settings)) return hour;
  return `${hour} ${row.timeZone}`;
}

const WORDS = {
  en: {
    ...{ number: 'Number', due: 'Due', hour: 'Hour', customer: 'Customer', name: 'Name' },
    ...{ reason: 'Reason', owner: 'With', state: 'State', priority: 'Priority' },
    ...{ today: 'due today', hourPassed: 'overdue since today', with: (a: string, b: string) => `${a}: ${b}` },
    overdue: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  },
  zh: {
    ...{ number: '编号', due: '日期', hour: '时间', customer: '客户', name: '名称' },
    ...{ reason: '事由', owner: '负责人', state: '状态', priority: '优先级' },
    ...{ today: '今天到期', hourPassed: '今天已超时', with: (a: string, b: string) => `${a}：${b}` },
    overdue: (days: number) => `逾期 ${days} 天`,
  },
} as const;
