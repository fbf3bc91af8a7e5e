import type { ConsentCondition } from '../rule/schema.ts';
import type { OutreachChannel } from './channel.ts';
import type { LeaveOutReason } from './outreach.ts';

/** What decides whether one customer may be written to, as of a now. */
export type ContactFacts = {
  customerId: number;
  isErased: boolean;
  /** Normalised for the channel; null where none is known or it cannot be one. Channels without address ignore it. */
  address: string | null;
  /** Something stands where the address should, and is none. */
  isAddressBad: boolean;
  /** Of the message's channel and purpose; an expired one is said to be. */
  consent: ConsentCondition['is'] | 'expired';
  /** Refused to be profiled, by whichever channel they said so last. */
  refusesProfiling: boolean;
  /** Of the address or the customer on this channel. */
  suppressed: 'unsubscribed' | 'bounced' | 'spam_complaint' | null;
  openComplaints: number;
  /** Local business days of marketing messages that left or may have left, within the longest cap. */
  contactedOn: readonly string[];
  /** Local business day of the last message of the same playbook. */
  playbookContactedOn: string | null;
  /** IANA; the customer's own, else their country's, else the business's. */
  timeZone: string;
};

export type ContactMessage = {
  channel: OutreachChannel;
  purpose: 'marketing' | 'service';
  isProfiled: boolean;
  cadenceDays: number;
};

/** Until when a wait lasts is the first moment after quiet hours. */
export type ContactVerdict =
  | { kind: 'send' }
  | { kind: 'wait'; until: Date }
  | { kind: 'leave_out'; reason: LeaveOutReason };
