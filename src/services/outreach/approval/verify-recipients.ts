import type { Queryable } from '../../../db/database.ts';
import { recipientSeal } from '../../../domain/outreach/approval/recipient-seal.ts';
import { headerHash } from '../../../domain/outreach/approval/release-header.ts';
import { findApproval } from './find-approval.ts';
import { readHeader } from './read-header.ts';
import { readSealed } from './read-sealed.ts';

/**
 * Those of the customers whose message is exactly the approved one, by their seals; in time with the batch alone. Empty where the
 * outreach has no standing approval or anything that all share was changed.
 */
export async function verifyRecipients(
  database: Queryable,
  outreachId: number,
  customerIds: readonly number[],
): Promise<Set<number>> {
  const approval = await findApproval(database, outreachId);
  if (approval === undefined) return new Set();
  const { contentHash: _, state: __, ...terms } = approval;
  const header = headerHash((await readHeader(database, outreachId, terms))!);
  const rows = await readSealed(database, outreachId, customerIds);
  const whole = rows.filter(
    ({ recipient, seal, isGone }) =>
      !isGone && recipient.decision === 'send' && seal === recipientSeal(header, recipient),
  );
  return new Set(whole.map(({ recipient }) => recipient.customerId));
}
