import { assertNever } from '../../errors.ts';
import type { OfferTerms } from '../offer.ts';
import type { DraftOffer } from './draft-brief.ts';

/** Under which key sentences link to the offer of an outreach; it has one at most. */
const OFFER_KEY = 'offer';

const SLOTS: Readonly<Record<string, Pick<DraftOffer['slots'][number], 'kind' | 'means'>>> = {
  'offer.value': { kind: 'text', means: 'how much it gives' },
  'offer.what': { kind: 'text', means: 'what is given' },
  'offer.code': { kind: 'text', means: 'code to quote' },
  'offer.until': { kind: 'day', means: 'its last day' },
  'offer.minimum': { kind: 'money', means: 'order from which it holds' },
};

/** An offer as its writer is told, with a slot for each of its values. */
export function offerInBrief(terms: OfferTerms, values: Readonly<Record<string, string>>): DraftOffer {
  const slots = Object.entries(values).flatMap(([slot, value]) =>
    SLOTS[slot] ? [{ slot, value, ...SLOTS[slot] }] : [],
  );
  return { key: OFFER_KEY, means: meaningOf(terms.gives), slots };
}

/** In words by which the checks know what may be promised. */
function meaningOf(gives: OfferTerms['gives']): string {
  switch (gives.kind) {
    case 'percent':
      return 'a discount: a share off the next order';
    case 'amount':
      return 'a voucher: an amount off the next order';
    case 'points':
      return 'extra points as a reward';
    case 'free_delivery':
      return 'free delivery of the next order: no shipping cost, no postage';
    case 'gift':
      return 'a gift or service, free of charge';
    default:
      return assertNever(gives);
  }
}
