import { Temporal } from 'temporal-polyfill';
import type { Holidays } from '../schedule/next-occurrence.ts';
import { type Absence, isAway } from './absence.ts';

export type WorkWeek = {
  /** ISO: 1 Monday … 7 Sunday. */
  workDays: readonly number[];
  holidays: Holidays;
  absences: readonly Absence[];
};

/** Whether somebody works on a local day: who is away does not; else what the calendar says comes before the week. */
export function isWorkingDay(on: string, { workDays, holidays, absences }: WorkWeek): boolean {
  if (isAway(on, absences)) return false;
  return holidays.get(on) ?? workDays.includes(Temporal.PlainDate.from(on).dayOfWeek);
}
