import { DomainError } from '../../domain/errors.ts';
import { type Condition, conditionsOf, periodsOf, type Rule } from '../../domain/rule/schema.ts';
import { refuseUnbegun } from '../population/refuse-unbegun.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findKnownValues, isStored } from './known-values.ts';
import { mapRule } from './map-rule.ts';
import { MOST_CONDITIONS, tooManyConditions } from './most-conditions.ts';
import { resolveCustomCondition } from './resolve-custom-condition.ts';
import { resolveCustomerIds } from './resolve-customer-ids.ts';
import { resolveFieldCondition } from './resolve-field-condition.ts';
import { resolveOccurrence } from './resolve-occurrence.ts';
import { resolveUpcoming } from './resolve-upcoming.ts';

/**
 * A rule with its values checked and written as the asker's data writes them; segments that it names are left as they are.
 * @throws {DomainError} 'invalid_input' for a value of the wrong type or a period that has not begun, 'unknown_value' for a value
 * that nobody in scope has, 'not_found' for an unknown customer id, 'unavailable' for what is not recorded
 */
export async function resolveRule(rule: Rule, viewpoint: Viewpoint): Promise<Rule> {
  refuseUnbegun(viewpoint, periodsOf(rule));
  const conditions = conditionsOf(rule);
  // Segments in it were measured when they were saved.
  const own = conditions.filter((each) => !('segment' in each));
  if (own.length > MOST_CONDITIONS) throw new DomainError('invalid_input', tooManyConditions());
  const withWrittenIds = await resolveCustomerIds(viewpoint, conditions);
  const resolved = new Map<Condition, Condition>();
  // One after the other, so that the first part that cannot be resolved is the one that is named.
  for (const condition of conditions) {
    resolved.set(condition, await resolveCondition(withWrittenIds(condition), viewpoint));
  }
  return mapRule(rule, (condition) => resolved.get(condition)!);
}

async function resolveCondition(condition: Condition, viewpoint: Viewpoint): Promise<Condition> {
  if ('field' in condition) {
    const { field } = condition;
    return resolveFieldCondition(condition, isStored(field) ? await findKnownValues(viewpoint, [field]) : undefined);
  }
  if ('events' in condition) return resolveOccurrence(condition, viewpoint);
  if ('custom' in condition) return resolveCustomCondition(condition, viewpoint);
  if ('upcoming' in condition) return resolveUpcoming(condition, viewpoint);
  if ('first' in condition) {
    const [first, next] = [
      await resolveOccurrence(condition.first, viewpoint),
      await resolveOccurrence(condition.next, viewpoint),
    ];
    return { ...condition, first, next };
  }
  return condition;
}
