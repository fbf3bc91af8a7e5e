import { DomainError } from '../../../domain/errors.ts';
import { mayHoldOffer, OFFER_IS_PROMOTION } from '../../../domain/outreach/may-hold-offer.ts';
import { mayOffer, messageKindOf } from '../../../domain/outreach/message-kind.ts';
import type { Offer } from '../../../domain/outreach/offer.ts';
import { offerApplies } from '../../../domain/outreach/offer-applies.ts';
import type { Playbook } from '../../../domain/outreach/playbook.ts';
import { findApplicableOffer } from '../../offers/find-applicable-offer.ts';
import { getOffer } from '../../offers/get-offer.ts';
import { readOffers } from '../../offers/read-offers.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

/** Says that a message makes no offer, whatever its playbook has. */
export const NO_OFFER = 'none';

/**
 * The offer that is asked for, else the first of the playbook that can be made on the day of sending.
 * @throws {DomainError} 'not_found' for an unknown one, 'conflict' for one that cannot be made then or by this playbook, or in a service message
 */
export async function chooseOffer(
  { database, settings }: Viewpoint,
  { asked, playbook, sendAt, sendOn }: { asked: string | undefined; playbook: Playbook; sendAt: Date; sendOn: string },
): Promise<Offer | null> {
  const isPromotion = mayHoldOffer(playbook.strategy.purpose);
  const isFitting = mayOffer(messageKindOf(playbook));
  if (asked === NO_OFFER) return null;
  if (asked === undefined) {
    if (!isPromotion || !isFitting) return null;
    return findApplicableOffer(database, playbook, { now: sendAt, timeZone: settings.timeZone });
  }
  const offer = await getOffer(database, asked);
  if (!isPromotion) throw new DomainError('conflict', OFFER_IS_PROMOTION);
  if (!isFitting) throw noOfferInIt(playbook);
  if (offerApplies(offer.terms, { on: sendOn })) return offer;
  const others = (await readOffers(database)).filter(({ terms }) => offerApplies(terms, { on: sendOn }));
  throw new DomainError(
    'conflict',
    {
      en: `The offer "${offer.name.en}" cannot be made on ${sendOn}.`,
      zh: `优惠“${offer.name.zh}”在 ${sendOn} 不可用。`,
    },
    others.map(({ name }) => name),
  );
}

function noOfferInIt({ name }: Playbook): DomainError {
  return new DomainError('conflict', {
    en: `Messages of "${name.en}" make no offer: it would look like a reward or a pretext. Use another playbook for it.`,
    zh: `“${name.zh}”类消息不带优惠，以免像是交换条件；请换用其他打法。`,
  });
}
