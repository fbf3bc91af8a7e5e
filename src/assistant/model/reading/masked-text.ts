import { SLOT, type Slot, type Slots } from '../slots.ts';

/** Stands for one slot; a model's text that holds it is refused before. */
export const MASK = '\uFFFC';

/** Punctuation of Chinese stays: what is a comma there would run two figures into one in Latin letters. */
const FOLDED = /[^，：；！？（）]+/g;

/** A text of a model with a sign in the place of every slot, compatibility forms folded. */
export type MaskedText = { text: string; slots: readonly Slot[] };

/** Null where a slot is unknown; then its name is said. */
export function maskSlots(text: string, slots: Slots): MaskedText | { unknown: string } {
  const named = [...text.matchAll(SLOT)].map(([, name]) => name!);
  const unknown = named.find((name) => !slots.has(name));
  if (unknown !== undefined) return { unknown };
  return {
    text: maskedWords(text),
    slots: named.map((name) => slots.find(name)!),
  };
}

/** What a model itself wrote: a sign for each slot, full-width and styled forms as plain letters. */
export function maskedWords(text: string): string {
  return text
    .replace(SLOT, MASK)
    .replace(FOLDED, (part) => part.normalize('NFKC'))
    .replace(/[‘’ʼ]/g, "'");
}
