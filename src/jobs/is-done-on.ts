import { localDay } from '../domain/period.ts';

/** Whether a job that looks every minute but acts once a local day was done already on the day of `now`. */
export function isDoneOn(lastDoneAt: Date | null, now: Date, timeZone: string): boolean {
  return lastDoneAt !== null && localDay(lastDoneAt, timeZone) === localDay(now, timeZone);
}
