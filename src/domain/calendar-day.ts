import { z } from 'zod';

const DAY_MS = 86_400_000;

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export function daysBetween(fromOn: string, toOn: string): number {
  return Math.round((Date.parse(toOn) - Date.parse(fromOn)) / DAY_MS);
}

/** The `YYYY-MM-DD` so many days later, or earlier. */
export function addDays(on: string, days: number): string {
  return new Date(Date.parse(on) + days * DAY_MS).toISOString().slice(0, 10);
}

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';

/** A calendar day of the input, `YYYY-MM-DD`, within the years that PostgreSQL, JavaScript and people write alike. */
export const CalendarDay = z.iso
  .date()
  .refine((on) => on >= FIRST_DAY && on <= LAST_DAY, {
    params: { en: `a day from ${FIRST_DAY} to ${LAST_DAY} is needed`, zh: `日期须在 ${FIRST_DAY} 与 ${LAST_DAY} 之间` },
  })
  .describe('calendar day YYYY-MM-DD');
