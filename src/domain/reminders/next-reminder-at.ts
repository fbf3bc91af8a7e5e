import { addDays } from '../calendar-day.ts';
import { localInstant } from '../local-instant.ts';
import { localDay, startOfDay } from '../period.ts';
import { isWorkingDay, type WorkWeek } from './is-working-day.ts';

/** Farther than any holidays reach. */
const MOST_DAYS = 1_000;

/**
 * THE rule of the daily reminder: the first working day after a local day, and the instant of its hour; null where no day is a working one.
 * A day that the zone leaves out, when it moves over the date line, is none. Held to a minute-by-minute scan by next-reminder-at.test.ts.
 */
export function nextReminderAt(
  schedule: WorkWeek & { hour: string; timeZone: string },
  after: string,
): { on: string; at: Date } | null {
  const { hour, timeZone } = schedule;
  for (let days = 1; days <= MOST_DAYS; days += 1) {
    const on = addDays(after, days);
    const exists = localDay(startOfDay(on, timeZone), timeZone) === on;
    if (exists && isWorkingDay(on, schedule)) return { on, at: localInstant(on, hour, timeZone) };
  }
  return null;
}
