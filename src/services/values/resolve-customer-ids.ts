import { DomainError } from '../../domain/errors.ts';
import type { FieldCondition } from '../../domain/rule/schema.ts';
import { findCustomersById } from '../customers/find-customers-by-id.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/**
 * Writes the ids of a rule's conditions as the company does, whatever their case; an id that is written just so means only itself.
 * @throws {DomainError} 'not_found' for a customer that nobody in scope is: the rule would silently answer zero
 */
export async function resolveCustomerIds(
  viewpoint: Viewpoint,
  conditions: readonly FieldCondition[],
): Promise<(condition: FieldCondition) => FieldCondition> {
  const wanted = [...new Set(conditions.flatMap(idsOf))];
  const known = await findCustomersById(viewpoint, wanted);
  const written = new Map(wanted.map((id) => [id, spellingsOf(id, known)]));
  const missing = wanted.find((id) => written.get(id)!.length === 0);
  if (missing !== undefined) {
    throw new DomainError('not_found', { en: `I find no customer ${missing}.`, zh: `找不到客户 ${missing}。` });
  }
  return (condition) => {
    const ids = [...new Set(idsOf(condition).flatMap((id) => written.get(id)!))];
    if (ids.length === 0) return condition;
    return ids.length === 1
      ? { field: 'customer_id', is: 'eq', value: ids[0]! }
      : { field: 'customer_id', is: 'in', values: ids };
  };
}

function idsOf(condition: FieldCondition): string[] {
  if (condition.field !== 'customer_id') return [];
  if (condition.is === 'eq') return [String(condition.value)];
  return condition.is === 'in' ? condition.values.map(String) : [];
}

function spellingsOf(id: string, known: ReadonlySet<string>): string[] {
  return known.has(id) ? [id] : [...known].filter((each) => each.toLowerCase() === id.toLowerCase());
}
