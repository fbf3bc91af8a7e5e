import type { Queryable } from '../../../db/database.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS, type OutreachChannel } from '../../../domain/outreach/channel.ts';
import { normaliseAddress } from '../../../domain/outreach/normalise-address.ts';
import { suppressAddress } from '../../contact/suppress-address.ts';
import type { SentMessage } from './find-sent-message.ts';

export type StopRequest = {
  /** Of the message, or every way in which the customer could be written to. */
  scope: 'channel' | 'all';
  reason: 'unsubscribed' | 'spam_complaint';
  at: Date;
  /** By which way it came, such as `unsubscribe page`. */
  where: string;
};

/** Withdraws the consent to marketing and closes the addresses; whether any consent was withdrawn only now. */
export async function stopMarketing(
  transaction: Queryable,
  message: SentMessage,
  { scope, reason, at, where }: StopRequest,
): Promise<boolean> {
  const channels = scope === 'all' ? OUTREACH_CHANNELS : [message.channel];
  for (const channel of channels) {
    const { customerId, outreachId } = message;
    // A no that is told late does not undo the yes that followed it.
    if (reason === 'unsubscribed' && (await agreedSince(transaction, customerId, channel, at))) continue;
    const address = await addressOn(transaction, message, channel);
    await suppressAddress(transaction, { channel, address, reason, at, customerId, outreachId });
  }
  return (await withdrawConsents(transaction, message, { channels, at, where })) > 0;
}

async function agreedSince(
  transaction: Queryable,
  customerId: number,
  channel: OutreachChannel,
  at: Date,
): Promise<boolean> {
  const [found] = await transaction.query<{ agreed: boolean }>(
    `select exists (select 1 from consents where customer_id = $1 and channel = $2 and purpose = 'marketing'
       and status = 'granted' and captured_at > $3) as agreed`,
    [customerId, CHANNEL_TRAITS[channel].consent, at],
  );
  return found!.agreed;
}

async function addressOn(
  transaction: Queryable,
  message: SentMessage,
  channel: OutreachChannel,
): Promise<string | null> {
  const kind = CHANNEL_TRAITS[channel].address;
  if (channel === message.channel || kind === null) return channel === message.channel ? message.address : null;
  const [customer] = await transaction.query<{ email: string | null; phone: string | null; country: string | null }>(
    'select email, phone, country from customers where id = $1',
    [message.customerId],
  );
  const normalised = normaliseAddress(channel, customer?.[kind] ?? null, customer?.country ?? null);
  return normalised !== null && 'address' in normalised ? normalised.address : null;
}

/** Append-only; where the latest word is a withdrawal already, there is nothing to add. */
function withdrawConsents(
  transaction: Queryable,
  { customerId, outreachId }: SentMessage,
  { channels, at, where }: { channels: readonly OutreachChannel[]; at: Date; where: string },
): Promise<number> {
  return transaction.execute(
    `insert into consents (customer_id, channel, purpose, status, captured_at, captured_where, evidence, recorded_by)
     select $1, a.channel, 'marketing', 'withdrawn', $2, $3, $4, 'customer' from unnest($5::text[]) as a(channel)
     on conflict (customer_id, channel, purpose, captured_at, status) do nothing`,
    [
      ...[customerId, at, where, `outreach ${outreachId}`],
      [...new Set(channels.map((channel) => CHANNEL_TRAITS[channel].consent))],
    ],
  );
}
