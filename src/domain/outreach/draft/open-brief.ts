import type { Locale } from '../../locale.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../channel.ts';
import { MESSAGE_FACT_KEYS, MESSAGE_FACTS } from '../facts/message-facts.ts';
import { offerValues } from '../facts/offer-values.ts';
import type { OfferTerms } from '../offer.ts';
import type { DraftBrief, DraftFact } from './draft-brief.ts';
import { offerInBrief } from './offer-in-brief.ts';

type Open = {
  channel: OutreachChannel;
  language: Locale;
  terms: OfferTerms | null;
  neverSay: readonly string[];
};

/** The brief that a person writes by: every fact that there is, whoever of the recipients has it, and the offer of the outreach. */
export function openBrief({ channel, language, terms, neverSay }: Open): DraftBrief {
  // Which slots an offer has depends on no currency and no day.
  const values = terms && offerValues(terms, { language, currency: 'USD', sendOn: '2000-01-01' });
  return {
    ...{ channel, language, neverSay, purpose: '', tone: '', voice: null, doNots: [], revision: null },
    maxLength: CHANNEL_TRAITS[channel].maxLength,
    facts: MESSAGE_FACT_KEYS.map((key): DraftFact => {
      const { kind, means } = MESSAGE_FACTS[key];
      return kind === null ? { key, means, slot: null } : { key, means, slot: key, kind, value: null };
    }),
    offers: terms === null || values === null ? [] : [offerInBrief(terms, values)],
  };
}
