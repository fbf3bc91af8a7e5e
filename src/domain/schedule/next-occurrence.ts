import { Temporal } from 'temporal-polyfill';
import { localInstant } from '../local-instant.ts';
import { firstDayOf, localDay } from '../period.ts';
import { daysInMonth } from './month-day.ts';
import type { Schedule } from './schedule.ts';

/** Days that are no working days although they fall into the week (false), and those that are although they do not (true, 调休). */
export type Holidays = ReadonlyMap<string, boolean>;

const NO_HOLIDAYS: Holidays = new Map();
const FRIDAY = 5;
/** Every so many weeks are counted from its week. */
const SOME_MONDAY = '2024-01-01';

/**
 * The first instant of a schedule strictly after another. Its hour is a local one: where daylight saving skips it, it comes as much later;
 * where it repeats it, the first counts.
 */
export function nextOccurrence(
  schedule: Schedule,
  timeZone: string,
  after: Date,
  holidays: Holidays = NO_HOLIDAYS,
): Date {
  if (schedule.every === 'week' && schedule.weekdays.length === 0) throw new RangeError('a week without days');
  // From the day before: an hour that a clock skips around midnight comes on the day after its own.
  let day = Temporal.PlainDate.from(localDay(after, timeZone)).subtract({ days: 1 });
  for (;;) {
    if (falls(schedule, day, holidays)) {
      const at = localInstant(day.toString(), schedule.at, timeZone);
      if (at > after) return at;
    }
    day = day.add({ days: 1 });
  }
}

/** A schedule of every so many weeks with one that it comes in: where it names none, that of its next day. Always the same one for the same weeks. */
export function startSchedule(schedule: Schedule, timeZone: string, now: Date): Schedule {
  if (schedule.every !== 'week' || schedule.weeks === undefined) return schedule;
  const { weeks, from: named, ...weekly } = schedule;
  const day = Temporal.PlainDate.from(named ?? localDay(nextOccurrence(weekly, timeZone, now), timeZone));
  const start = Temporal.PlainDate.from(SOME_MONDAY);
  const apart = weeksBetween(start, day) % weeks;
  return { ...schedule, from: start.add({ weeks: apart < 0 ? apart + weeks : apart }).toString() };
}

/** What the calendar says comes before the week. */
export function isWorkday(day: Temporal.PlainDate, holidays: Holidays = NO_HOLIDAYS): boolean {
  return holidays.get(day.toString()) ?? day.dayOfWeek <= FRIDAY;
}

function falls(schedule: Schedule, day: Temporal.PlainDate, holidays: Holidays): boolean {
  switch (schedule.every) {
    case 'day':
      return true;
    case 'workday':
      return isWorkday(day, holidays);
    case 'week':
      return schedule.weekdays.includes(day.dayOfWeek) && isItsWeek(schedule, day);
    case 'month': {
      const { days, months } = schedule;
      if (months !== undefined && !months.includes(day.month)) return false;
      return daysInMonth(days, day, (each) => isWorkday(each, holidays)).some((each) => each.equals(day));
    }
  }
}

/** Of every so many weeks those count that are so far from one that it comes in; before it, too. */
function isItsWeek(
  { weeks = 1, from = SOME_MONDAY }: Extract<Schedule, { every: 'week' }>,
  day: Temporal.PlainDate,
): boolean {
  return weeksBetween(Temporal.PlainDate.from(from), day) % weeks === 0;
}

/** How many Mondays lie between the weeks of two days; below 0 where the second is before the first. */
function weeksBetween(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return firstDayOf(other, 'week').since(firstDayOf(one, 'week'), { largestUnit: 'weeks' }).weeks;
}
