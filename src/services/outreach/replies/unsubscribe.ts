import type { Database, Queryable } from '../../../db/database.ts';
import { addressHash } from '../../../domain/outreach/address-hash.ts';
import { CHANNEL_TRAITS } from '../../../domain/outreach/channel.ts';
import type { CustomerChange } from './announce-changes.ts';
import { findSentMessage, type SentMessage } from './find-sent-message.ts';
import { type StopRequest, stopMarketing } from './stop-marketing.ts';

type Unsubscribing = Pick<StopRequest, 'scope' | 'where'> & { now: Date };

/**
 * Ends marketing to the customer whose message has the token; the change to announce, or null where there is no such message. Once
 * more changes nothing, unless they agreed again meanwhile.
 */
export async function unsubscribe(
  database: Database,
  token: string,
  { scope, where, now }: Unsubscribing,
): Promise<{ changes: CustomerChange[] } | null> {
  return database.transaction(async (transaction) => {
    const message = await findSentMessage(transaction, { token });
    if (message === null) return null;
    // Two clicks at once do it once.
    await transaction.execute('select 1 from outreach_recipients where token = $1 for update', [token]);
    if (message.isErased || (await isStopped(transaction, message, scope))) return { changes: [] };
    await stopMarketing(transaction, message, { scope, where, reason: 'unsubscribed', at: now });
    const { outreachId, customerId } = message;
    await transaction.execute(
      `insert into outreach_events (outreach_id, customer_id, kind, at, details) values ($1, $2, 'unsubscribed', $3, $4)`,
      [outreachId, customerId, now, JSON.stringify({ scope, where })],
    );
    return { changes: [{ customerId, cause: 'consent_changed', records: ['consents'] }] };
  });
}

/** Whether the customer's latest word on each channel is no, and the address closed. */
async function isStopped(
  transaction: Queryable,
  { customerId, channel, address }: SentMessage,
  scope: StopRequest['scope'],
): Promise<boolean> {
  const traits = scope === 'all' ? Object.values(CHANNEL_TRAITS) : [CHANNEL_TRAITS[channel]];
  const [found] = await transaction.query<{ stopped: boolean }>(
    `select exists (select 1 from suppressions where channel = $3 and address_hash = $4 and reason <> 'bounced')
       and not exists (
         select 1 from unnest($2::text[]) as a(channel) where coalesce((
           select k.status from consents k where k.customer_id = $1 and k.channel = a.channel and k.purpose = 'marketing'
           order by k.captured_at desc, k.id desc limit 1), 'unknown') <> 'withdrawn') as stopped`,
    [
      ...[customerId, [...new Set(traits.map(({ consent }) => consent))]],
      ...[channel, addressHash(address ?? `customer ${customerId}`)],
    ],
  );
  return found!.stopped;
}
