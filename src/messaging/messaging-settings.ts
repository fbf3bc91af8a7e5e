import type { OutreachChannel } from '../domain/outreach/channel.ts';

/** A mail server and what stands on every mail. */
export type MailSettings = {
  /** smtp:// or smtps://, with the account; nodemailer's options may follow as a query. */
  smtpUrl: string;
  /** Of every mail's From and envelope; a rep's name stands beside it. */
  from: { name: string; address: string };
  /** Null: mails are not signed by us. */
  dkim: { domain: string; selector: string; privateKey: string } | null;
  /** Connections at a time. */
  connections: number;
};

/** Connections at a time where nobody says how many. */
export const USUAL_CONNECTIONS = 5;

/** Where a provider of text messages takes them, and the secret by which it knows them to be ours. */
export type WebhookSettings = { url: string; secret: string };

/** The ways out that are configured; the others are a person's. */
export type MessagingSettings = {
  mail: MailSettings | null;
  webhooks: Readonly<Partial<Record<OutreachChannel, WebhookSettings>>>;
  /** Below it are the links that are clickable in a mail; null: customers cannot reach us. */
  publicUrl: string | null;
};
