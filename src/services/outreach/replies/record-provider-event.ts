import type { Database, Queryable } from '../../../db/database.ts';
import { asksToStop } from '../../../domain/outreach/asks-to-stop.ts';
import { CHANNEL_TRAITS } from '../../../domain/outreach/channel.ts';
import type { ProviderEvent } from '../../../domain/outreach/provider-event.ts';
import { suppressAddress } from '../../contact/suppress-address.ts';
import type { CustomerChange } from './announce-changes.ts';
import { findSentMessage, type SentMessage } from './find-sent-message.ts';
import { stopMarketing } from './stop-marketing.ts';

export type EventOutcome = { kind: 'taken' | 'repeated' | 'unknown_message'; changes: CustomerChange[] };

/**
 * Takes what a provider tells of a message, once, and the changes to announce. Whatever the order and repetition of events, what they
 * leave behind is the same (test/services/outreach/replies/events-property.test.ts).
 */
export async function recordProviderEvent(database: Database, told: ProviderEvent, now: Date): Promise<EventOutcome> {
  // A provider's clock may go before ours, and what is yet to come would not count.
  const event = { ...told, at: told.at > now ? now : told.at };
  return database.transaction(async (transaction) => {
    const { token, messageId } = event;
    const message = await findSentMessage(transaction, token === undefined ? { messageId: messageId! } : { token });
    if (message === null) return { kind: 'unknown_message', changes: [] };
    const isNew = await keepEvent(transaction, message, event);
    if (!isNew) return { kind: 'repeated', changes: [] };
    return { kind: 'taken', changes: message.isErased ? [] : await follow(transaction, message, event) };
  });
}

async function keepEvent(transaction: Queryable, message: SentMessage, event: ProviderEvent): Promise<boolean> {
  const { outreachId, customerId, isErased } = message;
  const details = {
    ...(event.type === 'bounced' && { bounce: event.bounce }),
    ...(!isErased && { reason: event.reason }),
  };
  const added = await transaction.execute(
    `insert into outreach_events (outreach_id, customer_id, kind, at, external_id, details) values ($1, $2, $3, $4, $5, $6)
     on conflict (external_id) do nothing`,
    [outreachId, customerId, event.type, event.at, `provider ${event.id}`, JSON.stringify(details)],
  );
  return added > 0;
}

async function follow(transaction: Queryable, message: SentMessage, event: ProviderEvent): Promise<CustomerChange[]> {
  switch (event.type) {
    case 'delivered':
      return [];
    case 'bounced':
      if (event.bounce === 'hard') await suppress(transaction, message, event.at);
      return [];
    case 'replied': {
      const changes = await keepReply(transaction, message, event);
      if (!asksToStop(event.text, message.channel)) return changes;
      await keepEvent(transaction, message, { ...event, type: 'unsubscribed', id: `${event.id} asks to stop` });
      return [...changes, ...(await stop(transaction, message, event, 'unsubscribed'))];
    }
    case 'unsubscribed':
    case 'spam_complaint':
      return stop(transaction, message, event, event.type);
  }
}

async function suppress(transaction: Queryable, message: SentMessage, at: Date): Promise<void> {
  // A bounce is about an address, and a channel without one has nothing that could bounce.
  if (message.address !== null) await suppressAddress(transaction, { ...message, reason: 'bounced', at });
}

async function stop(
  transaction: Queryable,
  message: SentMessage,
  { at }: ProviderEvent,
  reason: 'unsubscribed' | 'spam_complaint',
): Promise<CustomerChange[]> {
  const isNews = await stopMarketing(transaction, message, { scope: 'channel', reason, at, where: 'provider' });
  return isNews ? [{ customerId: message.customerId, cause: 'consent_changed', records: ['consents'] }] : [];
}

/** As an interaction, so that portraits, rules and figures know of it. */
async function keepReply(
  transaction: Queryable,
  { customerId, channel, senderId, outreachId }: SentMessage,
  { id, at, text }: ProviderEvent & { type: 'replied' },
): Promise<CustomerChange[]> {
  const { interaction } = CHANNEL_TRAITS[channel];
  if (interaction === null) return [];
  await transaction.execute(
    `insert into interactions (customer_id, external_id, channel, direction, at, staff_id, subject, note)
     values ($1, $2, $3, 'incoming', $4, $5, $6, $7) on conflict (external_id) do nothing`,
    [customerId, `reply ${id}`, interaction, at, senderId, `outreach ${outreachId}`, text],
  );
  return [{ customerId, cause: 'own_event', records: ['interactions'] }];
}
