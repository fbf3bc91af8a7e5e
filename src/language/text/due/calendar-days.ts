import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import { realDay } from '../date-span.ts';
import type { DayPiece, DuePiece } from './due-piece.ts';

/** Weekends are no days on which something is done by default. */
const FRIDAY = 5;
/** How many years ahead a 29 February is looked for. */
const YEARS_AHEAD = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** Something later is no follow-up but a slip of the pen. */
const MOST_DAYS_AHEAD = 3_660;

export type Stretch = 'week' | 'month' | 'quarter' | 'year';

/** The day of a week, counted from this one: 0 this week, 1 the next; weeks begin on Monday. */
export function weekdayIn(weeks: number, weekday: number, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: weekday - today.dayOfWeek + 7 * weeks });
}

/** The next such day after today. */
export function comingWeekday(weekday: number, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
}

/** The Friday before the coming weekend; in one, before the next. */
export function beforeWeekend(today: Temporal.PlainDate): Temporal.PlainDate {
  return weekdayIn(today.dayOfWeek > FRIDAY ? 1 : 0, FRIDAY, today);
}

/** A weekday without a word beside it: the next such day after today. */
export function bareWeekday(weekday: number, today: Temporal.PlainDate): DuePiece[] {
  const remark = weekday === today.dayOfWeek ? SAME_DAY : undefined;
  return [{ kind: 'day', days: [comingWeekday(weekday, today)], weekday, remark }];
}

/** @throws {DomainError} 'invalid_input' when it lies more than ten years ahead */
export function ahead(
  today: Temporal.PlainDate,
  count: number,
  unit: 'days' | 'weeks' | 'months' | 'years',
): Temporal.PlainDate {
  const days = count * { days: 1, weeks: 7, months: 30, years: 365 }[unit];
  if (days > MOST_DAYS_AHEAD) throw tooFar();
  return today.add({ [unit]: count });
}

/** So many days from Monday to Friday after today. */
export function workdaysAhead(today: Temporal.PlainDate, count: number): Temporal.PlainDate {
  if (count > MOST_DAYS_AHEAD / 2) throw tooFar();
  const start = Math.min(today.dayOfWeek, FRIDAY);
  const from = today.subtract({ days: today.dayOfWeek - start });
  const weeks = Math.floor((start - 1 + count) / 5);
  return from.add({ days: count + 2 * weeks });
}

/** So many days from Monday to Friday before a day. */
export function workdaysBefore(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  if (count > MOST_DAYS_AHEAD / 2) throw tooFar();
  // Counted back from a weekend as from its Saturday, five to a week.
  const place = Math.min(day.dayOfWeek, 6) - 1;
  const weeks = Math.ceil(Math.max(0, count - place) / 5);
  return day.subtract({ days: day.dayOfWeek - 1 - place + count + 2 * weeks });
}

/** The first day of a stretch, counted from the current one. */
export function startOf(stretch: Stretch, offset: number, today: Temporal.PlainDate): Temporal.PlainDate {
  if (stretch === 'week') return weekdayIn(offset, 1, today);
  if (stretch === 'month') return today.with({ day: 1 }).add({ months: offset });
  if (stretch === 'year') return today.with({ month: 1, day: 1 }).add({ years: offset });
  return today.with({ month: Math.floor((today.month - 1) / 3) * 3 + 1, day: 1 }).add({ months: 3 * offset });
}

/** The last day of it; of a week its Friday, or today where that is over. */
export function endOf(stretch: Stretch, offset: number, today: Temporal.PlainDate): Temporal.PlainDate {
  if (stretch === 'week') return weekdayIn(offset, offset === 0 ? Math.max(FRIDAY, today.dayOfWeek) : FRIDAY, today);
  return startOf(stretch, offset + 1, today).subtract({ days: 1 });
}

/** The first and last day of a stretch, a week to its Sunday. */
export function boundsOf(
  stretch: Stretch,
  offset: number,
  today: Temporal.PlainDate,
): { first: Temporal.PlainDate; last: Temporal.PlainDate } {
  const first = startOf(stretch, offset, today);
  return { first, last: startOf(stretch, offset + 1, today).subtract({ days: 1 }) };
}

/** A day of a month and year as said; without a year in this one or the first after it that has the day. @throws {DomainError} 'invalid_input' */
export function dated(
  { year, month, day }: { year: number | null; month: number; day: number },
  text: string,
  today: Temporal.PlainDate,
): DayPiece[] {
  if (year !== null) return [{ kind: 'day', days: [realDay(year, month, day, text)] }];
  const real = YEARS_AHEAD.map((each) => today.year + each).filter((each) => exists(each, month, day));
  if (real.length === 0) realDay(today.year, month, day, text);
  const days = real.map((each) => Temporal.PlainDate.from({ year: each, month, day }));
  const remark = month === 2 && day === 29 ? LEAP_DAY : undefined;
  return [{ kind: 'day', days, remark }];
}

/** A day of this month, or of the first one after it that has the day. @throws {DomainError} 'invalid_input' */
export function dayOfMonth(day: number, text: string, today: Temporal.PlainDate): DuePiece[] {
  const months = [0, 1, 2, 3].map((each) => startOf('month', each, today));
  const days = months.filter(({ daysInMonth }) => day >= 1 && day <= daysInMonth).map((each) => each.with({ day }));
  if (days.length === 0) realDay(today.year, today.month, day, text);
  return [{ kind: 'day', days, remark: day > today.daysInMonth ? lacking(today.month, day) : undefined }];
}

/** The day of a month that is so many months ahead. @throws {DomainError} 'invalid_input' where that month is shorter */
export function dayInMonth(offset: number, day: number, text: string, today: Temporal.PlainDate): DuePiece[] {
  const { year, month } = startOf('month', offset, today);
  return [{ kind: 'day', days: [realDay(year, month, day, text)] }];
}

/** The first days of a named month: this year's and next year's, or that of a year. */
export function monthsNamed(month: number, year: number | null, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const years = year === null ? [today.year, today.year + 1] : [year];
  return years.map((each) => Temporal.PlainDate.from({ year: each, month, day: 1 }));
}

/** A named month as a whole: this year's or next year's, or that of a year. */
export function wholeMonth(month: number, year: number | null, today: Temporal.PlainDate): DayPiece[] {
  const days = monthsNamed(month, year, today);
  return [{ kind: 'day', days, ends: days.map((first) => endOf('month', 0, first)), isEdge: true }];
}

/** A place of a month that is given by its first day. */
export function placeInMonth(first: Temporal.PlainDate, place: 'start' | 'middle' | 'end'): Temporal.PlainDate {
  return first.with({ day: { start: 1, middle: 15, end: first.daysInMonth }[place] });
}

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

function tooFar(): DomainError {
  return new DomainError('invalid_input', {
    en: 'A time more than ten years ahead is too far; say a nearer one.',
    zh: '时间不能超过十年，请说一个近一些的时间。',
  });
}

function lacking(month: number, day: number): Bilingual {
  return {
    en: `This month has no ${day}${day === 31 ? 'st' : 'th'}, so the next month that has one is meant.`,
    zh: `${month}月没有${day}号，按下一个有${day}号的月份理解。`,
  };
}

const LEAP_DAY: Bilingual = {
  en: 'Only leap years have a 29 February; the next one is meant.',
  zh: '只有闰年有2月29日，按下一个2月29日理解。',
};

const SAME_DAY: Bilingual = {
  en: 'Today is that weekday; the one in a week is meant.',
  zh: '今天就是这一天，按一周后的同一天理解。',
};
