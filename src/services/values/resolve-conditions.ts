import type { Bilingual } from '../../domain/locale.ts';
import {
  conditionsOf,
  type Occurrence,
  type OrderFilter,
  occurrencesOf,
  type ProductMatch,
  type Rule,
} from '../../domain/rule/schema.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findProductIndex } from '../products/product-index.ts';
import { resolveProduct } from '../products/resolve-product.ts';
import { createProductLookup } from '../segments/settle-rule.ts';
import { resolveOccurrence } from './resolve-occurrence.ts';
import { resolveRule } from './resolve-rule.ts';
import { resolveSegments } from './resolve-segments.ts';

/** What a question's rule and filter mean in the asker's data: every value as the data writes it. */
export type ResolvedConditions = {
  rule: Rule | undefined;
  where: OrderFilter | undefined;
  /** The records that the question is about beside orders. */
  records: Occurrence | undefined;
  /** Only lines of these products count, beside the filter. */
  onlyProducts?: readonly number[];
  productIds: (match: ProductMatch) => readonly number[];
  /** Names what a product match found. */
  productText: (match: ProductMatch) => string;
  /** The current rule of a segment that the rule names, its own segments within. */
  segmentRule: (key: string) => Rule;
  /** The name of such a segment; says where it is archived. */
  segmentText: (key: string) => Bilingual;
};

/**
 * A rule, an order filter and a filter of records with their values checked and written as the data writes them.
 * @throws {DomainError} as `resolveRule`; 'unknown_value' for a segment that is not there, 'invalid_input' for one that contains itself
 */
export async function resolveConditions(
  viewpoint: Viewpoint,
  asked: { rule?: Rule | undefined; where?: OrderFilter | undefined; records?: Occurrence | undefined },
): Promise<ResolvedConditions> {
  const segments = await resolveSegments(asked.rule, viewpoint);
  const rule = segments.rule && (await resolveRule(segments.rule, viewpoint));
  const where = asked.where && (await resolveOccurrence({ events: 'orders', where: asked.where }, viewpoint)).where;
  const records = asked.records && (await resolveOccurrence(asked.records, viewpoint));
  const filters = [
    ...(rule === undefined ? [] : conditionsOf(rule).flatMap(occurrencesOf)).map((each) => each.where),
    ...[where, records?.where],
  ];
  const matches = filters.flatMap((each) => (each && 'product' in each && each.product ? [each.product] : []));
  const index = matches.length > 0 ? await findProductIndex(viewpoint) : undefined;
  const found = new Map(matches.map((match) => [JSON.stringify(match), resolveProduct(index!, match)]));
  const ofSegments = segments.namesProducts ? await createProductLookup(viewpoint) : () => [];
  return {
    rule,
    where: where as OrderFilter | undefined,
    records,
    productIds: (match) => found.get(JSON.stringify(match))?.products.map(({ id }) => id) ?? ofSegments(match),
    productText: (match) => found.get(JSON.stringify(match))!.text,
    segmentRule: segments.segmentRule,
    segmentText: segments.segmentText,
  };
}
