import type { OutreachChannel } from '../domain/outreach/channel.ts';
import type { Messenger, Messengers } from '../domain/outreach/delivery.ts';
import { createMailer } from './create-mailer.ts';
import { createWebhookMessenger } from './create-webhook-messenger.ts';
import type { MessagingSettings } from './messaging-settings.ts';

/** A messenger for every channel that is configured. `close` lets what is under way finish. */
export function openMessengers(
  { mail, webhooks, publicUrl }: MessagingSettings,
  { clock }: { clock: () => Date },
): { messengers: Messengers; close(): void } {
  const mailer = mail === null ? null : createMailer(mail, { publicUrl });
  const messengers: Partial<Record<OutreachChannel, Messenger>> = {};
  if (mailer !== null) messengers.email = mailer.send;
  for (const [channel, settings] of Object.entries(webhooks))
    messengers[channel as OutreachChannel] = createWebhookMessenger(settings, { clock });
  return { messengers, close: () => mailer?.close() };
}
