import type { Temporal } from 'temporal-polyfill';
import { type DuePhrase, phrase } from './due-piece.ts';

/** Words that lead to a day. */
const LEAD =
  '(?:(?:by|on|for|from|until|till|starting|no later than|not (?:before|until|till)|due|some ?time)\\b ?){0,2}';

/** Words that lead to a length of time. */
export const IN = '(?:in|within)(?: (?:about|around|roughly|approximately|exactly|another|the next))?';

/** Tomorrow, as people type it; no group of its own. */
export const TOMORROW_EN = '(?:tom+or+ow|tomm?orr?w|tmrw?|tmw|2mor+o?w?|tomoz)';

/** A phrase that names a day in English, with what may lead to it. */
export function dayPhrase(source: string, read: DuePhrase['read']): DuePhrase {
  return phrase(`${LEAD}(?:${source})`, read);
}

/** A year that may stand behind a day or a month. */
export const YEAR_EN = '(?:,? (?:of |in )?(\\d{4}|(?:this|next) year)\\b)?';

/** The year that YEAR_EN took, or null. */
export function yearOf(words: string | undefined, today: Temporal.PlainDate): number | null {
  if (words === undefined) return null;
  if (/^\d/u.test(words)) return Number(words);
  return today.year + (/^next/iu.test(words) ? 1 : 0);
}
