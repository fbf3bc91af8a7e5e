import type { OfferTerms } from './offer.ts';

/** Whether an offer can be made on a local business day. Its first and last day belong to it. */
export function offerApplies({ from, until }: Pick<OfferTerms, 'from' | 'until'>, { on }: { on: string }): boolean {
  return (from === undefined || on >= from) && (until === undefined || on <= until);
}
