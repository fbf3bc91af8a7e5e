import type { Temporal } from 'temporal-polyfill';
import { MONTH_EN, monthNumber } from '../month-words.ts';
import { ORDINAL_EN, ordinalOf } from '../ordinal-words.ts';
import { WEEKDAY_EN, weekdayOf } from '../weekday-words.ts';
import { boundsOf, monthsNamed, type Stretch, workdaysAhead } from './calendar-days.ts';
import { dayPhrase as day, YEAR_EN, yearOf } from './day-phrase-en.ts';
import { type DuePhrase, dayPiece } from './due-piece.ts';
import { type Counted, nthDays } from './nth-day.ts';

const NTH = `(${ORDINAL_EN}|last|(?:second|next) to last|penultimate)`;
const COUNTED = `(?:${WEEKDAY_EN}|((?:working|business|work|week)[ -]?)?day)`;

/** The first, second or last weekday, working day or day of a stretch, in English. */
export const NTH_DAY_PHRASES_EN: readonly DuePhrase[] = [
  day(
    `(?:the )?${NTH} ${COUNTED} (?:of|in) (?:(the|this|next) (?:new )?|(?:the )?new )?(week|month|quarter|year)\\b`,
    ([text, nth, name, kind, which, stretch], today) => {
      const isNext = which?.toLowerCase() === 'next' || / new year/iu.test(text);
      // "Of this month" is past when it has passed; "of the month" is then of the next one.
      const offsets = isNext ? [1] : which?.toLowerCase() === 'this' ? [0] : [0, 1];
      const stretches = offsets.map((each) => boundsOf(stretch!.toLowerCase() as Stretch, each, today));
      return nthDays(placeOf(nth!), counted(name, kind), stretches, text);
    },
  ),
  day(`(?:the )?${NTH} ${COUNTED} (?:of|in) ${MONTH_EN}${YEAR_EN}`, ([text, nth, name, kind, month, year], today) =>
    nthDays(placeOf(nth!), counted(name, kind), months(month!, year, today), text),
  ),
  day('(?:the )?next (?:working|business|work)[ -]?day\\b', (_, today) => dayPiece(workdaysAhead(today, 1))),
];

function months(month: string, year: string | undefined, today: Temporal.PlainDate) {
  return monthsNamed(monthNumber(month), yearOf(year, today), today).map((first) => boundsOf('month', 0, first));
}

function counted(weekday: string | undefined, kind: string | undefined): Counted {
  if (weekday !== undefined) return weekdayOf(weekday);
  return kind === undefined ? 'day' : 'workday';
}

function placeOf(word: string): number {
  if (/to last|penult/iu.test(word)) return -2;
  return /^last/iu.test(word) ? -1 : ordinalOf(word);
}
