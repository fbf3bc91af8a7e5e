import { DomainError } from '../../domain/errors.ts';
import type { Condition } from '../../domain/rule/schema.ts';
import { findCustomersById } from '../customers/find-customers-by-id.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/**
 * Writes the ids of a rule's conditions and lists as the company does, whatever their case; an id that is written just so means only
 * itself.
 * @throws {DomainError} 'not_found' for a customer that nobody in scope is: the rule would silently answer zero
 */
export async function resolveCustomerIds(
  viewpoint: Viewpoint,
  conditions: readonly Condition[],
): Promise<(condition: Condition) => Condition> {
  const wanted = [...new Set(conditions.flatMap(idsOf))];
  const known = await findCustomersById(viewpoint, wanted);
  const byFolded = Map.groupBy(known, (id) => id.toLowerCase());
  const written = new Map(wanted.map((id) => [id, known.has(id) ? [id] : (byFolded.get(id.toLowerCase()) ?? [])]));
  const missing = wanted.find((id) => written.get(id)!.length === 0);
  if (missing !== undefined) {
    throw new DomainError('not_found', { en: `I find no customer ${missing}.`, zh: `找不到客户 ${missing}。` });
  }
  return (condition) => {
    const ids = [...new Set(idsOf(condition).flatMap((id) => written.get(id)!))];
    if (ids.length === 0) return condition;
    if ('customers' in condition) return { customers: ids };
    return ids.length === 1
      ? { field: 'customer_id', is: 'eq', value: ids[0]! }
      : { field: 'customer_id', is: 'in', values: ids };
  };
}

/** The ids of customers that a condition names. */
export function idsOf(condition: Condition): readonly string[] {
  if ('customers' in condition) return condition.customers;
  if (!('field' in condition) || condition.field !== 'customer_id') return [];
  if (condition.is === 'eq') return [String(condition.value)];
  return condition.is === 'in' ? condition.values.map(String) : [];
}
