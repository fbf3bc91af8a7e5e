import type { Queryable } from '../../db/database.ts';
import type { Absence } from '../../domain/reminders/absence.ts';
import type { WorkWeek } from '../../domain/reminders/is-working-day.ts';
import { DEFAULT_SCHEDULE } from '../../domain/reminders/reminder-schedule.ts';
import { readHolidays } from '../holidays/read-holidays.ts';
import { holidaysOf } from './holidays-of.ts';
import { ABSENCES_SQL } from './stored-schedule.ts';

/** On which days a member of staff works; null of nobody. */
export async function readWorkWeek(database: Queryable, staffId: number | null): Promise<WorkWeek | null> {
  if (staffId === null) return null;
  const [found] = await database.query<{ workDays: number[]; calendar: string | null; absences: Absence[] }>(
    `select coalesce(r.work_days, $2::int[]) as "workDays", r.calendar, ${ABSENCES_SQL} as absences
       from staff s left join reminder_schedules r on r.staff_id = s.id where s.id = $1`,
    [staffId, DEFAULT_SCHEDULE.workDays],
  );
  return found === undefined ? null : { ...found, holidays: holidaysOf(found, await readHolidays(database)) };
}
