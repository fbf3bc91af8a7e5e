import { timeZoneOfWords } from '../time-zone-words.ts';
import { type DuePhrase, phrase } from './due-piece.ts';

/** Zones by their letters, as far as these mean one; summer and winter go by the day. */
const LETTERS: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  bst: 'Europe/London',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  jst: 'Asia/Tokyo',
};

/** Whose clock an hour is of: "New York time", 北京时间, "UTC". */
export const ZONE_PHRASES: readonly DuePhrase[] = [
  phrase('(?:in )?([a-z]{2,}(?: [a-z]{2,})?) time\\b', ([, name]) => zone(timeZoneOfWords(name!))),
  phrase(`(?:in )?(${Object.keys(LETTERS).join('|')})\\b`, ([, letters]) => zone(LETTERS[letters!.toLowerCase()]!)),
  phrase('(\\p{Script=Han}{2,3}?)(?:当地)?时间的?', ([, name]) => zone(timeZoneOfWords(name!))),
];

function zone(timeZone: string | null) {
  return timeZone === null ? null : [{ kind: 'zone' as const, timeZone }];
}
