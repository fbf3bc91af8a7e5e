import type { Asker } from '../../domain/asker.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Absence } from '../../domain/reminders/absence.ts';
import type { ReminderSchedule } from '../../domain/reminders/reminder-schedule.ts';
import { STAFF_SQL, STAFF_ZONE_SQL } from '../staff/staff-zone-sql.ts';

/** Whom a reminder is for. */
export type RemindedStaff = Asker & { staffId: number; timeZone: string; locale: Locale };

/** SQL: when staff `s` are away, in order. */
export const ABSENCES_SQL = `(select coalesce(json_agg(json_build_object('from', a.from_on, 'until', a.until_on) order by a.from_on), '[]')
    from absences a where a.staff_id = s.id)`;

export type StoredSchedule = ReminderSchedule &
  RemindedStaff & {
    absences: Absence[];
    /** Local day; every working day up to it has its decision. */
    decidedThrough: string;
    /** Null: to be computed. */
    nextAt: Date | null;
    /** Another one whenever anything of it changed. */
    version: string;
  };

/** SQL: schedules `r` of active staff `s`, with the zone that holds for each now. */
export const SCHEDULES_SQL = `select r.staff_id as "staffId", s.email, s.name, s.role, s.team, ${STAFF_ZONE_SQL} as "timeZone",
    coalesce(s.locale, 'en') as locale, r.enabled, r.hour, r.work_days as "workDays", r.calendar, r.when_empty as "whenEmpty",
    ${ABSENCES_SQL} as absences, r.decided_through as "decidedThrough", r.next_at as "nextAt", r.xmin::text as version
  from reminder_schedules r join (${STAFF_SQL}) on s.id = r.staff_id and s.active`;
