import type { Queryable } from '../../../db/database.ts';
import { contentHash } from '../../../domain/outreach/approval/content-hash.ts';
import { recipientSeal } from '../../../domain/outreach/approval/recipient-seal.ts';
import { headerHash } from '../../../domain/outreach/approval/release-header.ts';
import { findApproval } from './find-approval.ts';
import { readHeader } from './read-header.ts';
import { readSealed } from './read-sealed.ts';

/** Why an outreach must not leave: kept as its `stateReason`. */
export type VoidReason = 'not_approved' | 'changed' | 'expired';

/**
 * Whether exactly what was approved is what would leave: null, or why not. Reads every recipient; for the release. Held by
 * test/services/outreach/approval/mutations.test.ts.
 */
export async function verifyRelease(
  database: Queryable,
  outreachId: number,
  { now }: { now: Date },
): Promise<VoidReason | null> {
  const approval = await findApproval(database, outreachId);
  if (approval === undefined) return 'not_approved';
  const { contentHash: approved, state, ...terms } = approval;
  if (state === 'approved' && terms.expiresAt <= now) return 'expired';
  const header = headerHash((await readHeader(database, outreachId, terms))!);
  const rows = await readSealed(database, outreachId);
  // An erased customer's row is emptied, and nothing leaves to them or to who was merged: their seal stands for what was there.
  const seals = rows.map(({ recipient, seal, isGone }) => (isGone ? seal : recipientSeal(header, recipient)));
  const isSealed = rows.every(({ seal }, at) => seal !== null && seal === seals[at]);
  return isSealed && contentHash(header, seals as string[]) === approved ? null : 'changed';
}
