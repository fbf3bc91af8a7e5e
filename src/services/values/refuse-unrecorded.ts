import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { findKnownValues, isStored } from './known-values.ts';

/**
 * Checks that some customer in scope has a value of each field.
 * @throws {DomainError} 'unavailable' when none has
 */
export async function refuseUnrecorded(viewpoint: Viewpoint, fields: readonly FieldKey[]): Promise<void> {
  const stored = fields.filter(isStored);
  if (stored.length === 0) return;
  const known = await findKnownValues(viewpoint, stored);
  for (const field of stored) if (!known.isRecorded(field)) throw notRecorded(field);
}

/** The refusal of a field that no customer in scope has any value of. */
export function notRecorded(field: FieldKey): DomainError {
  const { label } = fieldOf(field);
  return new DomainError('unavailable', {
    en: `${label.en} is not recorded for any of these customers.`,
    zh: `这些客户没有任何${label.zh}记录。`,
  });
}
