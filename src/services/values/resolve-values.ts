import { DomainError } from '../../domain/errors.ts';
import {
  type Condition,
  conditionsOf,
  type OrderFilter,
  occurrencesOf,
  type ProductMatch,
  periodsOf,
  type Rule,
} from '../../domain/rule/schema.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findProductIndex } from '../products/product-index.ts';
import { resolveProduct } from '../products/resolve-product.ts';
import { findKnownValues, isStored, type KnownValues } from './known-values.ts';
import { resolveCustomerIds } from './resolve-customer-ids.ts';
import { resolveFieldCondition } from './resolve-field-condition.ts';
import { resolveText } from './resolve-text.ts';
import { unknownValue } from './unknown-value.ts';

/** A rule and a filter as the data writes them, but for the segments that the rule names. */
export type ResolvedValues = {
  rule: Rule | undefined;
  where: OrderFilter | undefined;
  productIds: (match: ProductMatch) => readonly number[];
  /** Names what a product match found. */
  productText: (match: ProductMatch) => string;
};

/**
 * A rule and an order filter with their values checked and written as the data writes them; segments stay as they are named.
 * @throws {DomainError} 'invalid_input' for a value of the wrong type or a period that has not begun, 'unknown_value' for a value
 * that nobody in scope has, 'not_found' for an unknown customer id, 'unavailable' for a field that is not recorded
 */
export async function resolveValues(
  viewpoint: Viewpoint,
  { rule, where }: { rule?: Rule | undefined; where?: OrderFilter | undefined },
): Promise<ResolvedValues> {
  const conditions = rule === undefined ? [] : conditionsOf(rule);
  refuseUnbegun(viewpoint, rule === undefined ? [] : periodsOf(rule));
  const filters = [
    ...conditions.flatMap(occurrencesOf).flatMap((each) => (each.where ? [each.where as OrderFilter] : [])),
    ...(where ? [where] : []),
  ];
  const fields = conditions.filter((each) => 'field' in each);
  const needsValues =
    fields.some(({ field }) => isStored(field)) || filters.some(({ channel }) => channel !== undefined);
  const needsProducts = filters.some(({ product }) => product !== undefined);
  const [known, products, withWrittenIds] = await Promise.all([
    needsValues ? findKnownValues(viewpoint) : undefined,
    needsProducts ? findProductIndex(viewpoint) : undefined,
    resolveCustomerIds(viewpoint, fields),
  ]);
  const filter = (each: OrderFilter): OrderFilter =>
    each.channel === undefined ? each : { ...each, channel: resolveChannel(each.channel, known!) };
  const found = new Map<string, ReturnType<typeof resolveProduct>>();
  for (const { product } of filters) {
    if (product !== undefined) found.set(JSON.stringify(product), resolveProduct(products!, product));
  }
  const productsOf = (match: ProductMatch) => found.get(JSON.stringify(match))!;
  return {
    rule:
      rule === undefined
        ? undefined
        : mapRule(rule, (each) => {
            if ('field' in each) return resolveFieldCondition(withWrittenIds(each), known);
            const isOfOrders = 'events' in each && (each.events === 'orders' || each.events === 'returns');
            return isOfOrders && each.where ? { ...each, where: filter(each.where) } : each;
          }),
    where: where === undefined ? undefined : filter(where),
    productIds: (match) => productsOf(match).products.map(({ id }) => id),
    productText: (match) => productsOf(match).text,
  };
}

/** The rule with each condition replaced. */
export function mapRule(rule: Rule, map: (condition: Condition) => Rule): Rule {
  if ('all' in rule) return { all: rule.all.map((part) => mapRule(part, map)) };
  if ('any' in rule) return { any: rule.any.map((part) => mapRule(part, map)) };
  return 'not' in rule ? { not: mapRule(rule.not, map) } : map(rule);
}

function resolveChannel(channel: string, known: KnownValues): string {
  const label = { en: 'Channel', zh: '渠道' };
  if (known.channels.length === 0) {
    throw new DomainError('unavailable', {
      en: 'Channel is not recorded for any of these orders.',
      zh: '这些订单没有任何渠道记录。',
    });
  }
  const values = known.channels.map(({ value }) => value);
  const [found] = resolveText(channel, values);
  if (found === undefined)
    throw unknownValue(
      label,
      channel,
      values.map((value) => ({ en: value, zh: value })),
    );
  return found;
}
