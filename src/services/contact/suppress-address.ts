import type { Queryable } from '../../db/database.ts';
import { addressHash } from '../../domain/outreach/address-hash.ts';
import type { OutreachChannel } from '../../domain/outreach/channel.ts';

export type SuppressionReason = 'unsubscribed' | 'bounced' | 'spam_complaint' | 'erased';

type NewSuppression = {
  channel: OutreachChannel;
  /** Normalised; null on a channel without addresses: the customer is suppressed. */
  address: string | null;
  reason: SuppressionReason;
  at: Date;
  customerId: number;
  outreachId?: number | null | undefined;
};

/**
 * Nothing more goes to the address on the channel. What was said first stands, but that of erasure, which nothing undoes; a customer's
 * own word weighs more than a bounce.
 */
export async function suppressAddress(
  transaction: Queryable,
  { channel, address, reason, at, customerId, outreachId = null }: NewSuppression,
): Promise<void> {
  await transaction.execute(
    `insert into suppressions (channel, address_hash, reason, at, outreach_id, customer_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (channel, address_hash) do update
       set reason = excluded.reason, at = excluded.at, outreach_id = excluded.outreach_id, customer_id = excluded.customer_id
       where suppressions.reason <> 'erased' and (excluded.reason = 'erased' or suppressions.reason = 'bounced')`,
    [channel, addressHash(address ?? `customer ${customerId}`), reason, at, outreachId, customerId],
  );
}
