import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../domain/errors.ts';
import type { Period, PeriodUnit } from '../../domain/period.ts';

/** A span of time as written; `yearless` when another word may still name the year (12月1号到9号 … 今年). */
export type DateSpan = { period: Period; yearless: boolean };

/** What a phrase of time may look like, and the span that it means on a day; null when it means none after all. */
export type DatePhrase = readonly [RegExp, (match: RegExpExecArray, today: Temporal.PlainDate) => DateSpan | null];

/** A calendar unit counted from the current one: 0 this, -1 the last. */
export function calendar(unit: PeriodUnit, offset: number): DateSpan {
  return { period: { span: 'calendar', unit, offset }, yearless: false };
}

/** The last so many units, up to now. */
export function rolling(count: number, unit: PeriodUnit): DateSpan {
  return { period: { span: 'last', count, unit }, yearless: false };
}

/** Both days included. */
export function between(from: Temporal.PlainDate, to: Temporal.PlainDate, yearless: boolean): DateSpan {
  return { period: { span: 'between', from: from.toString(), to: to.toString() }, yearless };
}

/** One day. @throws {DomainError} 'invalid_input' for a day that does not exist */
export function dayOf(year: number, month: number, day: number, text: string): DateSpan {
  const on = realDay(year, month, day, text);
  return between(on, on, false);
}

/** A month of a year. @throws {DomainError} 'invalid_input' for a month that does not exist */
export function monthOf(year: number, month: number, text: string): DateSpan {
  const first = realDay(year, month, 1, text);
  return between(first, first.add({ months: 1 }).subtract({ days: 1 }), false);
}

/** A day of a month, of the latest year in which it is not ahead where none is named. @throws {DomainError} 'invalid_input' */
export function dayIn(
  year: number | null,
  month: number,
  day: number,
  text: string,
  today: Temporal.PlainDate,
): DateSpan {
  // 29 February exists in some year only: look for the latest one before refusing.
  const years = year === null ? [0, 1, 2, 3, 4].map((back) => today.year - back) : [year];
  for (const candidate of years) {
    const isReal =
      day >= 1 &&
      month >= 1 &&
      month <= 12 &&
      day <= Temporal.PlainYearMonth.from({ year: candidate, month }).daysInMonth;
    if (!isReal) continue;
    const on = Temporal.PlainDate.from({ year: candidate, month, day });
    if (year !== null || Temporal.PlainDate.compare(on, today) <= 0) return between(on, on, year === null);
  }
  realDay(year ?? today.year, month, day, text);
  return between(realDay(today.year - 1, month, day, text), realDay(today.year - 1, month, day, text), true);
}

/** A month, the latest that has begun where no year is named. @throws {DomainError} 'invalid_input' */
export function monthIn(year: number | null, month: number, text: string, today: Temporal.PlainDate): DateSpan {
  const first = realDay(
    latest(year, today, (y) => realDay(y, month, 1, text)),
    month,
    1,
    text,
  );
  return between(first, first.add({ months: 1 }).subtract({ days: 1 }), year === null);
}

/** The first to fourth quarter, the latest that has begun where no year is named. */
export function quarter(number: number, year: number | null, today: Temporal.PlainDate): DateSpan {
  return partOfYear((number - 1) * 3 + 1, 3, year, today);
}

/** The first or second half of a year, the latest that has begun where no year is named. */
export function half(number: number, year: number | null, today: Temporal.PlainDate): DateSpan {
  return partOfYear((number - 1) * 6 + 1, 6, year, today);
}

/** A whole year. */
export function yearOf(year: number): DateSpan {
  return between(
    Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    Temporal.PlainDate.from({ year, month: 12, day: 31 }),
    false,
  );
}

/** The last such weekday before today; 1 is Monday. */
export function lastSuch(weekday: number, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 });
}

/** The same as a span. */
export function weekdayBefore(weekday: number, today: Temporal.PlainDate): DateSpan {
  const on = lastSuch(weekday, today);
  return between(on, on, false);
}

/** A day by its numbers. @throws {DomainError} 'invalid_input' for a day that does not exist */
export function realDay(year: number, month: number, day: number, text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    throw noSuchDay(text);
  }
}

/** What is said of a day that does not exist. */
export function noSuchDay(text: string): DomainError {
  return new DomainError('invalid_input', {
    en: `There is no such date: "${text.trim()}".`,
    zh: `没有这个日期：“${text.trim()}”。`,
  });
}

/** The latest such span that has begun, unless a year is named. */
function latest(year: number | null, today: Temporal.PlainDate, first: (year: number) => Temporal.PlainDate): number {
  if (year !== null) return year;
  return Temporal.PlainDate.compare(first(today.year), today) > 0 ? today.year - 1 : today.year;
}

function partOfYear(month: number, months: number, year: number | null, today: Temporal.PlainDate): DateSpan {
  const first = (y: number) => Temporal.PlainDate.from({ year: y, month, day: 1 });
  const from = first(latest(year, today, first));
  return between(from, from.add({ months }).subtract({ days: 1 }), year === null);
}
