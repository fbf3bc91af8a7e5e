import { addDays } from '../calendar-day.ts';
import { localInstant } from '../local-instant.ts';
import { localDay } from '../period.ts';

/** The last local day on which who begins now missed nothing: today where its hour is past, else yesterday. */
export function nothingToDecideThrough(now: Date, { hour, timeZone }: { hour: string; timeZone: string }): string {
  const today = localDay(now, timeZone);
  return localInstant(today, hour, timeZone) <= now ? today : addDays(today, -1);
}
