import { distance } from 'fastest-levenshtein';

/** From these lengths on one wrong letter, or two slips, leave no other word: story and store, recently and recency are two words. */
const LONG = 7;
const LONGEST = 9;

/** Whether a word is plausibly another one mistyped: a letter missing, too many or swapped with its neighbour; more only in long words. */
export function isSlip(word: string, known: string): boolean {
  if (word === known || word[0] !== known[0]) return false;
  if (isSwapped(word, known)) return true;
  const away = distance(word, known);
  if (away === 1 && word.length !== known.length) return !isInflection(word, known);
  const isSameEnd = word.at(-1) === known.at(-1);
  return isSameEnd && ((away === 1 && word.length >= LONG) || (away === 2 && word.length >= LONGEST));
}

/** Another number of a word is no slip. */
function isInflection(word: string, known: string): boolean {
  return `${word}s` === known || `${known}s` === word;
}

/** Two letters beside each other have changed places. */
export function isSwapped(word: string, known: string): boolean {
  const at = firstDifference(word, known);
  return word.length === known.length && known.slice(0, at) + known[at + 1] + known[at] + known.slice(at + 2) === word;
}

/** Where two words part; the second's length where the first begins with it. */
export function firstDifference(word: string, known: string): number {
  const at = [...known].findIndex((letter, place) => letter !== word[place]);
  return at < 0 ? known.length : at;
}
