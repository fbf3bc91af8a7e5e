import type { Queryable } from '../../../db/database.ts';
import { offerApplies } from '../../../domain/outreach/offer-applies.ts';
import { getOffer } from '../../offers/get-offer.ts';
import type { StoredOutreach } from '../stored-outreach.ts';

/** Whether an outreach makes an offer that cannot be made on a local day: what waited for the morning may have waited too long. */
export async function isOfferOver(
  database: Queryable,
  { offerKey, offerVersion }: StoredOutreach,
  on: string,
): Promise<boolean> {
  if (offerKey === null) return false;
  const { terms } = await getOffer(database, offerKey, offerVersion!);
  return !offerApplies(terms, { on });
}
