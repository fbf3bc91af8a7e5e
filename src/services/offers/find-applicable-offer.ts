import type { Queryable } from '../../db/database.ts';
import type { Offer } from '../../domain/outreach/offer.ts';
import { offerApplies } from '../../domain/outreach/offer-applies.ts';
import type { Playbook } from '../../domain/outreach/playbook.ts';
import { localDay } from '../../domain/period.ts';
import { countOfferUses } from './count-offer-uses.ts';
import { readOffers } from './read-offers.ts';

/** The first offer of a playbook that is in use, applies today and is not given out; null where there is none. */
export async function findApplicableOffer(
  database: Queryable,
  { strategy }: Playbook,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Offer | null> {
  const on = localDay(now, timeZone);
  const offers = await readOffers(database);
  for (const key of strategy.offers) {
    const offer = offers.find((each) => each.key === key);
    if (offer && offerApplies(offer.terms, { on }) && !(await isGivenOut(database, offer, now))) return offer;
  }
  return null;
}

async function isGivenOut(database: Queryable, { key, terms }: Offer, now: Date): Promise<boolean> {
  if (terms.timesInAll === undefined) return false;
  const { inAll } = await countOfferUses(database, key, { customerIds: [], now });
  return inAll >= terms.timesInAll;
}
