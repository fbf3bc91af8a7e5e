import type { FieldKey } from '../../domain/catalogue/fields.ts';
import { type Condition, conditionsOf, occurrencesOf, type ProductMatch, type Rule } from '../../domain/rule/schema.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';

/** What a rule itself speaks of: that its customers have it is no finding. */
export type NamedInRule = { fields: ReadonlySet<FieldKey>; products: ReadonlySet<number> };

/** The fields and products of a resolved rule and of the segments in it. */
export function namedInRule({ rule, segmentRule, productIds }: ResolvedConditions): NamedInRule {
  const conditions = rule === undefined ? [] : inlined(rule, segmentRule);
  const matches = conditions
    .flatMap(occurrencesOf)
    .flatMap(({ where }): ProductMatch[] => (where && 'product' in where && where.product ? [where.product] : []));
  return {
    fields: new Set(conditions.flatMap((each) => ('field' in each ? [each.field] : []))),
    products: new Set(matches.flatMap((match) => [...productIds(match)])),
  };
}

function inlined(rule: Rule, segmentRule: (key: string) => Rule): Condition[] {
  return conditionsOf(rule).flatMap((each) =>
    'segment' in each ? inlined(segmentRule(each.segment), segmentRule) : [each],
  );
}
