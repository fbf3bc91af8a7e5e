import { DomainError } from '../../domain/errors.ts';
import { type Condition, conditionsOf, occurrencesOf, type ProductMatch, type Rule } from '../../domain/rule/schema.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findProductIndex } from '../products/product-index.ts';
import { resolveProduct } from '../products/resolve-product.ts';
import { resolveRule } from '../values/resolve-rule.ts';

/** Conditions as they are saved, with those that they were settled as. */
export type SettledConditions = ReadonlyMap<Rule, Condition>;

/**
 * A saved rule with its values as the data writes them now, but for conditions that are settled. What the data does not know (any more)
 * stays as it was saved: a question about it would be refused, a segment goes on and simply holds nobody for it.
 */
export async function settleRule(
  rule: Rule,
  viewpoint: Viewpoint,
  settled: SettledConditions = new Map(),
): Promise<Rule> {
  if ('all' in rule) return { all: await settleAll(rule.all, viewpoint, settled) };
  if ('any' in rule) return { any: await settleAll(rule.any, viewpoint, settled) };
  if ('not' in rule) return { not: await settleRule(rule.not, viewpoint, settled) };
  const before = settled.get(rule);
  if (before) return before;
  try {
    return await resolveRule(rule, viewpoint);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const isList = 'field' in rule && rule.is === 'in' && rule.field !== 'customer_id' && rule.values.length > 1;
    if (!isList) return rule;
    const single = rule.values.map((value): Condition => ({ field: rule.field, is: 'in', values: [value] }));
    return { any: await settleAll(single, viewpoint, settled) };
  }
}

async function settleAll(rules: readonly Rule[], viewpoint: Viewpoint, settled: SettledConditions): Promise<Rule[]> {
  const all: Rule[] = [];
  for (const rule of rules) all.push(await settleRule(rule, viewpoint, settled));
  return all;
}

/** The conditions on records of a saved rule and of what it was settled as, which has the same ones in the same order. */
export function settledOfRecords(saved: Rule, settled: Rule): SettledConditions {
  const ofRecords = (rule: Rule) => conditionsOf(rule).filter((each) => occurrencesOf(each).length > 0);
  const after = ofRecords(settled);
  return new Map(ofRecords(saved).map((condition, at) => [condition, after[at]!]));
}

/** The product matches that a rule speaks of. */
export function productMatchesIn(rule: Rule): ProductMatch[] {
  return conditionsOf(rule)
    .flatMap(occurrencesOf)
    .flatMap(({ where }) => (where !== undefined && 'product' in where && where.product ? [where.product] : []));
}

/** What a match means now: ids of its products, and a text that names them; where it means none, its own words. */
export type MatchedProducts = { ids: readonly number[]; text: string };

export async function createProductLookup(viewpoint: Viewpoint): Promise<(match: ProductMatch) => MatchedProducts> {
  const index = await findProductIndex(viewpoint);
  return (match) => {
    try {
      const { products, text } = resolveProduct(index, match);
      return { ids: products.map(({ id }) => id), text };
    } catch (error) {
      if (error instanceof DomainError) return { ids: [], text: Object.values(match)[0]! };
      throw error;
    }
  };
}
