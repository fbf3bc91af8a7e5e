import type { Queryable } from '../../db/database.ts';
import { nextReminderAt } from '../../domain/reminders/next-reminder-at.ts';
import { nothingToDecideThrough } from '../../domain/reminders/nothing-to-decide-through.ts';
import { DEFAULT_SCHEDULE } from '../../domain/reminders/reminder-schedule.ts';
import { readHolidays } from '../holidays/read-holidays.ts';
import { STAFF_SQL, STAFF_ZONE_SQL } from '../staff/staff-zone-sql.ts';
import { holidaysOf } from './holidays-of.ts';
import { SCHEDULES_SQL, type StoredSchedule } from './stored-schedule.ts';

/** Gives new staff a schedule, and every schedule its next instant where it has none: after a decision, or with another hour, zone or calendar. */
export async function planReminders(database: Queryable, now: Date): Promise<void> {
  await startSchedules(database, now);
  await passLeave(database, now);
  await planNext(database);
}

/** The calendar that most people follow: of a company with one, everybody's. */
const USUAL_CALENDAR_SQL =
  '(select calendar from reminder_schedules where enabled group by calendar order by count(*) desc, calendar limit 1)';

/** Reps are reminded unless they say otherwise; managers and administrators where they ask for it. */
async function startSchedules(database: Queryable, now: Date): Promise<void> {
  const fresh = await database.query<{ staffId: number; role: string; timeZone: string }>(
    `select s.id as "staffId", s.role, ${STAFF_ZONE_SQL} as "timeZone" from ${STAFF_SQL}
     where s.active and not exists (select 1 from reminder_schedules r where r.staff_id = s.id) order by s.id`,
  );
  const { hour, workDays, whenEmpty } = DEFAULT_SCHEDULE;
  for (const { staffId, role, timeZone } of fresh) {
    await database.execute(
      `insert into reminder_schedules (staff_id, enabled, hour, work_days, when_empty, decided_through, time_zone, calendar)
       values ($1, $2, $3, $4, $5, $6, $7, ${USUAL_CALENDAR_SQL}) on conflict (staff_id) do nothing`,
      [staffId, role === 'rep', hour, workDays, whenEmpty, nothingToDecideThrough(now, { hour, timeZone }), timeZone],
    );
  }
}

/** Who left misses nothing until they come back. */
async function passLeave(database: Queryable, now: Date): Promise<void> {
  const today = `($1::timestamptz at time zone ${STAFF_ZONE_SQL})::date`;
  await database.execute(
    `update reminder_schedules r set decided_through = passed.today, next_at = null
     from (
       select r.staff_id, ${today} as today from reminder_schedules r join (${STAFF_SQL}) on s.id = r.staff_id
       where not s.active and r.decided_through < ${today} for update of r skip locked
     ) passed where r.staff_id = passed.staff_id`,
    [now],
  );
}

/** The next instant of every schedule that has none, or one in a zone where its owner is no more. */
export async function planNext(database: Queryable): Promise<void> {
  const open = await database.query<StoredSchedule>(
    `${SCHEDULES_SQL} where r.enabled and (r.next_at is null or r.time_zone <> ${STAFF_ZONE_SQL}) order by r.staff_id`,
  );
  if (open.length === 0) return;
  const calendars = await readHolidays(database);
  const planned = open.map((schedule) => {
    const { staffId, decidedThrough, timeZone, version } = schedule;
    const next = nextReminderAt({ ...schedule, holidays: holidaysOf(schedule, calendars) }, decidedThrough);
    return { staffId, version, timeZone, nextAt: next?.at ?? null };
  });
  // Whoever changed one meanwhile left it to be computed anew. Two processes that wait for each other's rows would wait for ever.
  await database.execute(
    `update reminder_schedules r set next_at = planned."nextAt", time_zone = planned."timeZone"
     from (
       select p.* from jsonb_to_recordset($1::jsonb) as p ("staffId" int, version text, "timeZone" text, "nextAt" timestamptz)
         join reminder_schedules r on r.staff_id = p."staffId" and r.xmin::text = p.version
       for update of r skip locked
     ) planned where r.staff_id = planned."staffId"`,
    [JSON.stringify(planned)],
  );
}
