import type { Queryable } from '../../../db/database.ts';
import type { SealedRecipient } from '../../../domain/outreach/approval/recipient-seal.ts';

/** A recipient as it stands now, beside the seal that was put on it. `isGone`: the customer was erased, or merged into another who stays. */
export type RecipientAndSeal = { recipient: SealedRecipient; seal: string | null; isGone: boolean };

/** The recipients of an outreach, or some of them, by ascending customer id. */
export async function readSealed(
  database: Queryable,
  outreachId: number,
  customerIds?: readonly number[],
): Promise<RecipientAndSeal[]> {
  const rows = await database.query<SealedRecipient & Omit<RecipientAndSeal, 'recipient'>>(
    `select r.customer_id as "customerId", r.decision, r.reason, r.language,
        case when s.id is not null then json_build_object('id', s.id, 'name', s.name, 'email', s.email) end as sender,
        r.address, r."values", r.facts, r.token, r.seal, c.erased_at is not null or c.merged_into_id is not null as "isGone"
      from outreach_recipients r left join staff s on s.id = r.sender_id left join customers c on c.id = r.customer_id
      where r.outreach_id = $1 ${customerIds === undefined ? '' : 'and r.customer_id = any($2::int[])'} order by r.customer_id`,
    customerIds === undefined ? [outreachId] : [outreachId, customerIds],
  );
  return rows.map(({ seal, isGone, ...recipient }) => ({ recipient, seal, isGone }));
}
