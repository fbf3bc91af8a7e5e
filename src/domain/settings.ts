import type { OutreachChannel } from './outreach/channel.ts';

/** What holds for the whole deployment. */
export type Settings = {
  /** ISO 4217. */
  currency: string;
  /** Business time zone, IANA. */
  timeZone: string;
  holdsDemoData: boolean;
  /** Of outreach: what the bot sends itself; messages of other channels are handed to a person. */
  automaticChannels: readonly OutreachChannel[];
  /** Where customers reach the pages of the bot, to unsubscribe and to answer; null: nowhere. */
  publicUrl: string | null;
  /** Grows with every committed change of customer data; keys caches. */
  dataVersion: number;
};
