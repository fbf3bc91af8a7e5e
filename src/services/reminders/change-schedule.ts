import type { Queryable } from '../../db/database.ts';
import { nothingToDecideThrough } from '../../domain/reminders/nothing-to-decide-through.ts';
import type { ReminderSchedule } from '../../domain/reminders/reminder-schedule.ts';

/**
 * The day through which all is decided, once somebody's wishes are stored; the next instant is computed anew. Who switches the reminder on misses
 * nothing of before, and a later hour of today still counts where today was only passed over.
 */
export async function changeSchedule(
  database: Queryable,
  { staffId, timeZone }: { staffId: number; timeZone: string },
  { enabled, hour, workDays, calendar, whenEmpty }: ReminderSchedule,
  now: Date,
): Promise<string> {
  const [row] = await database.query<{ decidedThrough: string }>(
    `insert into reminder_schedules as r (staff_id, enabled, hour, work_days, calendar, when_empty, decided_through, time_zone)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (staff_id) do update set enabled = excluded.enabled, hour = excluded.hour, work_days = excluded.work_days,
       calendar = excluded.calendar, when_empty = excluded.when_empty, next_at = null,
       decided_through = case
         when not r.enabled then excluded.decided_through
         when r.decided_through = excluded.decided_through + 1 and not exists (
           select 1 from notices n where n.key = 'reminder ' || r.staff_id || ' ' || r.decided_through
         ) then excluded.decided_through
         else r.decided_through end
     returning decided_through::text as "decidedThrough"`,
    [
      ...[staffId, enabled, hour, workDays, calendar, whenEmpty],
      ...[nothingToDecideThrough(now, { hour, timeZone }), timeZone],
    ],
  );
  return row!.decidedThrough;
}
