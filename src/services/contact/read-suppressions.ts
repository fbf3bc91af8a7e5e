import type { Queryable } from '../../db/database.ts';
import { addressHash } from '../../domain/outreach/address-hash.ts';
import type { OutreachChannel } from '../../domain/outreach/channel.ts';
import type { SuppressionReason } from './suppress-address.ts';

/** In which order they are told where several hold. */
const REASONS: readonly SuppressionReason[] = ['erased', 'unsubscribed', 'bounced', 'spam_complaint'];

/**
 * Why each of the customers gets nothing on a channel: for their address, whoever had it before, and for what they said themselves,
 * or who was merged into them, whatever their address is now. A bounce is about an address alone.
 */
export async function readSuppressions(
  database: Queryable,
  channel: OutreachChannel,
  customers: readonly { customerId: number; address: string | null }[],
): Promise<Map<number, SuppressionReason>> {
  const rows = await database.query<{ customerId: number; reasons: SuppressionReason[] }>(
    `with asked as (select * from unnest($2::int[], $3::text[]) as a(customer_id, address_hash)),
     found as (
       select a.customer_id, s.reason from asked a join suppressions s on s.channel = $1 and s.address_hash = a.address_hash
       union
       select a.customer_id, s.reason from suppressions s join customers c on c.id = s.customer_id
         join asked a on a.customer_id = coalesce(c.merged_into_id, c.id)
       where s.channel = $1 and s.reason in ('unsubscribed', 'spam_complaint')
     )
     select customer_id as "customerId", array_agg(reason) as reasons from found group by customer_id`,
    [
      channel,
      customers.map(({ customerId }) => customerId),
      customers.map(({ address }) => (address === null ? null : addressHash(address))),
    ],
  );
  return new Map(rows.map(({ customerId, reasons }) => [customerId, firstSuppression(reasons)]));
}

/** The one that is told of several that hold. */
export function firstSuppression(reasons: readonly SuppressionReason[]): SuppressionReason {
  return REASONS.find((reason) => reasons.includes(reason))!;
}
