import type { Temporal } from 'temporal-polyfill';
import { MONTH_EN, monthNumber } from '../month-words.ts';
import { boundsOf, endOf, monthsNamed, placeInMonth, type Stretch, startOf, wholeMonth } from './calendar-days.ts';
import { dayPhrase as day, YEAR_EN, yearOf } from './day-phrase-en.ts';
import { type DuePhrase, type DuePiece, edgePiece, phrase } from './due-piece.ts';

const PLACES: Readonly<Record<string, 'start' | 'middle' | 'end'>> = {
  start: 'start',
  beginning: 'start',
  early: 'start',
  middle: 'middle',
  mid: 'middle',
  end: 'end',
  late: 'end',
};
const PLACE = '(?:at )?(?:the )?(?:very |back )?(start|beginning|middle|end) of';
/** Of "March 5th" the day counts. */
const NO_DATE = '(?!,? (?:the )?\\d{1,2}(?!\\d))';
const EARLY = '(?:in )?(early|late|mid)[ -](?:in )?';

/** First and last days of a week, month, quarter or year, and their middle, in English. */
export const EDGE_PHRASES_EN: readonly DuePhrase[] = [
  day(`${PLACE} (the|this|next) (week|month|quarter|year)\\b`, ([, place, which, stretch], today) =>
    edgeOf(place!, stretch!, which!.toLowerCase() === 'next' ? 1 : 0, today),
  ),
  day('(?:at |by )?(?:the )?end of (week|month|quarter|year)\\b', ([, stretch], today) =>
    edgeOf('end', stretch!, 0, today),
  ),
  day(`${PLACE} ${MONTH_EN}${YEAR_EN}`, ([, place, month, year], today) => edgesOfMonth(place!, month!, year, today)),
  day(`${EARLY}${MONTH_EN}${YEAR_EN}`, ([, place, month, year], today) => edgesOfMonth(place!, month!, year, today)),
  phrase(
    `(?:some ?time )?(?:((?:this|next) year),? )?(?:in|during|by|until|till) ${MONTH_EN}${YEAR_EN}${NO_DATE}`,
    ([, lead, month, year], today) => wholeMonth(monthNumber(month!), yearOf(year ?? lead, today), today),
  ),
  phrase(`before ${MONTH_EN}${YEAR_EN}${NO_DATE}`, ([, month, year], today) => [
    { kind: 'before' },
    ...wholeMonth(monthNumber(month!), yearOf(year, today), today),
  ]),
  day(`${EARLY}(this|next) (week|month|quarter|year)\\b`, ([, place, which, stretch], today) =>
    edgeOf(place!, stretch!, which!.toLowerCase() === 'next' ? 1 : 0, today),
  ),
  day(`${PLACE} q([1-4])${YEAR_EN}`, ([, place, number, year], today) => edgeOfQuarter(place!, number!, year, today)),
  day('(?:at )?(?:the )?(?:month[- ]end|eom)\\b', (_, today) => edgePiece(endOf('month', 0, today))),
  day('(?:at )?(?:the )?(?:week[- ]end(?=\\b(?!s))|eow)\\b', (_, today) => edgePiece(endOf('week', 0, today))),
  day('(?:at )?(?:the )?year[- ]end\\b', (_, today) => edgePiece(endOf('year', 0, today))),
  day('before (?:the|this) (week|month|quarter|year) (?:is|runs) (?:out|over|up)\\b', ([, stretch], today) =>
    edgeOf('end', stretch!, 0, today),
  ),
  day(
    '(?<!\\b(?:the|a|an|their|his|her|our|my) )(?:(?:in )?(this|next) )?mid-?week(?= ?(?:[,;.?!]|$)| (?:at|by|around|before|after|in the|to|about|re|regarding)\\b)',
    ([, which], today) => middleOfWeek(which?.toLowerCase(), today),
  ),
  day('(?:later )?this (week|month|quarter)\\b', ([, stretch], today) => edgeOf('end', stretch!, 0, today)),
  day('next (month|quarter|year)\\b', ([, stretch], today) => {
    const { first, last } = boundsOf(stretch!.toLowerCase() as Stretch, 1, today);
    return edgePiece(first, last);
  }),
];

function edgeOf(place: string, stretchWord: string, offset: number, today: Temporal.PlainDate): DuePiece[] {
  return edgePiece(edgeDay(place, stretchWord.toLowerCase() as Stretch, offset, today));
}

/** Wednesday; where neither this nor the next week is named, the one to come. */
function middleOfWeek(which: string | undefined, today: Temporal.PlainDate): DuePiece[] {
  const weeks = which === undefined ? [0, 1] : [which === 'next' ? 1 : 0];
  return [{ kind: 'day', days: weeks.map((offset) => edgeDay('middle', 'week', offset, today)), isEdge: true }];
}

function edgeDay(place: string, stretch: Stretch, offset: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const at = placeOf(place);
  if (at === 'end') return endOf(stretch, offset, today);
  const first = startOf(stretch, offset, today);
  return at === 'start' ? first : first.add(TO_MIDDLE[stretch]);
}

/** Of the next quarter with that number, this one among them. */
function edgeOfQuarter(place: string, number: string, year: string | undefined, today: Temporal.PlainDate): DuePiece[] {
  const firsts = monthsNamed(3 * Number(number) - 2, yearOf(year, today), today);
  return [{ kind: 'day', days: firsts.map((first) => edgeDay(place, 'quarter', 0, first)), isEdge: true }];
}

/** From the first day of a stretch to its middle. */
const TO_MIDDLE: Readonly<Record<Stretch, Temporal.DurationLike>> = {
  week: { days: 2 },
  month: { days: 14 },
  quarter: { days: 45 },
  year: { months: 6 },
};

function edgesOfMonth(place: string, month: string, year: string | undefined, today: Temporal.PlainDate): DuePiece[] {
  const firsts = monthsNamed(monthNumber(month), yearOf(year, today), today);
  return [{ kind: 'day', days: firsts.map((first) => placeInMonth(first, placeOf(place))), isEdge: true }];
}

function placeOf(word: string): 'start' | 'middle' | 'end' {
  return PLACES[word.toLowerCase()]!;
}
