import type { Queryable } from '../../db/database.ts';
import type { Holidays } from '../../domain/schedule/next-occurrence.ts';

/** The days of the calendar that a member of staff chose for the daily reminder; empty without one. */
export async function readStaffHolidays(database: Queryable, staffId: number): Promise<Holidays> {
  const days = await database.query<{ on: string; working: boolean }>(
    `select h.on_day as "on", h.working from reminder_schedules r join holidays h on h.calendar = r.calendar
      where r.staff_id = $1`,
    [staffId],
  );
  return new Map(days.map(({ on, working }) => [on, working]));
}
