import { SLOT } from '../model/slots.ts';
import type { Draft } from './draft.ts';
import type { DraftPlace } from './draft-flaw.ts';

/** A text of a draft, as the checks read it. */
export type DraftPart = {
  where: DraftPlace;
  text: string;
  /** What the model itself wrote: each slot is one ⁜, full-width and styled forms are plain letters. */
  written: string;
  slots: string[];
  /** The facts and offers that it states: those that a sentence links; a subject or closing may say again what any sentence says. */
  facts: string[];
};

/** Stands for a slot in `written`: no letter, no number, no sign of any language. */
const SLOT_MARK = '⁜';

/** The texts of a draft in their order. */
export function partsOf({ subject, sentences, closing }: Draft): DraftPart[] {
  const said = sentences.flatMap(({ facts }) => facts);
  return [
    ...(subject === null ? [] : [partOf('subject', subject, said)]),
    ...sentences.map(({ text, facts }, index) => partOf(index + 1, text, facts)),
    ...(closing === null ? [] : [partOf('closing', closing, said)]),
  ];
}

function partOf(where: DraftPlace, text: string, facts: string[]): DraftPart {
  const written = text.replaceAll(SLOT, SLOT_MARK).normalize('NFKC');
  return { where, text, written, slots: [...text.matchAll(SLOT)].map(([, slot]) => slot!), facts };
}
