import type { Stretch } from './stretch.ts';

const LOCAL_PART = /[\p{L}\p{N}.!#$%&'*+/=?^_`{}~-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const HAN = /\p{Script=Han}/u;

/** Digits with the signs that people put between those of a telephone number. */
const DIGITS = /\+?\(?\d(?:[ ().-]{0,2}\d)+/g;

const DATES = /\b(?:19|20)\d\d[-/.](?:1[0-2]|0?[1-9])(?:[-/.]\d{1,2})?\b/g;
const YEARS = /\b(?:19|20)\d\d\b/g;
const CHINESE_MOBILE = /^1[3-9]\d{9}$/;
const GROUPED_THOUSANDS = /^\d{1,3}([ .]\d{3})+$/;

const FEWEST_DIGITS = 7;
/** Longer ones are no number that can be called (E.164). */
const MOST_DIGITS = 15;

/** Where e-mail addresses and telephone numbers stand in a text: rather too many than too few, but no dates and round amounts. */
export function findContacts(text: string): Stretch[] {
  return [...findAddresses(text), ...findNumbers(text)];
}

function findAddresses(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const earliest = found.at(-1)?.to ?? 0;
    let [from, to] = [at, at + 1];
    while (from > earliest && LOCAL_PART.test(text[from - 1]!) && !HAN.test(text[from - 1]!)) from -= 1;
    while (to < text.length && DOMAIN.test(text[to]!) && !HAN.test(text[to]!)) to += 1;
    while (text[to - 1] === '.') to -= 1;
    const isAddress = from < at ? to > at + 1 : text.slice(at, to).includes('.');
    if (isAddress) found.push({ from, to });
  }
  return found;
}

function findNumbers(text: string): Stretch[] {
  return [...text.matchAll(DIGITS)]
    .filter(([written]) => isTelephone(written))
    .map(({ index, 0: written }) => ({ from: index, to: index + written.length }));
}

function isTelephone(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return false;
  if (written.startsWith('+') || CHINESE_MOBILE.test(digits)) return true;
  if (digits.endsWith('00') && digits === written) return false;
  if (GROUPED_THOUSANDS.test(written) && digits.endsWith('0')) return false;
  return written.replace(DATES, '').replace(YEARS, '').replace(/\D/g, '').length >= FEWEST_DIGITS;
}
