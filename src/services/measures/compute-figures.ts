import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import type { Population } from '../population/population.ts';
import { findProductIndex } from '../products/product-index.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import { type BaseValues, baseMeasuresOf, measureValue, sourcesOf } from './base-measures.ts';
import { figuresSql } from './figures-sql.ts';
import type { FiguresRequest, GroupKey } from './measure-request.ts';

export type GroupValue = string | number | boolean | null;

/** The figures of one group, a product by its stock code: measures in the order asked, money in minor units. */
export type FigureRow = { group: readonly GroupValue[]; values: (number | null)[] };

export type Figures = {
  /** One row without groups; with them one a group, in no order. */
  rows: FigureRow[];
  /** How many records the figures were computed over. */
  records: number;
};

/** The figures of a request over a population: one statement a source, put together by group. */
export async function computeFigures(
  population: Population,
  resolved: ResolvedConditions,
  request: Pick<FiguresRequest, 'measures' | 'period' | 'groupBy' | 'records'>,
): Promise<Figures> {
  const { database } = population.viewpoint;
  const groups = request.groupBy ?? [];
  const products = groups.includes('product') ? await findProductIndex(population.viewpoint) : undefined;
  const groupValue = (value: GroupValue, key: GroupKey) =>
    key === 'product' ? (products?.byId.get(Number(value))?.sku ?? null) : value;
  const bySource = Map.groupBy(baseMeasuresOf(request.measures), (key) => sourcesOf(key)[0]!);
  const parts = await Promise.all(
    [...bySource].map(async ([source, measures]) => {
      const { text, values } = figuresSql(source, measures, { population, resolved, request });
      return { measures, rows: await database.query<Record<string, GroupValue>>(text, values) };
    }),
  );
  const byGroup = new Map<string, { group: GroupValue[]; bases: Record<string, number | null> }>();
  for (const { measures, rows } of parts) {
    for (const row of rows) {
      const group = groups.map((key, index) => groupValue(row[`g${index + 1}`] ?? null, key));
      const key = JSON.stringify(group);
      const entry = byGroup.get(key) ?? { group, bases: {} };
      measures.forEach((measure, index) => {
        entry.bases[measure] = row[`v${index + 1}`] as number | null;
      });
      byGroup.set(key, entry);
    }
  }
  return {
    rows: [...byGroup.values()].map(({ group, bases }) => ({ group, values: valuesOf(request.measures, bases) })),
    records: parts.flatMap(({ rows }) => rows).reduce((sum, { n }) => sum + Number(n), 0),
  };
}

/** The values of measures where nothing was found: zero for counts and sums, null for the rest. */
export function valuesOf(measures: readonly MeasureKey[], bases: BaseValues): (number | null)[] {
  return measures.map((key) => measureValue(key, bases));
}
