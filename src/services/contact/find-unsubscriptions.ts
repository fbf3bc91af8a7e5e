import type { Queryable } from '../../db/database.ts';
import { addressHash } from '../../domain/outreach/address-hash.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS } from '../../domain/outreach/channel.ts';
import { normaliseAddress } from '../../domain/outreach/normalise-address.ts';
import type { ConsentCondition } from '../../domain/rule/schema.ts';

type ConsentChannel = ConsentCondition['consent']['channel'];
type Unsubscription = { channel: string; addressHash: string; at: Date };

/**
 * Where a customer, or who was merged into them, unsubscribed from what consents of some channels cover: their own word, which a later word of theirs takes back.
 * Bounces, spam complaints and erasures are none.
 */
export async function findUnsubscriptions(
  database: Queryable,
  customerId: number,
  consentChannels: readonly ConsentChannel[],
): Promise<Unsubscription[]> {
  const [customer] = await database.query<{ email: string | null; phone: string | null; country: string | null }>(
    'select email, phone, country from customers where id = $1',
    [customerId],
  );
  if (customer === undefined) return [];
  const channels = OUTREACH_CHANNELS.filter((channel) => consentChannels.includes(CHANNEL_TRAITS[channel].consent));
  const hashes = channels.flatMap((channel) => {
    const { address: kind } = CHANNEL_TRAITS[channel];
    const normalised = kind === null ? null : normaliseAddress(channel, customer[kind], customer.country);
    return normalised !== null && 'address' in normalised ? [addressHash(normalised.address)] : [];
  });
  return database.query<Unsubscription>(
    `select channel, address_hash as "addressHash", at from suppressions
      where reason = 'unsubscribed' and channel = any($1) and (address_hash = any($3)
        or customer_id in (select id from customers where id = $2 or merged_into_id = $2)) order by at`,
    [channels, customerId, hashes],
  );
}

/** Takes unsubscriptions back. */
export async function liftUnsubscriptions(transaction: Queryable, lifted: readonly Unsubscription[]): Promise<void> {
  await transaction.execute(
    `delete from suppressions s using unnest($1::text[], $2::text[]) as l(channel, address_hash)
      where s.channel = l.channel and s.address_hash = l.address_hash and s.reason = 'unsubscribed'`,
    [lifted.map(({ channel }) => channel), lifted.map((each) => each.addressHash)],
  );
}
