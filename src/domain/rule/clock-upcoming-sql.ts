import { type ClockStep, type DaySpan, lengthOf } from './clock-step.ts';
import type { UpcomingCondition } from './schema.ts';
import { upcomingDays } from './upcoming-days.ts';

/** Days of a leap year: a longer span holds every day of the year. */
const EVERY_DAY = 366;

/** Customers whose day has come within reach of `upcoming`, or has passed. */
export function upcomingSinceSql({ upcoming, withinDays }: UpcomingCondition, step: ClockStep): string[] {
  const { from, to, bind } = step;
  if (from.today === to.today) return [];
  const [before, after] = [upcomingDays(from.today, withinDays), upcomingDays(to.today, withinDays)];
  const onlyIn = (these: readonly string[], others: readonly string[]) => these.filter((day) => !others.includes(day));
  const days = bind([...onlyIn(before, after), ...onlyIn(after, before)], 'text[]');
  if (upcoming === 'birthday') {
    return [`select c.id as customer_id from customers c where to_char(c.birth_on, 'MM-DD') = any(${days})`];
  }
  const kind = bind(upcoming, 'text');
  return [
    `select customer_id from important_dates where kind = ${kind} and yearly and to_char(on_day, 'MM-DD') = any(${days})`,
    `select customer_id from important_dates where kind = ${kind} and not yearly
      and on_day between ${bind(from.today, 'date')} and ${bind(to.today, 'date')} + ${bind(withinDays, 'int')}`,
  ];
}

/** The days `MM-DD` of a span, 29 February also where the 28th stands for it; all where the span is longer than a year. */
export function yearlyDaysOf(span: DaySpan): string[] {
  return upcomingDays(span.first, Math.min(EVERY_DAY, Math.max(0, lengthOf(span))));
}
