import type { Holidays } from '../../domain/schedule/next-occurrence.ts';

const NONE: Holidays = new Map();

/** The holidays of a schedule's calendar. */
export function holidaysOf(
  { calendar }: { calendar: string | null },
  calendars: ReadonlyMap<string, Holidays>,
): Holidays {
  return (calendar === null ? undefined : calendars.get(calendar)) ?? NONE;
}
