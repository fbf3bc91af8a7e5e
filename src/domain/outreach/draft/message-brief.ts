import type { Locale } from '../../locale.ts';
import { CHANNEL_TRAITS, type OutreachChannel } from '../channel.ts';
import { MESSAGE_FACT_KEYS, MESSAGE_FACTS, type MessageFactKey, type MessageFacts } from '../facts/message-facts.ts';
import type { OfferTerms } from '../offer.ts';
import type { Occasion, Strategy } from '../playbook.ts';
import type { DraftBrief, DraftFact } from './draft-brief.ts';
import { offerInBrief } from './offer-in-brief.ts';

type Briefed = {
  channel: OutreachChannel;
  language: Locale;
  strategy: Strategy;
  terms: OfferTerms | null;
  /** Of everybody who is to read it in this language; at least one. */
  readers: readonly Pick<MessageFacts, 'values' | 'facts'>[];
  voice: string | null;
  neverSay: readonly string[];
  revision: DraftBrief['revision'];
};

/** A fact that so many of the readers have may be used; the others of them get no message. */
const SHARE_THAT_KNOWS = 0.97;

/** Facts that belong to an occasion: out of place, and often hurtful, in any other message. */
const OF_OCCASION: Readonly<Partial<Record<MessageFactKey, readonly Occasion[]>>> = {
  birthday: ['birthday'],
  birthday_on: ['birthday'],
  anniversary: ['anniversary'],
  points_expiring: ['points_expiring'],
  points_until: ['points_expiring'],
  big_order: ['big_order'],
  first_order: ['first_order'],
  is_new: ['first_order'],
  // By these who gets a message is chosen; there is nothing in them to say.
  one_order: [],
  offer_ends_early: [],
  ordered_lately: [],
  low_score: ['bad_score'],
  case_subject: ['complaint'],
  open_complaint: ['complaint'],
  resolved_complaint: ['complaint'],
};

/** What a model is told of a message in one language: facts that all its readers have, with values only where there is a single one. */
export function messageBrief(briefed: Briefed): DraftBrief {
  const { channel, language, strategy, terms, readers, voice, neverSay, revision } = briefed;
  const [only] = readers.length === 1 ? readers : [];
  const shownIn = (slot: string) => only?.values[slot] ?? null;
  const keys = MESSAGE_FACT_KEYS.filter((key) => isFitting(key, strategy) && isKnown(key, readers));
  return {
    ...{ channel, language, voice, neverSay, revision },
    purpose: strategy.goal[language],
    tone: strategy.tone[language],
    maxLength: CHANNEL_TRAITS[channel].maxLength,
    facts: keys.map((key): DraftFact => {
      const { kind, means } = MESSAGE_FACTS[key];
      return kind === null ? { key, means, slot: null } : { key, means, slot: key, kind, value: shownIn(key) };
    }),
    offers: terms === null ? [] : [offerInBrief(terms, readers[0]!.values)],
    doNots: strategy.doNots.map((each) => each[language]),
  };
}

function isFitting(key: MessageFactKey, { occasion, survey, purpose }: Strategy): boolean {
  if (key === 'survey_link') return survey !== undefined;
  // What staff note of a deal is for who talks about it.
  if (key === 'deal' || key === 'open_deal') return purpose === 'service' && occasion === undefined;
  const occasions = OF_OCCASION[key];
  return occasions === undefined || (occasion !== undefined && occasions.includes(occasion));
}

function isKnown(key: MessageFactKey, readers: Briefed['readers']): boolean {
  if (key === 'survey_link') return true;
  const having = readers.filter(({ values, facts }) => key in values || facts.includes(key)).length;
  return having >= SHARE_THAT_KNOWS * readers.length;
}
