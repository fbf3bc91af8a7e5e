import { usesAlias } from '../../db/sql.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { DomainError } from '../../domain/errors.ts';
import { findPredictionsBasis, type PredictionsBasis } from './predictions-basis.ts';
import type { Viewpoint } from './viewpoint.ts';

/**
 * Refuses SQL over `pr` (predictions of customers) where there are none for the question's day: zeros would be a guess.
 * @throws {DomainError} 'unavailable' with the reason
 */
export function refuseUnpredicted(sql: string, { unavailable }: PredictionsBasis): void {
  if (unavailable !== undefined && usesAlias(sql, 'pr')) throw new DomainError('unavailable', unavailable);
}

/**
 * The same of a rule's fields, for those who read customers in memory.
 * @throws {DomainError} 'unavailable' with the reason
 */
export async function refuseUnpredictedFields(viewpoint: Viewpoint, fields: readonly FieldKey[]): Promise<void> {
  if (!fields.some((key) => fieldOf(key).predicted)) return;
  const { unavailable } = await findPredictionsBasis(viewpoint);
  if (unavailable !== undefined) throw new DomainError('unavailable', unavailable);
}
