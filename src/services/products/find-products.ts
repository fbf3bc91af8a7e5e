import type { Cell, Column, TableAnswer } from '../../domain/answer.ts';
import { GROUPINGS } from '../../domain/catalogue/groupings.ts';
import type { MeasureKey } from '../../domain/catalogue/measures.ts';
import type { Period } from '../../domain/period.ts';
import { periodText } from '../../domain/period-text.ts';
import type { ProductMatch, Rule } from '../../domain/rule/schema.ts';
import { currencyOf, groupColumns, measureCell, measureColumn } from '../measures/figure-cells.ts';
import { refuseImpossible } from '../measures/refuse-impossible.ts';
import { findPopulation } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { resolvedRuleText } from '../values/resolved-rule-text.ts';
import { findProductIndex, type IndexedProduct, type ProductIndex } from './product-index.ts';
import { rankProducts } from './rank-products.ts';
import { resolveProduct } from './resolve-product.ts';

export type ProductsRequest = {
  text?: string | undefined;
  category?: string | undefined;
  rule?: Rule | undefined;
  period?: Period | undefined;
  sort?: { measure: MeasureKey; direction: 'asc' | 'desc' } | undefined;
  limit?: number | undefined;
};

const SHOWN = ['revenue', 'units', 'orders', 'buyers'] as const satisfies readonly MeasureKey[];

/**
 * Products with their figures among the asker's customers; without a text or category only those that were sold.
 * @throws {DomainError} 'unknown_value' when no product fits, 'invalid_input', 'unavailable'
 */
export async function findProducts(
  request: ProductsRequest,
  reader: Reader,
): Promise<{ answer: TableAnswer; rows: number; rule?: string }> {
  const { period, sort = { measure: 'revenue', direction: 'desc' } } = request;
  refuseUnbegun(reader, [period]);
  const measures = [...new Set<MeasureKey>([...SHOWN, sort.measure])];
  refuseImpossible({ measures, groupBy: ['product'] });
  const product = wantedMatch(request);
  const [population, resolved, index] = await Promise.all([
    findPopulation(reader),
    resolveConditions(reader, { rule: request.rule, where: product && { product } }),
    findProductIndex(reader),
  ]);
  const found = product && resolved.productIds(product).map((id) => index.byId.get(id)!);
  const inCategory = resolveCategory(index, request.category);
  const wanted = inCategory === undefined ? found : found?.filter((each) => inCategory.includes(each));
  const limit = request.limit ?? Number.POSITIVE_INFINITY;
  const { ranked, total, records } = await rankProducts(
    { population, resolved, period, sort, wanted },
    measures,
    Math.min(limit, reader.rowLimit),
  );
  const { locale, settings } = reader;
  const hasCategories = index.categories.length > 0;
  const columns: Column[] = [
    ...groupColumns('product', locale),
    ...(hasCategories ? [{ key: 'category', label: GROUPINGS.category.label[locale], type: 'text' } as const] : []),
    ...measures.map((key) => measureColumn(key, locale)),
  ];
  const rows = ranked.map(({ product: { sku, name, category }, values }): Cell[] => [
    sku,
    name,
    ...(hasCategories ? [category] : []),
    ...measures.map((key, position) => measureCell(key, values[position]!, settings.currency)),
  ]);
  const title = titleOf(request, product && resolved.productText(product), reader);
  return {
    answer: {
      kind: 'table',
      title,
      columns,
      rows,
      total: Math.min(limit, total),
      ...currencyOf(columns, settings.currency),
    },
    rows: records,
    ...resolvedRuleText(resolved, reader),
  };
}

/** The text decides; a category beside it narrows what the text found. */
function wantedMatch({ text, category }: ProductsRequest): ProductMatch | undefined {
  if (text !== undefined && text.trim() !== '') return { name: text };
  return category === undefined ? undefined : { category };
}

function resolveCategory(index: ProductIndex, category: string | undefined): readonly IndexedProduct[] | undefined {
  return category === undefined ? undefined : resolveProduct(index, { category }).products;
}

function titleOf({ period }: ProductsRequest, found: string | undefined, { locale }: Reader): string {
  const subject = locale === 'en' ? 'Products' : '产品';
  const named = found === undefined ? subject : locale === 'en' ? `${subject}: ${found}` : `${subject}：${found}`;
  return period === undefined ? named : `${named}${locale === 'en' ? ', ' : '，'}${periodText(period, locale)}`;
}
