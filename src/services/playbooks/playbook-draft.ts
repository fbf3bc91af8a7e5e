import type { Strategy } from '../../domain/outreach/playbook.ts';
import type { SaidText } from '../../domain/said-text.ts';

/** Whole lists, by keys or names. */
export type SaidLists = {
  channels?: readonly string[] | undefined;
  offers?: readonly string[] | undefined;
  segments?: readonly string[] | undefined;
};

/** What a person says of a playbook; what is not said stays. */
export type PlaybookDraft = SaidLists & {
  /** Key or name of the one to change; a new one when absent. */
  playbook?: string | undefined;
  name?: SaidText | undefined;
  goal?: SaidText | undefined;
  tone?: SaidText | undefined;
  doNots?: readonly SaidText[] | undefined;
  add?: (SaidLists & { doNots?: readonly SaidText[] | undefined }) | undefined;
  /** Do-nots by their place, from 1. */
  remove?: (SaidLists & { doNots?: readonly number[] | undefined }) | undefined;
  purpose?: Strategy['purpose'] | undefined;
  serviceLevel?: Strategy['serviceLevel'] | undefined;
  sender?: Strategy['sender'] | undefined;
  cadenceDays?: number | undefined;
  /** Null takes it away. */
  occasion?: Strategy['occasion'] | null;
  survey?: Strategy['survey'] | null;
  archived?: boolean | undefined;
  reason?: string | undefined;
};
