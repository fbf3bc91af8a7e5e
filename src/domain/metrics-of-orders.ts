import { daysBetween } from './calendar-day.ts';
import type { CustomerFacts, CustomerMetrics, EventFacts, RfmScores } from './customer-facts.ts';
import { localDay } from './period.ts';
import type { CutPoints } from './scoring/cut-points.ts';

/** A gap of more days than this makes a come-back, and days from which on an interval is known: as metrics-sql.ts has them. */
const COME_BACK_GAP_DAYS = 30;
const INTERVAL_FROM_ORDER_DAYS = 3;

/** What a customer's orders and returns come to, in memory; the same as the stored metrics (test/domain/metrics-of-orders.test.ts). */
export function metricsOfOrders({ orders, returns }: CustomerFacts['events'], timeZone: string): CustomerMetrics {
  const totals = orders.map(({ figure }) => figure!);
  const revenueMinor = sum(totals);
  const mean = revenueMinor / totals.length;
  const days = [...new Set(orders.map((order) => dayOf(order, timeZone)))].sort();
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at]!, day));
  const comeBack = gaps.findLastIndex((gap) => gap > COME_BACK_GAP_DAYS);
  return {
    orders: orders.length,
    revenueMinor,
    units: sum(orders.map(({ units }) => units!)),
    returns: returns.length,
    refundsMinor: sum(returns.map(({ figure }) => figure!)),
    firstOrderOn: days[0] ?? null,
    lastOrderOn: days.at(-1) ?? null,
    cameBackOn: comeBack < 0 ? null : days[comeBack + 1]!,
    cameBackAfterDays: comeBack < 0 ? null : gaps[comeBack]!,
    orderDays: days.length,
    medianGapDays: days.length < INTERVAL_FROM_ORDER_DAYS ? null : median(gaps),
    orderTotalSpread:
      totals.length === 0 || mean === 0
        ? null
        : Math.sqrt(sum(totals.map((total) => (total - mean) ** 2)) / totals.length) / mean,
    largestOrderMinor: totals.length === 0 ? null : Math.max(...totals),
  };
}

/** The local day of a record, found once: what is tried on a customer's orders asks for the same ones hundreds of times. */
function dayOf(record: EventFacts, timeZone: string): string {
  const known = localDays.get(record);
  if (known?.timeZone === timeZone) return known.on;
  const on = localDay(record.at, timeZone);
  localDays.set(record, { timeZone, on });
  return on;
}

const localDays = new WeakMap<EventFacts, { timeZone: string; on: string }>();

/** Scores by cut points; null for a prospect. */
export function scoresByCuts(
  { orders, lastOrderOn, revenueMinor }: CustomerMetrics,
  cuts: CutPoints,
): RfmScores | null {
  if (lastOrderOn === null) return null;
  return {
    r: 1 + cuts.recencyOn.filter((on) => on <= lastOrderOn).length,
    f: 1 + cuts.orders.filter((count) => count <= orders).length,
    m: 1 + cuts.revenueMinor.filter((minor) => minor <= revenueMinor).length,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
