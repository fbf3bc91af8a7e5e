import type { Locale } from '../../locale.ts';
import type { OutreachChannel } from '../channel.ts';
import type { Draft } from './draft.ts';

/** Where a value stands in a text, and how it reads there. Slots of one brief are named differently. */
export type DraftSlot = {
  /** Without braces: `name`, `last_product`, `offer1.amount`. */
  slot: string;
  kind: 'name' | 'money' | 'day' | 'count' | 'product' | 'text';
  /** As the message will show it, formatted by code; never sent. Null: each recipient has their own. */
  value: string | null;
};

/** What may be said of a customer: a value in its slot, or something that simply is so, such as an open complaint. */
export type DraftFact = {
  key: string;
  /** What it is, in English, by code: never data of a customer. */
  means: string;
} & (DraftSlot | { slot: null });

/** Something that may be offered; every figure and day of it has a slot. */
export type DraftOffer = {
  key: string;
  /** What it is, in English, by code. */
  means: string;
  slots: readonly (DraftSlot & { means: string })[];
};

/** Everything that a draft may draw on. */
export type DraftBrief = {
  channel: OutreachChannel;
  language: Locale;
  /** What the message is for, of the playbook. */
  purpose: string;
  tone: string;
  /** How its sender writes; null: no wish. */
  voice: string | null;
  /** Characters of all texts together. */
  maxLength: number;
  facts: readonly DraftFact[];
  offers: readonly DraftOffer[];
  doNots: readonly string[];
  /** Words that void a draft and are not sent either: names of segments, of other customers. */
  neverSay: readonly string[];
  /** What to change in an earlier draft, in its reader's words: "shorter", 更口语一点. */
  revision: { draft: Draft; instruction: string } | null;
};

/** Every slot of a brief, with the key of the fact or offer that it belongs to. */
export function slotsOf({ facts, offers }: DraftBrief): (DraftSlot & { key: string })[] {
  return [
    ...facts.flatMap((fact) => (fact.slot === null ? [] : [fact])),
    ...offers.flatMap(({ key, slots }) => slots.map((slot) => ({ ...slot, key }))),
  ];
}
