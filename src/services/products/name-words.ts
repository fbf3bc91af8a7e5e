import { foldTraditional } from '../../domain/fold-traditional.ts';

/** A name as it is compared: full-width forms, traditional signs, case, accents and spacing do not matter. */
export function foldName(name: string): string {
  return foldTraditional(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a name, in the singular. Han text has no spaces: it is kept whole and found by its parts. */
export function wordsOf(name: string): Set<string> {
  return new Set(foldName(name).split(' ').filter(Boolean).map(singular));
}

/** Rough English singular, the same for question and name: boxes → box, berries → berry, lights → light, glass stays. */
function singular(word: string): string {
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
