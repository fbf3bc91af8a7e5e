import { Temporal } from 'temporal-polyfill';

/**
 * The days `MM-DD` on which a yearly day falls from today to `withinDays` later; 29 February falls on the 28th in other years.
 */
export function upcomingDays(today: string, withinDays: number): string[] {
  const first = Temporal.PlainDate.from(today);
  const days = new Set<string>();
  for (let ahead = 0; ahead <= withinDays; ahead++) {
    const day = first.add({ days: ahead });
    const monthDay = day.toString().slice(5);
    days.add(monthDay);
    if (monthDay === '02-28' && !day.inLeapYear) days.add('02-29');
  }
  return [...days];
}
