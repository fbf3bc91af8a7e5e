import { Temporal } from 'temporal-polyfill';
import { readPiecesAt, type SpokenPieces } from './due/read-pieces.ts';
import { type DueTime, settleDue } from './due/settle-due.ts';
import { LONGEST_QUESTION } from './tokens.ts';

/** A stretch of a text that says a coming time. */
export type DueStretch = { from: number; to: number; read: () => DueTime };

/** From whose clock a time is said. */
export type SpokenWhen = { now: Date; timeZone: string };

/**
 * The coming time that some words are as a whole (next Thursday at 3, 月底, in two hours), or null.
 * @throws {DomainError} 'invalid_input' for a day that does not exist or a time that is past; 'ambiguous' for 5/12
 */
export function dueTime(words: string, when: SpokenWhen): DueTime | null {
  const text = plain(words).trim();
  if (text === '' || text.length > LONGEST_QUESTION) return null;
  const now = zoned(when);
  const found = readPiecesAt(text, 0, now.toPlainDate(), true);
  return found === null || found.to < text.length ? null : read(found, now, text);
}

/** Where a text says coming times, in order; linear in its length. */
export function findDueTimes(words: string, when: SpokenWhen): DueStretch[] {
  const text = plain(words).slice(0, LONGEST_QUESTION);
  const now = zoned(when);
  const today = now.toPlainDate();
  const found: DueStretch[] = [];
  for (let from = 0; from < text.length; ) {
    const spoken = isStart(text, from) ? readPiecesAt(text, from, today, from === 0) : null;
    if (spoken !== null && !POSSESSIVE.test(text.slice(spoken.to, spoken.to + 2))) {
      const [start, { to }] = [from, spoken];
      found.push({ from, to, read: () => read(spoken, now, text.slice(start, to)) });
    }
    from = spoken?.to ?? from + 1;
  }
  return found;
}

/** Friday's delivery is no time to call. */
const POSSESSIVE = /^'s/u;

/** As tools take it: `YYYY-MM-DD`, `YYYY-MM-DDTHH:mm`, or of a length from now the same with its offset. */
export function dueText({ on, hour, offset = '' }: DueTime): string {
  return hour === undefined ? on : `${on}T${hour}${offset}`;
}

/** Full-width forms folded, sign by sign, so that offsets stay. */
function plain(words: string): string {
  return words.replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[’‘]/gu, "'");
}

function read({ pieces, failure }: SpokenPieces, now: Temporal.ZonedDateTime, said: string): DueTime {
  if (failure !== undefined) throw failure;
  return settleDue(pieces, now, said.trim());
}

function zoned({ now, timeZone }: SpokenWhen): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
}

/** A word or number begins there, or a sign of Han. */
function isStart(text: string, at: number): boolean {
  if (/[\s,.;:!?]/u.test(text[at]!)) return false;
  // Of 两三天后 the second sign is no number of its own.
  if (at > 0 && /[一两二三四五六七八九]{2}/u.test(text.slice(at - 1, at + 1))) return false;
  return at === 0 || !/[A-Za-z0-9]/u.test(text[at]!) || !/[A-Za-z0-9#$€£¥.]/u.test(text[at - 1]!);
}
