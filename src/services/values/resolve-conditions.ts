import type { FieldKey } from '../../domain/catalogue/fields.ts';
import type { Bilingual } from '../../domain/locale.ts';
import {
  conditionsOf,
  type Occurrence,
  type OrderFilter,
  occurrencesOf,
  type ProductMatch,
  type Rule,
} from '../../domain/rule/schema.ts';
import { segmentsIn } from '../../domain/segments/segment-rules.ts';
import { refuseUnpredictedFields } from '../population/refuse-unpredicted.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findProductIndex } from '../products/product-index.ts';
import { resolveProduct } from '../products/resolve-product.ts';
import { findSegmentRules } from '../segments/find-segment-rules.ts';
import { mapRule } from './map-rule.ts';
import { resolveOccurrence } from './resolve-occurrence.ts';
import { resolveRule } from './resolve-rule.ts';

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
  /** The name of such a segment; it says where that is archived. */
  segmentText: (key: string) => Bilingual;
};

/**
 * A rule, an order filter and a filter of records with their values checked and written as the data writes them.
 * @throws {DomainError} as `resolveRule`, 'not_found' for an unknown segment, 'unavailable' for predictions that there are none of
 */
export async function resolveConditions(
  viewpoint: Viewpoint,
  asked: { rule?: Rule | undefined; where?: OrderFilter | undefined; records?: Occurrence | undefined },
): Promise<ResolvedConditions> {
  const segments = await findSegmentRules(viewpoint, asked.rule === undefined ? [] : segmentsIn(asked.rule));
  const rule = asked.rule && (await resolveRule(asked.rule, viewpoint));
  const where = asked.where && (await resolveOccurrence({ events: 'orders', where: asked.where }, viewpoint)).where;
  const records = asked.records && (await resolveOccurrence(asked.records, viewpoint));
  await refuseUnpredictedFields(viewpoint, fieldsIn([...(rule ? [rule] : []), ...segments.rules.values()]));
  const filters = [
    ...(rule === undefined ? [] : conditionsOf(rule).flatMap(occurrencesOf)).map((each) => each.where),
    ...[where, records?.where],
  ];
  const matches = filters.flatMap((each) => (each && 'product' in each && each.product ? [each.product] : []));
  const index = matches.length > 0 ? await findProductIndex(viewpoint) : undefined;
  const found = new Map(matches.map((match) => [JSON.stringify(match), resolveProduct(index!, match)]));
  const productOf = (match: ProductMatch) => found.get(JSON.stringify(match));
  return {
    rule: rule && mapRule(rule, (each) => ('segment' in each ? { segment: segments.keyOf(each.segment) } : each)),
    where: where as OrderFilter | undefined,
    records,
    productIds: (match) => productOf(match)?.products.map(({ id }) => id) ?? segments.products(match).ids,
    productText: (match) => (productOf(match) ?? segments.products(match)).text,
    segmentRule: (key) => segments.rules.get(key)!,
    segmentText: segments.nameOf,
  };
}

function fieldsIn(rules: readonly Rule[]): FieldKey[] {
  return rules.flatMap(conditionsOf).flatMap((each) => ('field' in each ? [each.field] : []));
}
