import { daysBetween } from '../../../src/domain/calendar-day.ts';
import type { CustomerMetrics, RfmScores } from '../../../src/domain/customer-facts.ts';
import { localDay } from '../../../src/domain/period.ts';
import { frequencyScore } from '../../../src/domain/scoring/rfm.ts';
import type { RawOrder } from './read-orders.ts';

/** The metrics of one customer's orders, worked out step by step from SEMANTICS.md; what the SQL is held against. */
export function expectedMetrics(orders: readonly RawOrder[], now: Date, timeZone: string): CustomerMetrics {
  const past = orders.filter(({ placedAt }) => placedAt < now);
  const completed = past.filter(({ status }) => status === 'completed');
  const returned = past.filter(({ status }) => status === 'returned');
  const days = [...new Set(completed.map(({ placedAt }) => localDay(placedAt, timeZone)))].sort();
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at]!, day));
  const comeBack = gaps.findLastIndex((gap) => gap > 30);
  const totals = completed.map(({ totalMinor }) => totalMinor);
  const mean = sum(totals) / totals.length;
  const variance = sum(totals.map((total) => (total - mean) ** 2)) / totals.length;
  return {
    orders: completed.length,
    revenueMinor: sum(totals),
    units: sum(completed.flatMap(({ lines }) => lines.map(({ quantity }) => quantity))),
    returns: returned.length,
    refundsMinor: sum(returned.map(({ totalMinor }) => totalMinor)),
    firstOrderOn: days[0] ?? null,
    lastOrderOn: days.at(-1) ?? null,
    cameBackOn: comeBack < 0 ? null : days[comeBack + 1]!,
    cameBackAfterDays: comeBack < 0 ? null : gaps[comeBack]!,
    orderDays: days.length,
    medianGapDays: days.length < 3 ? null : percentile(gaps, 0.5),
    orderTotalSpread: totals.length === 0 || mean === 0 ? null : Math.sqrt(variance) / mean,
    largestOrderMinor: totals.length === 0 ? null : Math.max(...totals),
  };
}

/** Scores of all customers by PERCENT_RANK over the buyers, ties at their lowest rank; null for a prospect. */
export function expectedScores(metrics: readonly CustomerMetrics[]): (RfmScores | null)[] {
  const buyers = metrics.filter(({ orders }) => orders > 0);
  const score = <Value>(values: readonly Value[], isBelow: (other: Value) => boolean) => {
    const percentRank = values.length === 1 ? 0 : values.filter(isBelow).length / (values.length - 1);
    return Math.min(5, 1 + Math.floor(5 * percentRank));
  };
  const days = buyers.map(({ lastOrderOn }) => lastOrderOn!);
  const revenues = buyers.map(({ revenueMinor }) => revenueMinor);
  return metrics.map(({ orders, lastOrderOn, revenueMinor }) =>
    orders === 0
      ? null
      : {
          r: score(days, (other) => other < lastOrderOn!),
          f: frequencyScore(orders),
          m: score(revenues, (other) => other < revenueMinor),
        },
  );
}

/** With linear interpolation between the two nearest values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
