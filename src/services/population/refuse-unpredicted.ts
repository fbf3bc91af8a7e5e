import { usesAlias } from '../../db/sql.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PredictionsBasis } from './predictions-basis.ts';

/**
 * Refuses SQL over `pr` (predictions of customers) where there are none for the question's day: zeros would be a guess.
 * @throws {DomainError} 'unavailable' with the reason
 */
export function refuseUnpredicted(sql: string, { unavailable }: PredictionsBasis): void {
  if (unavailable !== undefined && usesAlias(sql, 'pr')) throw new DomainError('unavailable', unavailable);
}
