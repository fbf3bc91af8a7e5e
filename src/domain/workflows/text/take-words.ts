import { type Reader, takePattern } from '../../rule/sentence/reader.ts';

/** Takes what a sticky pattern finds next in the folded text, as it was written. */
export function takeWords(reader: Reader, pattern: RegExp): string | undefined {
  const match = takePattern(reader, pattern);
  return match === undefined ? undefined : reader.text.slice(match.index, match.index + match[0].length).trim();
}

/** Takes a whole number. */
export function takeCount(reader: Reader): number | undefined {
  const digits = takePattern(reader, /\d{1,5}(?!\d)/y);
  return digits === undefined ? undefined : Number(digits[0]);
}
