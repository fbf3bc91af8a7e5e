import type { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../../domain/errors.ts';
import { CALENDAR_DAY_PHRASES_EN } from './calendar-day-phrases-en.ts';
import { CLOCK_PHRASES_EN } from './clock-phrases-en.ts';
import { CLOCK_PHRASES_ZH } from './clock-phrases-zh.ts';
import { DAY_PHRASES_ZH } from './day-phrases-zh.ts';
import type { DuePhrase, DuePiece } from './due-piece.ts';
import { EDGE_PHRASES_EN } from './edge-phrases-en.ts';
import { NAMED_DAY_PHRASES } from './named-day-phrases.ts';
import { NTH_DAY_PHRASES_EN } from './nth-day-phrases-en.ts';
import { NTH_DAY_PHRASES_ZH } from './nth-day-phrases-zh.ts';
import { RELATIVE_DAY_PHRASES_EN } from './relative-day-phrases-en.ts';
import { type Move, SHIFTS_BEFORE, SHIFTS_BEHIND, type ShiftPhrase } from './shift-phrases.ts';
import { ZONE_PHRASES } from './zone-phrases.ts';

/** What a stretch of a text says about a coming time, or what is wrong about it. */
export type SpokenPieces = { pieces: DuePiece[]; to: number; failure?: DomainError | undefined };

type Found = { pieces: readonly DuePiece[]; to: number; failure?: DomainError };

const PHRASES: readonly DuePhrase[] = [
  ...RELATIVE_DAY_PHRASES_EN,
  ...EDGE_PHRASES_EN,
  ...CALENDAR_DAY_PHRASES_EN,
  ...NTH_DAY_PHRASES_EN,
  ...NAMED_DAY_PHRASES,
  ...DAY_PHRASES_ZH,
  ...NTH_DAY_PHRASES_ZH,
  ...CLOCK_PHRASES_EN,
  ...ZONE_PHRASES,
  ...CLOCK_PHRASES_ZH,
];
/** Between a day and its hour. */
const GAP = /(?:[ ,]|的){0,3}/y;
/** May stand behind a time, and says no more. */
const BEHIND =
  /(?:[ -]?ish| sharp| on the dot| or so| at the latest| (?:my|our) time| some ?time| latest(?= ?(?:[,;.!]|$)))(?![a-z])|(?:当天|那一?天|左右|前后|准时|一过|晚些时候)?(?:为止)?/iuy;
/** What says a time only of what stands beside it. */
const LEANING: readonly DuePiece['kind'][] = ['before', 'zone', 'same_hour'];
/** Begins the end of a span, which is another day. */
const UNTIL = /^(?:until|till|一?直?到)/iu;
/** After a day, in Chinese. */
const BEFORE = /(?:之前|以前|前)(?![天面期台往述几后])/uy;

/** The phrases of time that stand one after another from an offset on; null where none does. A weak one counts there if it is the head. */
export function readPiecesAt(
  text: string,
  from: number,
  today: Temporal.PlainDate,
  isHead: boolean,
): SpokenPieces | null {
  const pieces: DuePiece[] = [];
  let [to, at, read] = [from, from, 0];
  for (;;) {
    const mayBeWeak = to > from || isHead;
    const plain = longestAt(text, at, today, (phrase) => !phrase.isWeak || mayBeWeak, pieces);
    const found = shiftedAt(text, at, today, pieces) ?? plain;
    if (found === null) break;
    if (found.failure !== undefined) return { pieces, to: found.to, failure: found.failure };
    const behind = moved(found, text, SHIFTS_BEHIND);
    const { pieces: said, to: end } = behind ?? found;
    pieces.push(...said);
    at = endOf(BEHIND, text, end);
    if (said.some(({ kind }) => kind !== 'before' && (to > from || !LEANING.includes(kind))))
      [to, read] = [at, pieces.length];
    at = endOf(GAP, text, at);
    const before = to > from ? endOf(BEFORE, text, to) : to;
    if (before > to) return { pieces: [...pieces, { kind: 'before' }], to: before };
  }
  // Of "tomorrow before I leave" the last word leads to no time.
  return to > from ? { pieces: pieces.slice(0, read), to } : null;
}

/** A day that words before it lead to another one: "two days before Christmas". */
function shiftedAt(text: string, from: number, today: Temporal.PlainDate, beside: readonly DuePiece[]): Found | null {
  const shift = longestShift(SHIFTS_BEFORE, text, from);
  if (shift === null) return null;
  const day = longestAt(text, shift.to, today, (phrase) => !phrase.isWeak, beside);
  return day && move(day, shift.move, day.to);
}

/** A day that words behind it lead to another one: 春节前一周. */
function moved(found: Found, text: string, phrases: readonly ShiftPhrase[]): Found | null {
  const shift = longestShift(phrases, text, found.to);
  return shift && move(found, shift.move, shift.to);
}

/** Null where no day is there to be moved. */
function move(found: Found, shift: Move, to: number): Found | null {
  const [day] = found.pieces;
  if (found.failure !== undefined || found.pieces.length !== 1 || day?.kind !== 'day') return null;
  if (day.unclear !== undefined) return { pieces: [], failure: day.unclear, to };
  const { days, ends = days, remark } = day;
  const read = () => [{ kind: 'day' as const, days: days.map((each, at) => shift(each, ends[at]!)), remark }];
  return { ...attempt(read)!, to };
}

function longestShift(phrases: readonly ShiftPhrase[], text: string, from: number): { move: Move; to: number } | null {
  let best: { move: Move; to: number } | null = null;
  for (const { pattern, read } of phrases) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null || from + match[0].length <= (best?.to ?? from)) continue;
    const move = read(match);
    if (move !== null) best = { move, to: from + match[0].length };
  }
  return best;
}

function longestAt(
  text: string,
  from: number,
  today: Temporal.PlainDate,
  mayBe: (phrase: DuePhrase) => boolean,
  beside: readonly DuePiece[],
): Found | null {
  let best: Found | null = null;
  for (const phrase of PHRASES) {
    if (!mayBe(phrase)) continue;
    phrase.pattern.lastIndex = from;
    const match = phrase.pattern.exec(text);
    if (match === null || match[0] === '') continue;
    const to = from + match[0].length;
    if (best !== null && !isBetter(to, best)) continue;
    const found = readMatch(phrase, match, today);
    if (found !== null && (found.failure !== undefined || fits(found.pieces, beside, match[0])))
      best = { ...found, to };
  }
  return best;
}

/** The longest, and of two as long the first, unless it failed: 12/5 is a day where Han follows it. */
function isBetter(to: number, best: Found): boolean {
  const isDoubtful = best.failure !== undefined || best.pieces.some((each) => each.kind === 'day' && each.unclear);
  return to > best.to || (to === best.to && isDoubtful);
}

function readMatch(phrase: DuePhrase, match: RegExpExecArray, today: Temporal.PlainDate): Omit<Found, 'to'> | null {
  return attempt(() => phrase.read(match, today));
}

/** What is wrong is told only of the reading that is taken. */
function attempt(read: () => readonly DuePiece[] | null): Omit<Found, 'to'> | null {
  try {
    const pieces = read();
    return pieces === null ? null : { pieces };
  } catch (failure) {
    if (!(failure instanceof DomainError)) throw failure;
    return { pieces: [], failure };
  }
}

/** Each kind once, but that a weekday may stand beside its date; a length from now stands alone. */
function fits(pieces: readonly DuePiece[], beside: readonly DuePiece[], said: string): boolean {
  const kinds = beside.map(({ kind }) => kind);
  const isSecondDay = kinds.filter((kind) => kind === 'day').length === 1 && !UNTIL.test(said);
  const isAgain = ({ kind }: DuePiece) => kinds.includes(kind) && !(kind === 'day' && isSecondDay);
  if (kinds.includes('length') || pieces.some(isAgain)) return false;
  return kinds.every((kind) => kind === 'before') || pieces.every(({ kind }) => kind !== 'length');
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}
