import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { CalendarDay } from './calendar-day.ts';
import { DomainError } from './errors.ts';

export const PERIOD_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A span of time as people name it; relative ones move with `now` (SEMANTICS.md, "Time"). */
export const Period = z.discriminatedUnion('span', [
  z
    .object({ span: z.literal('last'), count: z.int().min(1), unit: z.enum(PERIOD_UNITS) })
    .strict()
    .describe('rolling, up to now: the last 90 days, the last 3 months'),
  z
    .object({ span: z.literal('calendar'), unit: z.enum(PERIOD_UNITS), offset: z.int().max(0) })
    .strict()
    .describe('a calendar unit: offset 0 is this month so far, -1 the whole last month'),
  z
    .object({ span: z.literal('between'), from: CalendarDay.optional(), to: CalendarDay.optional() })
    .strict()
    .describe('calendar days, both included; without from: everything up to; without to: since'),
]);
export type Period = z.infer<typeof Period>;

/**
 * Half-open `[fromAt, toAt)`; no fromAt means since ever. `label` is `YYYY`, `YYYY-Qn`, `YYYY-MM`, `YYYY-MM-DD` or `from/to`, both
 * days included; of a time since ever `/to`, which people see as `periodText`.
 */
export type TimeRange = { fromAt: Date | null; toAt: Date; label: string };

/** The local calendar day of an instant, `YYYY-MM-DD`. */
export function localDay(at: Date, timeZone: string): string {
  const known = dayFormats.get(timeZone);
  if (known) return known.format(at);
  // Sweden writes days as ISO 8601 does; a tenth of what Temporal takes, and one question may ask for thousands.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, format);
  return format.format(at);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The instant at which a local calendar day begins. */
export function startOfDay(on: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone }).epochMilliseconds);
}

/**
 * The range of a period as seen at `now`; it never reaches beyond now, and is empty when it lies in the future.
 * @throws {DomainError} 'invalid_input' when a relative one reaches back too far
 */
export function resolvePeriod(period: Period, now: Date, timeZone: string): TimeRange {
  refuseFar(period);
  const today = zoned(now, timeZone).toPlainDate();
  switch (period.span) {
    case 'last': {
      if (period.unit === 'day' || period.unit === 'week') {
        const days = period.count * (period.unit === 'week' ? 7 : 1);
        return clipped(new Date(now.getTime() - days * 86_400_000), now, now, timeZone);
      }
      return clipped(startOf(today.subtract(monthsOf(period.count, period.unit)), timeZone), now, now, timeZone);
    }
    case 'calendar': {
      const first = shift(firstDayOf(today, period.unit), period.unit, period.offset);
      const next = shift(first, period.unit, 1);
      return {
        ...clipped(startOf(first, timeZone), startOf(next, timeZone), now, timeZone),
        label: calendarLabel(first, period.unit),
      };
    }
    case 'between': {
      const fromAt = period.from === undefined ? null : startOfDay(period.from, timeZone);
      const end =
        period.to === undefined ? now : startOf(Temporal.PlainDate.from(period.to).add({ days: 1 }), timeZone);
      const range = clipped(fromAt, end, now, timeZone);
      return { ...range, label: betweenLabel(period, today) };
    }
  }
}

/**
 * The whole period just before (环比): the month before a month, as many days before a rolling or free range.
 * @throws {DomainError} 'invalid_input' when the period has no beginning or reaches back too far
 */
export function previousPeriod(period: Period, now: Date, timeZone: string): Period {
  refuseFar(period);
  switch (period.span) {
    case 'calendar':
      return { ...period, offset: period.offset - 1 };
    case 'last': {
      const today = zoned(now, timeZone).toPlainDate();
      const step =
        period.unit === 'day' || period.unit === 'week'
          ? { days: period.count * (period.unit === 'week' ? 7 : 1) }
          : monthsOf(period.count, period.unit);
      const end = today.subtract(step);
      return { span: 'between', from: end.subtract(step).toString(), to: end.subtract({ days: 1 }).toString() };
    }
    case 'between': {
      const today = zoned(now, timeZone).toPlainDate();
      const from = Temporal.PlainDate.from(beginningOf(period));
      const to = period.to === undefined ? today : Temporal.PlainDate.from(period.to);
      const unit = calendarUnitOf(from, to);
      const start = unit === null ? from.subtract({ days: from.until(to).days + 1 }) : shift(from, unit, -1);
      return { span: 'between', from: start.toString(), to: from.subtract({ days: 1 }).toString() };
    }
  }
}

/**
 * The same dates a year earlier (同比), cut at the same day when the period has not finished.
 * @throws {DomainError} 'invalid_input' when the period has no beginning
 */
export function yearBefore(period: Period, now: Date, timeZone: string): Period {
  if (period.span === 'between') beginningOf(period);
  const today = zoned(now, timeZone).toPlainDate();
  const range = resolvePeriod(period, now, timeZone);
  const from = zoned(range.fromAt!, timeZone).toPlainDate();
  const last = zoned(new Date(range.toAt.getTime() - 1), timeZone).toPlainDate();
  const to = Temporal.PlainDate.compare(last, today) > 0 ? today : last;
  return {
    span: 'between',
    from: from.subtract({ years: 1 }).toString(),
    to: to.subtract({ years: 1 }).toString(),
  };
}

/** A hundred years in each unit: the farthest that a relative period reaches back. */
const FARTHEST: Record<PeriodUnit, number> = { day: 36_525, week: 5_218, month: 1_200, quarter: 400, year: 100 };

function refuseFar(period: Period): void {
  if (period.span === 'between') return;
  const reach = period.span === 'last' ? period.count : -period.offset;
  if (reach <= FARTHEST[period.unit]) return;
  throw new DomainError('invalid_input', {
    en: 'A period reaches back a hundred years at most; ask for all time instead.',
    zh: '时间段最多回溯一百年；请改问全部时间。',
  });
}

/** The first day of a free range; without one there is no time before it. */
function beginningOf({ from }: { from?: string | undefined }): string {
  if (from !== undefined) return from;
  throw new DomainError('invalid_input', {
    en: 'A time without a beginning has none before it; name its first day, or compare two named periods.',
    zh: '没有起始日期的时间段无法与之前对比；请指定起始日期，或对比两个指定的时间段。',
  });
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

function startOf(day: Temporal.PlainDate, timeZone: string): Date {
  return startOfDay(day.toString(), timeZone);
}

/** A number of months, quarters or years in months. */
function monthsOf(count: number, unit: 'month' | 'quarter' | 'year'): { months: number } {
  return { months: count * { month: 1, quarter: 3, year: 12 }[unit] };
}

/** The first day of the calendar unit that holds a day. */
export function firstDayOf(day: Temporal.PlainDate, unit: PeriodUnit): Temporal.PlainDate {
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 });
    case 'month':
      return day.with({ day: 1 });
    case 'quarter':
      return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
    case 'year':
      return day.with({ day: 1, month: 1 });
  }
}

/** A day moved by whole calendar units. */
export function shift(day: Temporal.PlainDate, unit: PeriodUnit, by: number): Temporal.PlainDate {
  if (unit === 'day' || unit === 'week') return day.add({ days: by * (unit === 'week' ? 7 : 1) });
  return day.add(monthsOf(by, unit));
}

function clipped(fromAt: Date | null, endAt: Date, now: Date, timeZone: string): TimeRange {
  const toAt = endAt < now ? endAt : now;
  const from = fromAt !== null && fromAt > toAt ? toAt : fromAt;
  const lastOn = localDay(new Date(toAt.getTime() - 1), timeZone);
  return { fromAt: from, toAt, label: from === null ? `/${lastOn}` : `${localDay(from, timeZone)}/${lastOn}` };
}

/** How a calendar unit is written, by its first day. */
export function calendarLabel(first: Temporal.PlainDate, unit: PeriodUnit): string {
  switch (unit) {
    case 'day':
      return first.toString();
    case 'week':
      return `${first}/${first.add({ days: 6 })}`;
    case 'month':
      return first.toPlainYearMonth().toString();
    case 'quarter':
      return `${first.year}-Q${Math.ceil(first.month / 3)}`;
    case 'year':
      return String(first.year);
  }
}

function betweenLabel(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  today: Temporal.PlainDate,
): string {
  const end = to ?? today.toString();
  if (from === undefined) return `/${end}`;
  if (from === end) return from;
  const first = Temporal.PlainDate.from(from);
  const unit = calendarUnitOf(first, Temporal.PlainDate.from(end));
  return unit === null ? `${from}/${end}` : calendarLabel(first, unit);
}

/** The calendar unit that two days span exactly, if any. */
export function calendarUnitOf(from: Temporal.PlainDate, to: Temporal.PlainDate): PeriodUnit | null {
  for (const unit of ['month', 'quarter', 'year', 'week'] as const) {
    const isWhole = firstDayOf(from, unit).equals(from) && shift(from, unit, 1).subtract({ days: 1 }).equals(to);
    if (isWhole) return unit;
  }
  return null;
}
