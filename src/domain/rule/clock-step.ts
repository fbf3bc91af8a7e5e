import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween } from '../calendar-day.ts';
import type { FactsClock } from '../customer-facts.ts';
import { startOfDay } from '../period.ts';
import type { EventSqlContext } from './event-filter-sql.ts';
import type { Rule } from './schema.ts';

/** From one now, with its lifecycle bounds, to a later one. */
export type ClockStep = Pick<EventSqlContext, 'bind' | 'currency' | 'productIds'> & {
  from: FactsClock;
  to: FactsClock;
  segmentRule: (key: string) => Rule;
};

/** Instants from one to before another. */
export type Span = { fromAt: Date; toAt: Date };

/** Days, both included. */
export type DaySpan = { first: string; last: string };

/** What lies between two instants, whichever is the earlier; nothing where they are one. */
export function spanBetween(one: Date | null, other: Date | null): Span[] {
  if (one === null || other === null || one.getTime() === other.getTime()) return [];
  return one < other ? [{ fromAt: one, toAt: other }] : [{ fromAt: other, toAt: one }];
}

/** What has come to pass since. */
export function arrivedIn({ from, to }: ClockStep): Span[] {
  return spanBetween(from.now, to.now);
}

/** What has become older than so many milliseconds since. */
export function agedBeyond(ageMs: number, { from, to }: ClockStep): Span[] {
  return spanBetween(new Date(from.now.getTime() - ageMs), new Date(to.now.getTime() - ageMs));
}

/** Days that were so many days ago at either now or in between; a part of a day counts as both that it lies between. */
export function daysAgo(days: number, { from, to }: ClockStep): DaySpan[] {
  if (from.today === to.today) return [];
  return [daysAround({ first: from.today, last: to.today }, -days)];
}

/** A span of days, moved. Farther than any date lies, nothing does. */
export function daysAround({ first, last }: DaySpan, days: number): DaySpan {
  const far = 60_000;
  const by = Math.max(-far, Math.min(far, days));
  return { first: addDays(first, Math.floor(by)), last: addDays(last, Math.ceil(by)) };
}

/** From the beginning of the first day to the end of the last. */
export function spanOfDays({ first, last }: DaySpan, timeZone: string): Span {
  return { fromAt: startOfDay(first, timeZone), toAt: startOfDay(addDays(last, 1), timeZone) };
}

/** The same days so many years earlier, and one more on each side for leap years. */
export function yearsEarlier({ first, last }: DaySpan, years: number): DaySpan {
  const earlier = (on: string) => Temporal.PlainDate.from(on).subtract({ years }).toString();
  return { first: addDays(earlier(first), -1), last: addDays(earlier(last), 1) };
}

/** Whole days that a span is long. */
export function lengthOf({ first, last }: DaySpan): number {
  return daysBetween(first, last);
}
