import type { Temporal } from 'temporal-polyfill';
import { noSuchDay } from '../date-span.ts';
import { workdaysAhead, workdaysBefore } from './calendar-days.ts';
import type { DuePiece } from './due-piece.ts';

/** The first and last day of a week, month, quarter or year. */
export type Bounds = { first: Temporal.PlainDate; last: Temporal.PlainDate };

/** What is counted: any days, those from Monday to Friday, or one weekday by its number. */
export type Counted = 'day' | 'workday' | number;

/**
 * The first, second … or last (-1) such day of each of some stretches that has it.
 * @throws {DomainError} 'invalid_input' where none has a fifth
 */
export function nthDays(nth: number, counted: Counted, stretches: readonly Bounds[], said: string): DuePiece[] {
  const days = stretches
    .map((each) => ({ day: nthOf(nth, counted, each), last: each.last }))
    .filter(({ day, last }) => day.until(last).days >= 0);
  if (days.length === 0) throw noSuchDay(said);
  return [{ kind: 'day', days: days.map(({ day }) => day) }];
}

function nthOf(nth: number, counted: Counted, { first, last }: Bounds): Temporal.PlainDate {
  const [before, after] = [first.subtract({ days: 1 }), last.add({ days: 1 })];
  if (counted === 'workday') return nth < 0 ? workdaysBefore(after, -nth) : workdaysAhead(before, nth);
  if (counted === 'day') return nth < 0 ? after.add({ days: nth }) : before.add({ days: nth });
  if (nth < 0) return last.subtract({ days: ((last.dayOfWeek - counted + 7) % 7) + 7 * (-nth - 1) });
  return first.add({ days: ((counted - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
}
