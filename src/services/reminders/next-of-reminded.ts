import { LATE_WINDOW_MS } from '../../domain/notices/late-window.ts';
import { nextReminderAt } from '../../domain/reminders/next-reminder-at.ts';
import { nothingToDecideThrough } from '../../domain/reminders/nothing-to-decide-through.ts';
import type { Holidays } from '../../domain/schedule/next-occurrence.ts';
import type { Reminded } from './find-reminded.ts';
import { holidaysOf } from './holidays-of.ts';

/** When somebody's next reminder comes, passing over what is too late already; null where none does. */
export function nextOfReminded(
  reminded: Reminded,
  calendars: ReadonlyMap<string, Holidays>,
  now: Date,
): { on: string; at: Date } | null {
  if (!reminded.enabled) return null;
  const schedule = { ...reminded, holidays: holidaysOf(reminded, calendars) };
  const begun = nothingToDecideThrough(now, reminded);
  const next = nextReminderAt(schedule, reminded.decidedThrough ?? begun);
  const isTooLate = next !== null && next.at.getTime() + LATE_WINDOW_MS <= now.getTime();
  return isTooLate ? nextReminderAt(schedule, begun) : next;
}
