import { addDays } from '../../calendar-day.ts';
import { nextYearlyDay } from '../../next-yearly-day.ts';
import { lunarDayOf } from './lunar-day.ts';

/** Whether a yearly day falls on `on`; 29 February falls on the 28th in common years. Both are `YYYY-MM-DD`. */
export function isYearlyDayOn(day: string, on: string): boolean {
  return on >= day && nextYearlyDay(day, on) === on;
}

/**
 * Whether a birthday of the Chinese calendar falls on `on`. Who was born in a leap month has it in that leap month, and in years without
 * it in the month of the same number; the 30th falls on the 29th of a short month.
 */
export function isLunarBirthdayOn(bornOn: string, on: string): boolean {
  if (on < bornOn) return false;
  const [born, today] = [lunarDayOf(bornOn), lunarDayOf(on)];
  if (born.month !== today.month) return false;
  const firstOn = addDays(on, 1 - today.day);
  if (born.isLeap !== today.isLeap && (today.isLeap || hasLeapAfter(firstOn, today.month))) return false;
  const isShort = lunarDayOf(addDays(firstOn, 29)).day === 1;
  return born.day === today.day || (born.day === 30 && today.day === 29 && isShort);
}

/** Whether the month after the one that begins on a day is its leap month; months have 29 or 30 days. */
function hasLeapAfter(firstOn: string, month: number): boolean {
  const next = lunarDayOf(addDays(firstOn, 30));
  return next.isLeap && next.month === month;
}
