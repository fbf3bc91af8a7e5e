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

/** How much a reason weighs; an erasure nothing undoes. */
const WEIGHT = `case %.reason when 'erased' then 3 when 'spam_complaint' then 2 when 'unsubscribed' then 1 else 0 end`;

/**
 * Nothing more goes to the address on the channel. Of several reasons the weightiest stands, of equal ones the earliest: providers
 * tell in any order, and more than once.
 */
export async function suppressAddress(
  transaction: Queryable,
  { channel, address, reason, at, customerId, outreachId = null }: NewSuppression,
): Promise<void> {
  const [given, kept] = [WEIGHT.replace('%', 'excluded'), WEIGHT.replace('%', 'suppressions')];
  await transaction.execute(
    `insert into suppressions (channel, address_hash, reason, at, outreach_id, customer_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (channel, address_hash) do update
       set reason = excluded.reason, at = excluded.at, outreach_id = excluded.outreach_id, customer_id = excluded.customer_id
       where (-(${given}), excluded.at, excluded.outreach_id, excluded.customer_id)
         < (-(${kept}), suppressions.at, suppressions.outreach_id, suppressions.customer_id)`,
    [channel, addressHash(address ?? `customer ${customerId}`), reason, at, outreachId, customerId],
  );
}
