import type { Queryable } from '../../../db/database.ts';
import { contentHash } from '../../../domain/outreach/approval/content-hash.ts';
import { recipientSeal } from '../../../domain/outreach/approval/recipient-seal.ts';
import { type ApprovalTerms, headerHash } from '../../../domain/outreach/approval/release-header.ts';
import { readHeader } from './read-header.ts';
import { readSealed } from './read-sealed.ts';

/** Puts a seal on every recipient under these terms of approval; the hash of the whole. */
export async function sealRecipients(
  transaction: Queryable,
  outreachId: number,
  approval: ApprovalTerms,
): Promise<string> {
  const header = headerHash((await readHeader(transaction, outreachId, approval))!);
  const rows = await readSealed(transaction, outreachId);
  const seals = rows.map(({ recipient }) => recipientSeal(header, recipient));
  await transaction.execute(
    `update outreach_recipients r set seal = s.seal from unnest($2::int[], $3::text[]) as s(customer_id, seal)
      where r.outreach_id = $1 and r.customer_id = s.customer_id`,
    [outreachId, rows.map(({ recipient }) => recipient.customerId), seals],
  );
  return contentHash(header, seals);
}
