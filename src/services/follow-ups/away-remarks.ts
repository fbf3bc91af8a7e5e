import type { Due } from '../../domain/follow-ups/due.ts';
import { dayText } from '../../domain/follow-ups/due-text.ts';
import { isAway } from '../../domain/reminders/absence.ts';
import { nextWorkingDay } from '../../domain/reminders/next-working-day.ts';
import type { Reader } from '../population/reader.ts';
import { readWorkWeek } from '../reminders/read-work-week.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { toldOwner } from './told-follow-up.ts';

/**
 * What is to be said of a follow-up that is due on a day on which its owner is away, or that is a holiday of theirs: on it nothing reminds of
 * it, and which working day comes after. None of other days.
 */
export async function awayRemarks(
  owner: { id: number | null; name: string | null },
  { dueOn, dueAt }: Due,
  reader: Reader,
): Promise<string[]> {
  const week = await readWorkWeek(reader.database, owner.id);
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
