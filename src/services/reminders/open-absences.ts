import { localDay } from '../../domain/period.ts';
import type { Absence } from '../../domain/reminders/absence.ts';
import type { Reminded } from './find-reminded.ts';

/** The absences of somebody that run or are to come. */
export function openAbsences({ absences, timeZone }: Pick<Reminded, 'absences' | 'timeZone'>, now: Date): Absence[] {
  const today = localDay(now, timeZone);
  return absences.filter(({ until }) => until >= today);
}
