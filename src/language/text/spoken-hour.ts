import { dueTime } from './due-time.ts';

/** No hour of a day is past by then. */
const MIDNIGHT = { now: new Date('2024-01-01T00:00:00Z'), timeZone: 'UTC' };

/** The hour of any day that some words are as a whole, `HH:mm`; null where they name a day or a length of time. */
export function spokenHour(words: string): string | null {
  const due = dueTime(words, MIDNIGHT);
  return due === null || due.isDaySaid ? null : (due.hour ?? null);
}
