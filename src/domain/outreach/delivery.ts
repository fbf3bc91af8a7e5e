import type { OutreachChannel } from './channel.ts';

/** One message to one customer, ready to leave. */
export type OutgoingMessage = {
  outreachId: number;
  /** The idempotency key: a provider or mail server sees the same one for the same message. */
  token: string;
  channel: OutreachChannel;
  /** Normalised: an e-mail address or a telephone number in E.164. */
  to: string;
  toName: string | null;
  /** Whose name stands under it, and who gets the answer. */
  sender: { name: string; email: string };
  language: 'en' | 'zh';
  subject: string | null;
  /** With its footer. */
  text: string;
  /** Of a marketing message: the page, and by POST the one click, that ends them. Null where no customer can reach us. */
  unsubscribeUrl: string | null;
  purpose: 'marketing' | 'service';
};

/**
 * What became of a try. `temporary`: it surely did not leave and may be tried again. `permanent`: it never will. `unknown`: it may have
 * left; it is never tried again.
 */
export type DeliveryOutcome =
  | { kind: 'sent'; messageId: string | null }
  | { kind: 'temporary'; failure: string; retryAfterSeconds?: number | undefined }
  | { kind: 'permanent'; failure: string; isAddressBad: boolean }
  | { kind: 'unknown'; failure: string };

/** Gives one message to the outside; never throws. */
export type Messenger = (message: OutgoingMessage) => Promise<DeliveryOutcome>;

/** The channels that leave without a person's hand. */
export type Messengers = Readonly<Partial<Record<OutreachChannel, Messenger>>>;
