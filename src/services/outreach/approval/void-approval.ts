import type { Queryable } from '../../../db/database.ts';

/**
 * Takes an outreach's approval away, with the seals and states of its recipients. After a revision it is a draft again, to be
 * approved anew; `void` ends it, for what was changed by no revision. Nothing happens to what has no standing approval.
 */
export async function voidApproval(
  _transaction: Queryable,
  _outreach: { outreachId: number; becomes: 'draft' | 'void'; reason: string; now: Date },
): Promise<void> {
  throw new Error('on its way');
}
