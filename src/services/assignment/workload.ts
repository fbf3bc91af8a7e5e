import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { addDays } from '../../domain/calendar-day.ts';
import { cutTable } from '../../domain/cut-table.ts';
import { localDay } from '../../domain/period.ts';
import { readCompletion } from '../follow-ups/read-completion.ts';
import type { Reader } from '../population/reader.ts';
import { type Load, readLoads } from './read-loads.ts';

/** Follow-ups due in so many days tell how somebody keeps up. */
const COMPLETION_DAYS = 30;

/** The load of each member of staff in sight: what they have, what is due, how they keep up. */
export async function workload(_input: unknown, reader: Reader): Promise<{ answer: TableAnswer; rows: number }> {
  const { now, settings, locale, rowLimit } = reader;
  const today = localDay(now, settings.timeZone);
  const [loads, completion] = await Promise.all([
    readLoads(reader),
    readCompletion(reader, { fromOn: addDays(today, -COMPLETION_DAYS), toOn: today }),
  ]);
  const shareOf = new Map(completion.map(({ staffId, due, onTime }) => [staffId, due === 0 ? null : onTime / due]));
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'owner', label: words.owner, type: 'text' },
    { key: 'customers', label: words.customers, type: 'number', unit: 'count' },
    { key: 'revenue', label: words.revenue, type: 'number', unit: 'money' },
    { key: 'open', label: words.open, type: 'number', unit: 'count' },
    { key: 'overdue', label: words.overdue, type: 'number', unit: 'count' },
    { key: 'due_this_week', label: words.dueThisWeek, type: 'number', unit: 'count' },
    { key: 'completion', label: words.completion, type: 'number', unit: 'ratio' },
    { key: 'last_activity', label: words.lastActivity, type: 'instant' },
  ];
  const rows = loads.map((each) => rowOf(each, shareOf.get(each.staffId) ?? null, words.nobody));
  return {
    answer: { ...cutTable({ title: words.title, columns, rows }, rowLimit), currency: settings.currency },
    rows: loads.reduce((sum, { customers }) => sum + customers, 0),
  };
}

function rowOf(load: Load, completion: number | null, nobody: string): Cell[] {
  const { name, customers, revenue, open, overdue, dueThisWeek, lastActivityAt } = load;
  return [
    name ?? nobody,
    customers,
    revenue,
    open,
    overdue,
    dueThisWeek,
    completion,
    lastActivityAt?.toISOString() ?? null,
  ];
}

const WORDS = {
  en: {
    title: 'Load of the reps',
    nobody: 'Nobody',
    owner: 'Owner',
    customers: 'Customers',
    revenue: 'Their revenue',
    open: 'Open follow-ups',
    overdue: 'Overdue',
    dueThisWeek: 'Due in 7 days',
    completion: `On time (${COMPLETION_DAYS} days)`,
    lastActivity: 'Last activity',
  },
  zh: {
    title: '销售工作量',
    nobody: '无人负责',
    owner: '负责人',
    customers: '客户数',
    revenue: '客户累计消费',
    open: '未完成跟进',
    overdue: '逾期',
    dueThisWeek: '7 天内到期',
    completion: `按时完成率（${COMPLETION_DAYS} 天）`,
    lastActivity: '最近活动',
  },
} as const;
