import { addDays, daysBetween } from '../calendar-day.ts';
import { median } from './median.ts';

/** How a customer orders, from its distinct order days; money and amounts play no part. */
export type Rhythm = {
  /** Median days between consecutive order days, from three days on (SEMANTICS.md, "purchase interval"). */
  intervalDays: number | null;
  shortestDays: number | null;
  longestDays: number | null;
  /** The last order day plus the interval, rounded. */
  expectedOn: string | null;
  /** Days until the expected order; negative when it is overdue. */
  dueInDays: number | null;
};

const INTERVAL_FROM_ORDER_DAYS = 3;

/** The rhythm of ascending distinct order days as of a day. */
export function rhythmOf(orderDays: readonly string[], today: string): Rhythm {
  const gaps = orderDays.slice(1).map((day, at) => daysBetween(orderDays[at]!, day));
  if (orderDays.length < INTERVAL_FROM_ORDER_DAYS) {
    return { intervalDays: null, shortestDays: null, longestDays: null, expectedOn: null, dueInDays: null };
  }
  const intervalDays = median(gaps);
  const expectedOn = addDays(orderDays.at(-1)!, Math.round(intervalDays));
  return {
    intervalDays,
    shortestDays: Math.min(...gaps),
    longestDays: Math.max(...gaps),
    expectedOn,
    dueInDays: daysBetween(today, expectedOn),
  };
}

/** The most frequent value and how often it comes, the smallest of several; undefined of none. */
export function usual(values: readonly number[]): { value: number; times: number } | undefined {
  const counts = Map.groupBy(values, (value) => value);
  const [first] = [...counts].toSorted(([a, one], [b, other]) => other.length - one.length || a - b);
  return first && { value: first[0], times: first[1].length };
}
