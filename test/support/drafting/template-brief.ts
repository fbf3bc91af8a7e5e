import type { DraftBrief, DraftFact, DraftOffer, DraftSlot } from '../../../src/domain/outreach/draft/draft-brief.ts';
import { MESSAGE_FACTS } from '../../../src/domain/outreach/facts/message-facts.ts';
import type { OfferTerms } from '../../../src/domain/outreach/offer.ts';
import { draftBrief } from './draft-briefs.ts';

const FACTS = Object.entries(MESSAGE_FACTS).map(
  ([key, { kind, means }]): DraftFact =>
    kind === null ? { key, means, slot: null } : { key, means, slot: key, kind, value: null },
);

const SLOTS = {
  value: 'text',
  what: 'text',
  minimum: 'money',
  until: 'day',
  code: 'text',
} as const satisfies Record<string, DraftSlot['kind']>;

/** A brief with every fact, and the offer of a template. */
export function templateBrief(
  about: Pick<DraftBrief, 'channel' | 'language' | 'maxLength'>,
  terms: OfferTerms | null,
): DraftBrief {
  return draftBrief({ ...about, facts: FACTS, offers: terms === null ? [] : [offerOf(terms)], doNots: [] });
}

/** Everything that terms may give, with and without conditions. */
export const TERMS: Readonly<Record<string, OfferTerms>> = {
  percent: { gives: { kind: 'percent', percent: 15 }, code: 'WELCOME15', minimumOrderMinor: 5_000, validDays: 14 },
  'plain percent': { gives: { kind: 'percent', percent: 10 } },
  amount: { gives: { kind: 'amount', amountMinor: 1_000 }, until: '2026-12-31' },
  points: { gives: { kind: 'points', points: 500 }, validDays: 30 },
  'one point': { gives: { kind: 'points', points: 1 }, code: 'PLUS' },
  delivery: { gives: { kind: 'free_delivery' }, minimumOrderMinor: 3_000 },
  'plain delivery': { gives: { kind: 'free_delivery' } },
  gift: { gives: { kind: 'gift', what: { en: 'a tin of green tea', zh: '绿茶一罐' } }, until: '2026-12-31' },
};

const MEANS: Readonly<Record<OfferTerms['gives']['kind'], string>> = {
  percent: 'a discount in percent',
  amount: 'an amount off their next order',
  points: 'extra points with their next order',
  free_delivery: 'free delivery of their next order',
  gift: 'a gift with their next order',
};

function offerOf({ gives, code, minimumOrderMinor, until, validDays }: OfferTerms): DraftOffer {
  const named: readonly [keyof typeof SLOTS, boolean][] = [
    ['value', gives.kind !== 'free_delivery' && gives.kind !== 'gift'],
    ['what', gives.kind === 'gift'],
    ['minimum', minimumOrderMinor !== undefined],
    ['until', until !== undefined || validDays !== undefined],
    ['code', code !== undefined],
  ];
  return {
    key: 'offer',
    means: MEANS[gives.kind],
    slots: named
      .filter(([, has]) => has)
      .map(([name]) => ({ slot: `offer.${name}`, kind: SLOTS[name], value: null, means: name })),
  };
}
