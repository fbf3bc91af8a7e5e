import type { Queryable } from '../../db/database.ts';
import type { Holidays } from '../../domain/schedule/next-occurrence.ts';

/** The holidays of every calendar, by its name. */
export async function readHolidays(database: Queryable): Promise<ReadonlyMap<string, Holidays>> {
  const rows = await database.query<{ calendar: string; on: string; working: boolean }>(
    'select calendar, on_day as "on", working from holidays order by calendar, on_day',
  );
  const calendars = new Map<string, Map<string, boolean>>();
  for (const { calendar, on, working } of rows) {
    const days = calendars.get(calendar) ?? new Map<string, boolean>();
    calendars.set(calendar, days.set(on, working));
  }
  return calendars;
}
