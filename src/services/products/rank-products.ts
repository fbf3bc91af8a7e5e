import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import type { Period } from '../../domain/period.ts';
import { computeFigures, valuesOf } from '../measures/compute-figures.ts';
import type { Ranking } from '../measures/measure-request.ts';
import type { Population } from '../population/population.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import { findProductIndex, type IndexedProduct } from './product-index.ts';

export type RankingScene = {
  population: Population;
  resolved: ResolvedConditions;
  period: Period | undefined;
  sort: Ranking<MeasureKey>;
  /** Only these; without them all that were sold. */
  wanted: readonly IndexedProduct[] | undefined;
};

/** A product with its figures in the order asked, money in minor units. */
export type RankedProduct = { product: IndexedProduct; values: (number | null)[] };

/**
 * The first `kept` products of a ranking with the figures asked, and how many there are. Only what is shown gets all its figures:
 * counting the buyers of every product takes far longer than ranking them.
 */
export async function rankProducts(
  { population, resolved, period, sort, wanted }: RankingScene,
  measures: readonly MeasureKey[],
  kept: number,
): Promise<{ ranked: RankedProduct[]; total: number; records: number }> {
  const index = await findProductIndex(population.viewpoint);
  const groupBy = ['product'] as const;
  const sorting = await computeFigures(population, resolved, { measures: [sort.measure], period, groupBy });
  const figureBySku = new Map(sorting.rows.map(({ group, values }) => [group[0], values[0] ?? null]));
  const listed = wanted ?? index.products.filter(({ sku }) => figureBySku.has(sku));
  const figureOf = ({ sku }: IndexedProduct) => figureBySku.get(sku) ?? 0;
  const sign = sort.direction === 'asc' ? 1 : -1;
  const sorted = listed.toSorted((a, b) => sign * (figureOf(a) - figureOf(b)) || (a.sku < b.sku ? -1 : 1));
  const shown = sorted.slice(0, kept);
  const onlyProducts = shown.map(({ id }) => id);
  const figures = await computeFigures(population, { ...resolved, onlyProducts }, { measures, period, groupBy });
  const valuesBySku = new Map(figures.rows.map(({ group, values }) => [group[0], values]));
  return {
    ranked: shown.map((product) => ({ product, values: valuesBySku.get(product.sku) ?? valuesOf(measures, {}) })),
    total: sorted.length,
    records: sorting.records,
  };
}
