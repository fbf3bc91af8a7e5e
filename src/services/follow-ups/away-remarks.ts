import type { Queryable } from '../../db/database.ts';
import { addDays } from '../../domain/calendar-day.ts';
import type { Due } from '../../domain/follow-ups/due.ts';
import { dayText } from '../../domain/follow-ups/due-text.ts';
import { type Absence, isAway } from '../../domain/reminders/absence.ts';
import { isWorkingDay, type WorkWeek } from '../../domain/reminders/is-working-day.ts';
import { DEFAULT_SCHEDULE } from '../../domain/reminders/reminder-schedule.ts';
import { readHolidays } from '../holidays/read-holidays.ts';
import type { Reader } from '../population/reader.ts';
import { holidaysOf } from '../reminders/holidays-of.ts';
import { ABSENCES_SQL } from '../reminders/stored-schedule.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { toldOwner } from './told-follow-up.ts';

/** Who is away as long goes on being so. */
const MOST_DAYS = 800;

/**
 * What is to be said of a follow-up that is due on a day on which its owner is away, or that is a holiday of theirs: on it nothing reminds of
 * it, and which working day comes after. None of other days.
 */
export async function awayRemarks(
  owner: { id: number | null; name: string | null },
  { dueOn, dueAt }: Due,
  reader: Reader,
): Promise<string[]> {
  const week = owner.id === null ? null : await readWeek(reader.database, owner.id);
  if (week === null) return [];
  const isOff = isAway(dueOn, week.absences);
  if (!isOff && week.holidays.get(dueOn) !== false) return [];
  const words = FOLLOW_UP_WORDS[reader.locale];
  const day = dayText(dueOn, reader.locale);
  const who = toldOwner(owner, reader);
  const after = nextWorkingDay(dueOn, week);
  return [
    isOff ? words.away(who, day, owner.id === reader.asker.staffId) : words.holiday(who, day),
    ...(dueAt === null ? [] : [words.staysSilent]),
    ...(after === null ? [] : [words.worksAgain(dayText(after, reader.locale))]),
  ];
}

async function readWeek(database: Queryable, staffId: number): Promise<WorkWeek | null> {
  const [found] = await database.query<{ workDays: number[]; calendar: string | null; absences: Absence[] }>(
    `select coalesce(r.work_days, $2::int[]) as "workDays", r.calendar, ${ABSENCES_SQL} as absences
       from staff s left join reminder_schedules r on r.staff_id = s.id where s.id = $1`,
    [staffId, DEFAULT_SCHEDULE.workDays],
  );
  return found === undefined ? null : { ...found, holidays: holidaysOf(found, await readHolidays(database)) };
}

function nextWorkingDay(on: string, week: WorkWeek): string | null {
  for (let after = 1; after <= MOST_DAYS; after++)
    if (isWorkingDay(addDays(on, after), week)) return addDays(on, after);
  return null;
}
