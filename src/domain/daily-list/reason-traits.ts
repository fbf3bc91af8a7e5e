import type { Bilingual } from '../locale.ts';
import type { ListFigures } from './list-finding.ts';
import type { ListScore } from './list-item.ts';
import type { ListReason } from './list-reason.ts';

export type MessagePlaybook =
  | 'deal_follow_up'
  | 'personal_note'
  | 'complaint_apology'
  | 'birthday'
  | 'anniversary'
  | null;

export type ListFactor = ListScore['factors'][number];

/** What holds of one reason, whoever the customer is. */
export type ReasonTraits<Reason extends ListReason> = {
  label: Bilingual;
  /**
   * Chance that a contact changes something: our own judgement (2026-11), which what came of the company's follow-ups outweighs
   * (chance-factor.ts).
   */
  prior: number;
  /** Without a channel that is allowed for it, the customer is not proposed; null: they wait for us, whatever they allow. */
  needs: 'marketing' | 'any' | null;
  /** Whether it stands although somebody contacted the customer in the last days. */
  staysAfterContact: boolean;
  /** What is at stake: what they are expected to spend in a year, what they used to spend, or the amount of the opportunity. */
  worth: 'expected' | 'spent' | 'amount';
  /** How much more, or less, the contact is worth today. */
  urgency: (figures: ListFigures[Reason]) => ListFactor[];
  /** The reason with its figure; amounts are in the currency. */
  why: (figures: ListFigures[Reason], currency: string) => Bilingual;
  /** The one next step, after the channel where it is `by` one. */
  step: (figures: ListFigures[Reason]) => Bilingual;
  /** In its place where no channel is allowed, and what waits is ours to settle. */
  stepWithoutChannel?: (figures: ListFigures[Reason]) => Bilingual;
  /** The playbook whose messages are about it; null: that which suits the customer. */
  playbook: MessagePlaybook;
  /** `plan`: its author said how. */
  by: 'channel' | 'plan' | 'rapport';
  /** A question whose answer shows where the figure comes from. */
  evidence: (figures: ListFigures[Reason], customerId: string) => Bilingual;
};
