import type { ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { askerTimeZone } from '../../domain/asker-time-zone.ts';
import { localTimeText } from '../../domain/local-time-text.ts';
import { noticeReasonText } from '../../domain/notices/notice-reason.ts';
import { NOTICE_STATE_TEXT } from '../../domain/notices/notice-state-text.ts';
import { localDay } from '../../domain/period.ts';
import { isAway } from '../../domain/reminders/absence.ts';
import { isWorkingDay } from '../../domain/reminders/is-working-day.ts';
import { readHolidays } from '../holidays/read-holidays.ts';
import type { Reader } from '../population/reader.ts';
import { findReminded, type Reminded } from './find-reminded.ts';
import { holidaysOf } from './holidays-of.ts';
import { readReminders, type StoredReminder } from './read-reminders.ts';
import { troubledNotices } from './troubled-notices.ts';

export type HistoryRequest = { on?: string | undefined; staff?: string | undefined };

/**
 * Who got their reminder of a day, when, or why not, and what else did not arrive lately: of a rep their own, of a manager their team's.
 * Without a day, everybody's own today.
 * @throws {DomainError} as `findReminded`
 */
export async function showReminderHistory(
  { on, staff }: HistoryRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { database, locale, now, asker } = reader;
  const whose = staff === undefined && asker.role !== 'rep' ? { everybody: true as const } : { staff };
  const reminded = await findReminded(reader, whose);
  const days = new Map(reminded.map((each) => [each.staffId, on ?? localDay(now, each.timeZone)]));
  const reminders = await readReminders(database, days);
  const calendars = await readHolidays(database);
  const words = WORDS[locale];
  const rows = reminded.flatMap((each): TableAnswer['rows'] => {
    const reminder = reminders.get(each.staffId);
    const day = days.get(each.staffId)!;
    if (reminder !== undefined) return [rowOf(each, day, reminder, reader)];
    // Of managers who never asked for one there is nothing to say.
    if (!each.enabled && each.role !== 'rep') return [];
    const until = lastDayAway(day, each);
    if (until !== null) return [[each.name, day, words.away, null, words.until(until), null, null]];
    const isFree = !isWorkingDay(day, { ...each, holidays: holidaysOf(each, calendars) });
    const state = each.enabled ? (isFree ? words.free : words.notYet) : words.off;
    return [[each.name, day, state, null, null, null, null]];
  });
  const table: TableAnswer = {
    kind: 'table',
    title: on === undefined ? words.today : words.of(on),
    columns: [
      { key: 'person', label: words.person, type: 'text' },
      { key: 'on_day', label: words.day, type: 'day' },
      { key: 'state', label: words.state, type: 'text' },
      { key: 'went', label: words.at, type: 'text' },
      { key: 'why', label: words.why, type: 'text' },
      { key: 'listed', label: words.listed, type: 'number', unit: 'count' },
      { key: 'handled', label: words.handled, type: 'number', unit: 'count' },
    ],
    rows: rows.slice(0, reader.rowLimit),
    total: rows.length,
  };
  const troubled = await troubledNotices(reminded, reader);
  return {
    answer: { kind: 'report', title: table.title, parts: [table, ...(troubled === null ? [] : [troubled])] },
    rows: rows.length + (troubled?.total ?? 0),
  };
}

/** Until when somebody is away who is so on a day; null for who is not. */
function lastDayAway(day: string, { absences }: Reminded): string | null {
  return absences.find((each) => isAway(day, [each]))?.until ?? null;
}

function rowOf(
  { name, timeZone }: Reminded,
  day: string,
  { state, reason, settledAt, listed, handled }: StoredReminder,
  { asker, settings, locale }: Reader,
): TableAnswer['rows'][number] {
  const at = settledAt === null ? null : localTimeText(settledAt, timeZone, askerTimeZone(asker, settings));
  const why = reason === null ? null : noticeReasonText(reason, locale);
  return [name, day, NOTICE_STATE_TEXT[state][locale], at, why, listed, handled];
}

const WORDS = {
  en: {
    today: 'Daily reminders of today',
    of: (on: string) => `Daily reminders of ${on}`,
    person: 'Person',
    day: 'Day',
    state: 'State',
    at: 'At',
    why: 'Why',
    listed: 'Customers',
    handled: 'Handled',
    notYet: 'not due yet',
    free: 'no working day',
    off: 'switched off',
    away: 'away',
    until: (on: string) => `away until ${on}`,
  },
  zh: {
    today: '今天的每日提醒',
    of: (on: string) => `${on} 的每日提醒`,
    person: '人员',
    day: '日期',
    state: '状态',
    at: '时间',
    why: '原因',
    listed: '客户数',
    handled: '已处理',
    notYet: '未到时间',
    free: '非工作日',
    off: '已关闭',
    away: '休假中',
    until: (on: string) => `休假至 ${on}`,
  },
} as const;
