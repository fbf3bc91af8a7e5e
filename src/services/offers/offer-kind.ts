import { type Offer, OfferTerms } from '../../domain/outreach/offer.ts';
import type { Versioned, VersionedKind } from '../versioned/versioned.ts';

export const OFFERS: VersionedKind<OfferTerms> = {
  noun: { en: 'offer', zh: '优惠' },
  nameless: 'offer',
  table: 'offers',
  versionTable: 'offer_versions',
  keyColumn: 'offer_key',
  contentColumn: 'terms',
  parse: (stored) => OfferTerms.parse(stored),
};

export function toOffer({ key, name, version, content }: Versioned<OfferTerms>): Offer {
  return { key, name, version, terms: content };
}
