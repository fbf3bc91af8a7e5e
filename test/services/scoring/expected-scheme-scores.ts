import { daysBetween } from '../../../src/domain/calendar-day.ts';
import { binsOf, type Cut, type ScoreScheme } from '../../../src/domain/scoring/scheme.ts';
import { percentile } from '../metrics/expected-metrics.ts';

export type Buyer = { id: string; lastOrderOn: string; orders: number; revenueMinor: number };

/** Below it a difference is noise of binary fractions. */
const NOISE = 1e-6;

/** Scores of all buyers worked out from SEMANTICS.md on the values themselves; what the cut points in SQL are held against. */
export function expectedSchemeScores(
  { recency, frequency, monetary }: ScoreScheme,
  buyers: readonly Buyer[],
  todayOn: string,
): { id: string; r: number; f: number; m: number }[] {
  const days = buyers.map(({ lastOrderOn }) => daysBetween(lastOrderOn, todayOn));
  const orders = buyers.map((buyer) => buyer.orders);
  const revenue = buyers.map(({ revenueMinor }) => revenueMinor / 100);
  const ranks = firstComeRanks(buyers);
  return buyers.map(({ id }, at) => ({
    id,
    r: recencyScore(recency, days, days[at]!),
    f:
      frequency.by === 'first_come_rank'
        ? ascending({ ...frequency, by: 'quantile' }, ranks, ranks[at]!)
        : ascending(frequency, orders, orders[at]!),
    m: ascending(monetary, revenue, revenue[at]!),
  }));
}

/** Fewer days are better: the bin of the days, counted from the other end. */
function recencyScore(cut: Cut, days: readonly number[], own: number): number {
  if (cut.by === 'edges') return binsOf(cut) - cut.edges.filter((edge) => own > edge).length;
  if (cut.by === 'percent_rank')
    return percentRankScore(
      days.map((each) => -each),
      -own,
      cut.bins,
    );
  return binsOf(cut) + 1 - ascending(cut, days, own);
}

function ascending(cut: Cut, values: readonly number[], own: number): number {
  if (cut.by === 'edges') return 1 + cut.edges.filter((edge) => own >= edge).length;
  if (cut.by === 'percent_rank') return percentRankScore(values, own, cut.bins);
  const edges = Array.from({ length: cut.bins - 1 }, (_, at) => percentile(values, (at + 1) / cut.bins));
  const isAbove = (edge: number) => (cut.by === 'quantile' ? own > edge + NOISE : own >= edge + 1 - NOISE);
  return 1 + edges.filter(isAbove).length;
}

function percentRankScore(values: readonly number[], own: number, bins: number): number {
  const below = values.filter((value) => value < own).length;
  return Math.min(bins, 1 + Math.floor((bins * below) / Math.max(values.length - 1, 1)));
}

function firstComeRanks(buyers: readonly Buyer[]): number[] {
  const inOrder = buyers.toSorted((a, b) => a.orders - b.orders || a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
  return buyers.map((buyer) => inOrder.indexOf(buyer) + 1);
}
