import { maskedWords, slotsIn } from '../../written/slot-text.ts';
import type { Draft } from './draft.ts';
import type { DraftPlace } from './draft-flaw.ts';

/** A text of a draft, as the checks read it. */
export type DraftPart = {
  where: DraftPlace;
  text: string;
  /** Its masked words. */
  written: string;
  slots: string[];
  /** The facts and offers that it states: those that a sentence links; a subject or closing may say again what any sentence says. */
  facts: string[];
};

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
  return { where, text, written: maskedWords(text), slots: slotsIn(text), facts };
}
