import type { Queryable } from '../../db/database.ts';
import { nextReminderAt } from '../../domain/reminders/next-reminder-at.ts';
import type { Holidays } from '../../domain/schedule/next-occurrence.ts';
import { readHolidays } from '../holidays/read-holidays.ts';
import { withdrawNotices } from '../notices/withdraw-notices.ts';
import { STAFF_ZONE_SQL } from '../staff/staff-zone-sql.ts';
import { type CompileList, decideReminder } from './decide-reminder.ts';
import { holidaysOf } from './holidays-of.ts';
import { planNext, planReminders } from './plan-reminders.ts';
import { SCHEDULES_SQL, type StoredSchedule } from './stored-schedule.ts';

export type Deciding = {
  compileList: CompileList;
  clock: () => Date;
  /** Lists compiled at a time. */
  lanes: number;
  signal?: AbortSignal | undefined;
};

/**
 * Decides every reminder whose hour has come, and those of the days that nobody was there for. What fails holds up no other, and is tried
 * again at the next call: by the staff whose list it is, why.
 */
export async function decideDueReminders(
  database: Queryable,
  deciding: Deciding,
): Promise<ReadonlyMap<number, unknown>> {
  const { clock, lanes, signal } = deciding;
  await withdrawNotices(database, clock());
  const failures = new Map<number, unknown>();
  await planReminders(database, clock());
  // Of the days that nobody was there for, one at a time.
  while (!signal?.aborted) {
    const due = (await findDue(database, clock())).filter(({ staffId }) => !failures.has(staffId));
    if (due.length === 0) break;
    const calendars = await readHolidays(database);
    const lane = async () => {
      for (let next = due.shift(); next !== undefined && !signal?.aborted; next = due.shift()) {
        const { staffId } = next;
        await decideNext(database, next, calendars, deciding).catch((error: unknown) => failures.set(staffId, error));
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    await planNext(database);
  }
  return failures;
}

function findDue(database: Queryable, now: Date): Promise<StoredSchedule[]> {
  return database.query<StoredSchedule>(
    `${SCHEDULES_SQL} where r.enabled and r.next_at <= $1 and r.time_zone = ${STAFF_ZONE_SQL} order by r.next_at, r.staff_id`,
    [now],
  );
}

/** The rule itself says which day it is, and whether its hour has come; the stored instant only says where to look. */
async function decideNext(
  database: Queryable,
  schedule: StoredSchedule,
  calendars: ReadonlyMap<string, Holidays>,
  { clock, compileList }: Deciding,
): Promise<void> {
  const next = nextReminderAt({ ...schedule, holidays: holidaysOf(schedule, calendars) }, schedule.decidedThrough);
  const now = clock();
  if (next !== null && next.at <= now) return decideReminder(database, schedule, { ...next, now, compileList });
  await database.execute('update reminder_schedules set next_at = null where staff_id = $1', [schedule.staffId]);
}
