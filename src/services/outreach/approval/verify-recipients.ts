import type { Queryable } from '../../../db/database.ts';

/**
 * Those of the customers whose message is exactly the approved one, by their seals; in time with the batch alone. Empty where the
 * outreach has no standing approval or anything that all share was changed.
 */
export async function verifyRecipients(
  _database: Queryable,
  _outreachId: number,
  _customerIds: readonly number[],
): Promise<Set<number>> {
  throw new Error('on its way');
}
