import { WEEKDAYS } from '../../domain/schedule/month-day.ts';

/** From this length on one wrong or missing letter leaves no other word: Sunway is a company, Thirsday nothing else. */
const LONG = 7;
const WORD = /(?<![\p{L}\d])[a-z]{6,10}(?![\p{L}\d])/giu;

/** A text with weekdays that are a slip away from one spelt as such: wendesday, thurdsay, saterday; and "b4" as the word that it is. */
export function spellWeekdays(text: string): string {
  return text.replace(/(?<![\p{L}\d])b4(?![\p{L}\d])/giu, 'before').replace(WORD, (word) => {
    const plain = word.toLowerCase();
    if (WEEKDAYS.some((name) => plain === name || plain === `${name}s`)) return word;
    return WEEKDAYS.find((name) => isSwapped(plain, name) || (name.length >= LONG && isOneOff(plain, name))) ?? word;
  });
}

/** Two letters beside each other have changed places. */
function isSwapped(word: string, name: string): boolean {
  const at = firstDifference(word, name);
  return word.length === name.length && name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2) === word;
}

/** One letter is wrong, missing or too many, and the first and last are right. */
function isOneOff(word: string, name: string): boolean {
  if (word[0] !== name[0] || word.at(-1) !== 'y') return false;
  const at = firstDifference(word, name);
  const [ofWord, ofName] = { '-1': [0, 1], '0': [1, 1], '1': [1, 0] }[String(word.length - name.length)] ?? [];
  return ofWord !== undefined && word.slice(at + ofWord) === name.slice(at + ofName!);
}

function firstDifference(word: string, name: string): number {
  const at = [...name].findIndex((letter, place) => letter !== word[place]);
  return at < 0 ? name.length : at;
}
