import { Temporal } from 'temporal-polyfill';
import { daysInMonth, type MonthDay } from '../schedule/month-day.ts';
import { isWorkday } from '../schedule/next-occurrence.ts';
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
function dayInSeries({ anchorOn, every, unit, weekdays = [], days = [] }: FollowUpSeries, nth: number): string {
  if (unit === 'week' && weekdays.length > 0) return weekdayInSeries({ anchorOn, every, weekdays }, nth);
  if (unit === 'month' && days.length > 0) return monthDayInSeries({ anchorOn, every, days }, nth);
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

/** The nth of some days of each month after the series' first day; of the months between nothing counts. */
function monthDayInSeries(
  { anchorOn, every, days }: { anchorOn: string; every: number; days: readonly MonthDay[] },
  nth: number,
): string {
  const anchor = Temporal.PlainDate.from(anchorOn);
  let passed = 0;
  for (let month = anchor.with({ day: 1 }); ; month = month.add({ months: every })) {
    const coming = daysInMonth(days, month, (day) => isWorkday(day)).filter((day) => day.since(anchor).days > 0);
    const found = coming[nth - passed - 1];
    if (found !== undefined) return found.toString();
    passed += coming.length;
  }
}
