import type { Bilingual } from '../../../domain/locale.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS, type OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { ContactPolicy } from '../../../domain/outreach/contact-policy.ts';
import type { Playbook, Strategy } from '../../../domain/outreach/playbook.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { findOpenChannel } from './find-open-channel.ts';

type Reach = { consent: string; any: number; withEmail: number; withPhone: number };

export type ChosenChannel = {
  channel: OutreachChannel;
  /** Why it is none of the playbook's; null: it is one of them. */
  remark: Bilingual | null;
};

/**
 * The channel for some customers: for one, the first of the playbook's by which they may be written to now, else the first other one; for
 * several, the first of the playbook's by which more than half may be reached, else that by which most may.
 */
export async function chooseChannel(
  viewpoint: Viewpoint,
  customerIds: readonly number[],
  playbook: Playbook,
  policy: ContactPolicy,
): Promise<ChosenChannel> {
  const { channels } = playbook.strategy;
  const [only, ...others] = customerIds;
  if (only !== undefined && others.length === 0) {
    const open = await findOpenChannel(viewpoint, { customerId: only, channels }, playbook, policy);
    if (open !== null) return { channel: open, remark: null };
    const further = OUTREACH_CHANNELS.filter((each) => !channels.includes(each) && carries(each, playbook));
    const other = await findOpenChannel(viewpoint, { customerId: only, channels: further }, playbook, policy);
    if (other !== null) return { channel: other, remark: otherChannel(other, playbook) };
  }
  return { channel: await chooseForMost(viewpoint, customerIds, playbook.strategy), remark: null };
}

/** A survey needs a link. */
function carries(channel: OutreachChannel, { strategy }: Playbook): boolean {
  return strategy.survey === undefined || CHANNEL_TRAITS[channel].carriesLinks;
}

function otherChannel(channel: OutreachChannel, { name }: Playbook): Bilingual {
  const { label } = CHANNEL_TRAITS[channel];
  return {
    en: `The customer may not be reached by any channel of the playbook "${name.en}"; another one is open: ${label.en}.`,
    zh: `该客户不能通过打法“${name.zh}”的任何渠道联系，因此改用${label.zh}。`,
  };
}

async function chooseForMost(
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
