import { COUNT_ZH, countOf } from './spoken-count.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  sixth: 6,
  '6th': 6,
  seventh: 7,
  '7th': 7,
  eighth: 8,
  '8th': 8,
  ninth: 9,
  '9th': 9,
  tenth: 10,
  '10th': 10,
};

/** A place in a row, in words or in figures; no group of its own. */
export const ORDINAL_EN = `(?:${Object.keys(ORDINALS).join('|')})`;
/** The same in Chinese. */
export const ORDINAL_ZH = `(?:首|第${COUNT_ZH})`;

/** The place that such a word names, the first is 1; NaN for another. */
export function ordinalOf(word: string): number {
  if (word === '首') return 1;
  return word.startsWith('第') ? countOf(word.slice(1)) : (ORDINALS[word.toLowerCase()] ?? Number.NaN);
}
