import type { Bilingual } from '../locale.ts';
import type { ListReason } from './list-reason.ts';

/** The arithmetic of an item's place: the product of its factors is the expected value of the contact, in major units of the currency. */
export type ListScore = {
  /** What each factor is and where its figure comes from. */
  factors: { label: Bilingual; value: number; unit: 'money' | 'ratio' | 'times' }[];
  expectedValue: number;
};

/** One line of a rep's list: one customer, the strongest reason, the figure behind it, the one next step. */
export type ListItem = {
  customer: { id: string; name: string | null };
  reason: ListReason;
  /** The reason in words with its figure, in both languages: "no order for 62 days, usually every 20". */
  why: Bilingual;
  /** Further reasons for the same customer, weaker ones. */
  also: ListReason[];
  nextStep: Bilingual;
  score: ListScore;
  /** A question that shows where the figure comes from ("why is C10 in VIP slipping"); its answer carries the receipt. */
  evidence: Bilingual;
  followUpId?: number | undefined;
  outreachId?: number | undefined;
  /** Somebody planned it for today or before: no estimate of value pushes it off the list. */
  isPromise?: boolean | undefined;
};

/** Lines that a day's list shows: more than that nobody works off in a morning. */
export const MOST_ITEMS = 10;
