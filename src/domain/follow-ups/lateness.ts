import { daysBetween } from '../calendar-day.ts';
import { localDay } from '../period.ts';
import type { Due } from './due.ts';

/** How late an open follow-up is: whole local days since its day, negative before it; and whether its day or hour is over. */
export function latenessOf({ dueOn, dueAt, timeZone }: Due, now: Date): { days: number; isOverdue: boolean } {
  const days = daysBetween(dueOn, localDay(now, timeZone));
  return { days, isOverdue: dueAt === null ? days > 0 : dueAt < now };
}
