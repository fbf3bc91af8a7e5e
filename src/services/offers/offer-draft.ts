import type { OfferTerms } from '../../domain/outreach/offer.ts';
import type { SaidText } from '../../domain/said-text.ts';

/** What is given, money in major units. */
export type SaidGift =
  | Exclude<OfferTerms['gives'], { kind: 'amount' | 'gift' }>
  | { kind: 'amount'; amount: number }
  | { kind: 'gift'; what: SaidText };

/** What a person says of an offer; what is not said stays, null takes it away. */
export type OfferDraft = {
  /** Key or name of the one to change; a new one when absent. */
  offer?: string | undefined;
  name?: SaidText | undefined;
  gives?: SaidGift | undefined;
  code?: string | null | undefined;
  /** In major units. */
  minimumOrder?: number | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  validDays?: number | null | undefined;
  timesPerCustomer?: number | null | undefined;
  timesInAll?: number | null | undefined;
  archived?: boolean | undefined;
  reason?: string | undefined;
};
