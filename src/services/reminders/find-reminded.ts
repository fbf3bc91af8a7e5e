import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Absence } from '../../domain/reminders/absence.ts';
import { DEFAULT_SCHEDULE, type ReminderSchedule } from '../../domain/reminders/reminder-schedule.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { getStaffByName } from '../staff/get-staff-by-name.ts';
import { STAFF_SQL, STAFF_ZONE_SQL } from '../staff/staff-zone-sql.ts';
import { ABSENCES_SQL, type RemindedStaff } from './stored-schedule.ts';

/** Whose reminders are meant: by a name, of everybody in sight, or the asker's own. */
export type Whose = { staff?: string | undefined; everybody?: true | undefined };

export type Reminded = RemindedStaff & ReminderSchedule & { absences: Absence[]; decidedThrough: string | null };

/**
 * Whose reminders are meant, each with their schedule: a rep's own, a manager's and their team's, an administrator anybody's.
 * @throws {DomainError} 'forbidden' for others', 'invalid_input' for own ones of who is no staff; as `getStaffByName`
 */
export async function findReminded({ database, asker }: Viewpoint, { staff, everybody }: Whose): Promise<Reminded[]> {
  const visible = await readVisible(database, asker);
  if (everybody) {
    if (asker.role === 'rep') throw NOT_YOURS;
    return visible;
  }
  if (staff === undefined && asker.staffId === null) throw NO_STAFF;
  // Whom a rep may not look at they need not know of either.
  if (asker.role === 'rep' && staff !== undefined && !isOwnName(asker, staff)) throw NOT_YOURS;
  const id = staff === undefined || asker.role === 'rep' ? asker.staffId : (await getStaffByName(database, staff)).id;
  const found = visible.filter(({ staffId }) => staffId === id);
  if (found.length === 0) throw NOT_YOURS;
  return found;
}

function isOwnName({ email, name }: Asker, spoken: string): boolean {
  return [email, name.toLowerCase()].includes(spoken.trim().toLowerCase());
}

/** Without a schedule yet, the one that a rep gets. */
function readVisible(database: Queryable, { role, staffId, team }: Asker): Promise<Reminded[]> {
  const { hour, workDays, whenEmpty } = DEFAULT_SCHEDULE;
  return database.query<Reminded>(
    `select s.id as "staffId", s.email, s.name, s.role, s.team, ${STAFF_ZONE_SQL} as "timeZone", coalesce(s.locale, 'en') as locale,
       coalesce(r.enabled, s.role = 'rep') as enabled, coalesce(r.hour, $4) as hour, coalesce(r.work_days, $5::int[]) as "workDays",
       r.calendar, coalesce(r.when_empty, $6) as "whenEmpty", r.decided_through as "decidedThrough",
       ${ABSENCES_SQL} as absences
     from ${STAFF_SQL} left join reminder_schedules r on r.staff_id = s.id
     where s.active and ($1 = 'admin' or s.id = $2 or ($1 = 'manager' and s.team = $3))
     order by s.name, s.id`,
    [role, staffId, team, hour, workDays, whenEmpty],
  );
}

const NOT_YOURS = new DomainError('forbidden', {
  en: 'A rep sees and changes their own reminder only, a manager also those of their team.',
  zh: '销售代表只能查看和修改自己的提醒，经理还可以查看和修改本团队的提醒。',
});
const NO_STAFF = new DomainError('invalid_input', {
  en: 'You are not on the staff, so you get no reminder; name a colleague, or everybody.',
  zh: '您不在员工名单中，没有自己的提醒；请指明同事，或所有人。',
});
