import type { Queryable } from '../../db/database.ts';
import type { Offer } from '../../domain/outreach/offer.ts';
import { getUsable } from '../versioned/get-versioned.ts';
import { OFFERS, toOffer } from './offer-kind.ts';

/**
 * The offer of a key or name; a version of it may be archived.
 * @throws {DomainError} 'not_found' with the nearest names, 'conflict' for an archived one
 */
export async function getOffer(database: Queryable, spoken: string, version?: number): Promise<Offer> {
  return toOffer(await getUsable(database, OFFERS, spoken, version));
}
