import type { ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import type { OfferTerms } from '../../domain/outreach/offer.ts';
import { offerParts } from '../../domain/outreach/offer-parts.ts';
import type { Reader } from '../population/reader.ts';
import { getVersioned } from '../versioned/get-versioned.ts';
import { readVersioned } from '../versioned/read-versioned.ts';
import { readVersions } from '../versioned/read-versions.ts';
import type { Versioned } from '../versioned/versioned.ts';
import { versionsTable } from '../versioned/versions-table.ts';
import { countOfferUses } from './count-offer-uses.ts';
import { OFFERS } from './offer-kind.ts';
import { type CountedOffer, offersTable } from './offers-table.ts';

/**
 * All offers with their terms and how far they are used; or one with its versions, also an archived one.
 * @throws {DomainError} 'not_found' with the nearest names
 */
export async function listOffers(
  { offer: spoken, archived = false }: { offer?: string | undefined; archived?: boolean | undefined },
  reader: Reader,
): Promise<{ answer: TableAnswer | ReportAnswer; rows: number }> {
  const { database, locale, settings } = reader;
  if (spoken === undefined) {
    const all = (await readVersioned(database, OFFERS)).filter(({ archivedAt }) => archived || archivedAt === null);
    return { answer: offersTable(await withUses(all, reader), reader), rows: all.length };
  }
  const offer = await getVersioned(database, OFFERS, spoken);
  const versions = await readVersions(database, OFFERS, offer.key);
  const partsOf = (terms: OfferTerms) => offerParts(terms, settings.currency);
  const parts = [offersTable(await withUses([offer], reader), reader), versionsTable(versions, partsOf, reader)];
  return { answer: { kind: 'report', title: offer.name[locale], parts }, rows: versions.length };
}

function withUses(offers: readonly Versioned<OfferTerms>[], { database, now }: Reader): Promise<CountedOffer[]> {
  return Promise.all(
    offers.map(async (offer) => {
      const { inAll } = await countOfferUses(database, offer.key, { customerIds: [], now });
      return { ...offer, uses: inAll };
    }),
  );
}
