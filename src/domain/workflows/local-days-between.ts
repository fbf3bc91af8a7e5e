import { addDays } from '../calendar-day.ts';
import { localInstant } from '../local-instant.ts';
import { localDay } from '../period.ts';

/** The local days whose hour (`HH:mm`) lies from one instant to before another, each with it. */
export function localDaysBetween(
  { from, to }: { from: Date; to: Date },
  hour: string,
  timeZone: string,
): { on: string; at: Date }[] {
  const days: { on: string; at: Date }[] = [];
  // An hour that a clock skips around midnight comes on the day after its own.
  const last = localDay(to, timeZone);
  for (let on = addDays(localDay(from, timeZone), -1); on <= last; on = addDays(on, 1)) {
    const at = localInstant(on, hour, timeZone);
    if (at >= from && at < to) days.push({ on, at });
  }
  return days;
}
