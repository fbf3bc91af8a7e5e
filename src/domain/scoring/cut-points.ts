import { addDays } from '../calendar-day.ts';
import { minorPerMajor } from '../money.ts';
import { binsOf, type Cut, type ScoreScheme, type ValueCut } from './scheme.ts';

/** Stand for a cut that no buyer reaches. */
export const NEVER = { on: '9999-12-31', number: Number.MAX_SAFE_INTEGER, orders: 2_147_483_647 };

/** Older than any order; keeps edges within the years that a day can have. */
const LONGEST_RECENCY_DAYS = 36_500;

/** Where scores 2, 3, 4 … of each dimension begin; a score is 1 + the number of cut points that a buyer has reached. */
export type CutPoints = {
  /** Buyers that the cut points were taken from. */
  buyers: number;
  /** Earliest last-order days. */
  recencyOn: readonly string[];
  /** Smallest numbers of orders. */
  orders: readonly number[];
  /** Of a first-come rank: the external id from which on that number of orders is enough. Empty otherwise. */
  orderIds: readonly string[];
  /** Smallest revenues, minor units. */
  revenueMinor: readonly number[];
};

/** What the data says about the moving cuts of one dimension: per score from 2 on, the quantile or the smallest value; null without buyers. */
export type CutStatistics = {
  buyers: number;
  /** In days since 1970. */
  recency: readonly (number | null)[] | null;
  frequency: readonly (number | null)[] | null;
  frequencyIds: readonly string[] | null;
  /** In minor units. */
  monetary: readonly (number | null)[] | null;
};

/** The cut points of a scheme on a day; fixed edges need no statistics. */
export function cutPointsOf(
  { recency, frequency, monetary }: ScoreScheme,
  statistics: CutStatistics,
  { todayOn, currency }: { todayOn: string; currency: string },
): CutPoints {
  const perMajor = minorPerMajor(currency);
  return {
    buyers: statistics.buyers,
    recencyOn:
      recency.by === 'edges'
        ? recency.edges.map((days) => addDays(todayOn, -Math.min(Math.floor(days), LONGEST_RECENCY_DAYS))).toReversed()
        : padded(statistics.recency, recency).map((value) =>
            value === null ? NEVER.on : addDays('1970-01-01', firstDay(value, recency)),
          ),
    orders:
      frequency.by === 'edges'
        ? frequency.edges.map(Math.ceil)
        : padded(statistics.frequency, frequency).map((value) =>
            value === null ? NEVER.orders : firstValue(value, frequency, 1),
          ),
    orderIds:
      frequency.by === 'first_come_rank' ? padded(statistics.frequencyIds, frequency).map((id) => id ?? '') : [],
    revenueMinor:
      monetary.by === 'edges'
        ? monetary.edges.map((edge) => Math.ceil(Number((edge * perMajor).toFixed(6))))
        : padded(statistics.monetary, monetary).map((value) =>
            value === null ? NEVER.number : firstValue(value, monetary, perMajor),
          ),
  };
}

/** The first whole value of a score, of the quantile before it; `one` is the unit that the scheme adds. */
function firstValue(value: number, cut: Cut, one: number): number {
  if (cut.by === 'quantile') return Math.floor(exact(value, cut.bins)) + 1;
  return cut.by === 'quantile_plus_one' ? Math.ceil(exact(value + one, cut.bins)) : value;
}

/** The same for recency, where later days are better: a bin of days closed on the right is one of dates closed on the left. */
function firstDay(value: number, cut: ValueCut): number {
  if (cut.by === 'quantile') return Math.ceil(exact(value, binsOf(cut)));
  return cut.by === 'quantile_plus_one' ? Math.floor(exact(value, binsOf(cut))) : value;
}

/** Quantiles of whole numbers are multiples of 1 ÷ bins: without the noise of binary fractions, which could decide at an edge. */
function exact(quantile: number, bins: number): number {
  return Math.round(quantile * bins) / bins;
}

function padded<Value>(values: readonly (Value | null)[] | null, cut: Cut): (Value | null)[] {
  return Array.from({ length: binsOf(cut) - 1 }, (_, at) => values?.[at] ?? null);
}
