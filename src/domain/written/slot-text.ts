/** How the place of a value is written in a text that somebody or some model wrote: `{name}`. */
export const SLOT = /\{([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)\}/g;

/** Stands for one slot; a model's text that holds it is refused before. */
export const MASK = '\uFFFC';

/** Punctuation of Chinese stays: what is a comma there would run two figures into one in Latin letters. */
const FOLDED = /[^，：；！？（）]+/g;

/** A text with what each slot shows in its place; a value that looks like a slot stays as it is. */
export function fillSlots(text: string, display: (slot: string) => string): string {
  return text.replaceAll(SLOT, (_, slot: string) => display(slot));
}

/** The names of a text's slots, in their order. */
export function slotsIn(text: string): string[] {
  return [...text.matchAll(SLOT)].map(([, name]) => name!);
}

/** What was written beside the values: a sign for each slot, full-width and styled forms as plain letters. */
export function maskedWords(text: string): string {
  return text
    .replace(SLOT, MASK)
    .replace(FOLDED, (part) => part.normalize('NFKC'))
    .replace(/[‘’ʼ]/g, "'");
}
