import { Temporal } from 'temporal-polyfill';
import type { FollowUpRepeat } from './follow-up.ts';

/**
 * A repeat as it is kept with each follow-up of its series. Days are counted from the series' first one, so that the 31st is the 31st
 * again after February, and neither snoozing nor a late closing moves the others.
 */
export type FollowUpSeries = FollowUpRepeat & {
  anchorOn: string;
  /** Which of the series it is; the first is 0. */
  nth: number;
  /** Local hour `HH:mm`, where one was said. */
  at?: string | undefined;
};

/** The place in the series of what comes after one that was closed on a local day: the first later than both; null when it is over. */
export function nextInSeries(series: FollowUpSeries, closedOn: string): { nth: number; on: string } | null {
  for (let nth = series.nth + 1; ; nth++) {
    const on = dayInSeries(series, nth);
    if (series.untilOn !== undefined && on > series.untilOn) return null;
    if (on > closedOn) return { nth, on };
  }
}

/** The nth day of a series, `YYYY-MM-DD`; of a shorter month its last day. */
function dayInSeries({ anchorOn, every, unit, weekdays = [] }: FollowUpSeries, nth: number): string {
  if (unit === 'week' && weekdays.length > 0) return weekdayInSeries({ anchorOn, every, weekdays }, nth);
  return Temporal.PlainDate.from(anchorOn)
    .add({ [`${unit}s`]: every * nth })
    .toString();
}

/** The nth of the weekdays after the series' first day; of the weeks between nothing counts. */
function weekdayInSeries(
  { anchorOn, every, weekdays }: { anchorOn: string; every: number; weekdays: readonly number[] },
  nth: number,
): string {
  const anchor = Temporal.PlainDate.from(anchorOn);
  const days = [...new Set(weekdays)].toSorted((a, b) => a - b);
  const before = days.filter((day) => day <= anchor.dayOfWeek).length;
  const at = before - 1 + nth;
  return anchor
    .subtract({ days: anchor.dayOfWeek })
    .add({ weeks: Math.floor(at / days.length) * every, days: days[at % days.length]! })
    .toString();
}
