import type { Queryable } from '../../db/database.ts';
import { addressHash } from '../../domain/outreach/address-hash.ts';
import type { OutreachChannel } from '../../domain/outreach/channel.ts';
import { firstSuppression } from './read-suppressions.ts';
import type { SuppressionReason } from './suppress-address.ts';

/** Of which customer on which channel. */
type Asked = { channel: OutreachChannel; customerId: number; address: string | null };

/**
 * Why each of a few customers gets nothing on each of many channels, as read-suppressions.ts says it of one channel and thousands: by index,
 * whatever the number of suppressions. Keyed by `CHANNEL CUSTOMER`.
 */
export async function readEverySuppression(
  database: Queryable,
  asked: readonly Asked[],
): Promise<Map<string, SuppressionReason>> {
  const rows = await database.query<{ key: string; reasons: SuppressionReason[] }>(
    `with asked as (select * from unnest($1::text[], $2::int[], $3::text[]) as a(channel, customer_id, address_hash)),
     who as (
       select c.id, c.id as customer_id from customers c where c.id = any($2::int[])
       union all
       select c.id, c.merged_into_id from customers c where c.merged_into_id = any($2::int[])
     ), found as (
       select a.channel, a.customer_id, s.reason from asked a
         join suppressions s on s.channel = a.channel and s.address_hash = a.address_hash
       union
       select s.channel, who.customer_id, s.reason from who join suppressions s on s.customer_id = who.id
         where s.reason in ('unsubscribed', 'spam_complaint')
     )
     select channel || ' ' || customer_id as key, array_agg(reason) as reasons from found group by channel, customer_id`,
    [
      asked.map(({ channel }) => channel),
      asked.map(({ customerId }) => customerId),
      asked.map(({ address }) => (address === null ? null : addressHash(address))),
    ],
  );
  return new Map(rows.map(({ key, reasons }) => [key, firstSuppression(reasons)]));
}
