import type { Locale } from '../../../domain/locale.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { Rule } from '../../../domain/rule/schema.ts';

/** Whom a message is for: exactly one of them. */
export type AudienceRequest = {
  customer?: string | undefined;
  customers?: readonly string[] | undefined;
  segment?: string | undefined;
  rule?: Rule | undefined;
};

/** A message to draft; what is left open is chosen by playbook, consent and situation. */
export type DraftRequest = AudienceRequest & {
  channel?: OutreachChannel | undefined;
  /** No call script, where another channel is open. */
  written?: boolean | undefined;
  playbook?: string | undefined;
  /** A key or name; 'none' for no offer. */
  offer?: string | undefined;
  /** Of everybody; without it each customer's own. */
  language?: Locale | undefined;
  instruction?: string | undefined;
  /** An instant, or a local time of the business. */
  sendAt?: string | undefined;
  voice?: string | undefined;
  /** Of care (care/find-occasions.ts): a second draft of the same key fails by the database's own rule. */
  occasionKey?: string | undefined;
};
