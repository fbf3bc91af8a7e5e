import { DomainError } from '../../domain/errors.ts';
import type { DueTime } from './due/settle-due.ts';
import { dueTime } from './due-time.ts';

/** No hour of a day is past by then. */
const MIDNIGHT = { now: new Date('2024-01-01T00:00:00Z'), timeZone: 'UTC' };

/** The hour of any day that some words are as a whole, `HH:mm`; null where they name a day or a length of time. */
export function spokenHour(words: string): string | null {
  const due = onAnyDay(words);
  return due === null || due.isDaySaid ? null : (due.hour ?? null);
}

/** What is wrong with a day is no matter of its hour. */
function onAnyDay(words: string): DueTime | null {
  try {
    return dueTime(words, MIDNIGHT);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
