import { CHANNEL_TRAITS, type OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { Strategy } from '../../../domain/outreach/playbook.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

type Reach = { consent: string; any: number; withEmail: number; withPhone: number };

/** The first channel of a playbook by which more than half of the customers may be reached; without one, that by which most may. */
export async function chooseChannel(
  { database, now }: Viewpoint,
  customerIds: readonly number[],
  { channels, purpose }: Strategy,
): Promise<OutreachChannel> {
  const reaches = await database.query<Reach>(
    `select k.channel as consent, count(*)::int as any, count(c.email)::int as "withEmail", count(c.phone)::int as "withPhone"
      from (
        select distinct on (customer_id, channel) customer_id, channel, status, expires_at from consents
          where customer_id = any($1::int[]) and purpose = $2 and captured_at < $3
          order by customer_id, channel, captured_at desc, id desc
      ) k join customers c on c.id = k.customer_id
      where k.status = 'granted' and (k.expires_at is null or k.expires_at > $3) group by k.channel`,
    [customerIds, purpose, now],
  );
  const reachable = channels.map((channel) => ({ channel, customers: countReached(channel, reaches) }));
  const most = reachable.toSorted((a, b) => b.customers - a.customers)[0]!;
  return (reachable.find(({ customers }) => customers > customerIds.length / 2) ?? most).channel;
}

function countReached(channel: OutreachChannel, reaches: readonly Reach[]): number {
  const { consent, address } = CHANNEL_TRAITS[channel];
  const reach = reaches.find((each) => each.consent === consent);
  if (reach === undefined) return 0;
  return { email: reach.withEmail, phone: reach.withPhone, none: reach.any }[address ?? 'none'];
}
