import { WEEKDAYS } from '../../domain/schedule/month-day.ts';
import { firstDifference, isSwapped } from './is-slip.ts';

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

/** One letter is wrong, missing or too many, and the first and last are right. */
function isOneOff(word: string, name: string): boolean {
  if (word[0] !== name[0] || word.at(-1) !== 'y') return false;
  const at = firstDifference(word, name);
  const [ofWord, ofName] = { '-1': [0, 1], '0': [1, 1], '1': [1, 0] }[String(word.length - name.length)] ?? [];
  return ofWord !== undefined && word.slice(at + ofWord) === name.slice(at + ofName!);
}
