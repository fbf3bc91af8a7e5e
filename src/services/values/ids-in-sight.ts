import { conditionsOf, type Rule } from '../../domain/rule/schema.ts';
import { findCustomersById } from '../customers/find-customers-by-id.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { mapRule } from './map-rule.ts';
import { idsOf } from './resolve-customer-ids.ts';

/** The rule without ids of customers out of the asker's scope: what a segment lists is read by people who may not know of them. */
export async function withIdsInSight(rule: Rule, viewpoint: Viewpoint): Promise<Rule> {
  if (viewpoint.asker.role === 'admin') return rule;
  const known = await findCustomersById(viewpoint, conditionsOf(rule).flatMap(idsOf));
  return mapRule(rule, (condition) => {
    const ids = idsOf(condition);
    const seen = ids.filter((id) => known.has(id));
    if (seen.length === ids.length) return condition;
    return seen.length > 0 ? { customers: seen } : { any: [] };
  });
}
