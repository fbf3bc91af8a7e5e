import type { Queryable } from '../../db/database.ts';
import type { Offer } from '../../domain/outreach/offer.ts';
import { readVersioned } from '../versioned/read-versioned.ts';
import { OFFERS, toOffer } from './offer-kind.ts';

/** The offers in use, by key, whether they apply today or not. */
export async function readOffers(database: Queryable): Promise<Offer[]> {
  const all = await readVersioned(database, OFFERS);
  return all.filter(({ archivedAt }) => archivedAt === null).map(toOffer);
}
