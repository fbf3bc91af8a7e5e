import type { Queryable } from '../../../db/database.ts';

/** Why an outreach must not leave: kept as its `stateReason`. */
export type VoidReason = 'not_approved' | 'changed' | 'expired';

/** Whether exactly what was approved is what would leave: null, or why not. Reads every recipient; at the release. */
export async function verifyRelease(
  _database: Queryable,
  _outreachId: number,
  _at: { now: Date },
): Promise<VoidReason | null> {
  throw new Error('on its way');
}
