import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a local day and hour (`YYYY-MM-DD`, `HH:mm`): an hour that daylight saving skips comes as much later as the clock jumps, of
 * one that it repeats the first counts.
 */
export function localInstant(on: string, hour: string, timeZone: string): Date {
  const local = Temporal.PlainDateTime.from(`${on}T${hour}`);
  return new Date(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
}
