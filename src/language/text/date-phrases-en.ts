import type { Temporal } from 'temporal-polyfill';
import type { PeriodUnit } from '../../domain/period.ts';
import {
  calendar,
  type DatePhrase,
  type DateSpan,
  dayIn,
  dayOf,
  half,
  monthIn,
  monthOf,
  quarter,
  rolling,
  weekdayBefore,
  yearOf,
} from './date-span.ts';
import { MONTH_EN, monthNumber } from './month-words.ts';
import { numberOf } from './numerals.ts';
import { ordinalOf } from './ordinal-words.ts';
import { WEEKDAY_EN, weekdayOf } from './weekday-words.ts';

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?\b`;
const YEAR = String.raw`(?:,? (?:of |in )?(\d{4}|this year|the year|last year|the year before last)\b)?`;
/** Units of time, also in the plural. */
export const UNIT_EN = '(days?|weeks?|months?|quarters?|years?|yrs?)';

/** Phrases of time in English and the forms of dates that need no language. */
export const DATE_PHRASES_EN: readonly DatePhrase[] = [
  // English, relative
  [/today\b/y, () => calendar('day', 0)],
  [/yesterday\b/y, () => calendar('day', -1)],
  [/(?:the )?day before yesterday\b/y, () => calendar('day', -2)],
  [
    /(?:this|the current|current) (day|week|month|quarter|year)(?: so far| to date| until now| up to now)?\b/y,
    ([, unit]) => calendar(unitEn(unit), 0),
  ],
  [/(day|week|month|quarter|year)[- ]to[- ]date\b/y, ([, unit]) => calendar(unitEn(unit), 0)],
  [
    /(wtd|mtd|qtd|ytd)\b/y,
    ([, word]) => calendar(({ w: 'week', m: 'month', q: 'quarter', y: 'year' } as const)[word![0] as 'w'], 0),
  ],
  [/(?:the )?(?:last|previous|prior) (week|month|quarter|year)\b(?! and)/y, ([, unit]) => calendar(unitEn(unit), -1)],
  [/(?:the )?(week|month|quarter|year) before last\b/y, ([, unit]) => calendar(unitEn(unit), -2)],
  [/(?:the )?past (week|month|quarter|year)\b/y, ([, unit]) => rolling(1, unitEn(unit))],
  [/(?:the )?(?:last|past|recent|previous|trailing|latest) half[- ](?:a )?year\b/y, () => rolling(6, 'month')],
  [
    new RegExp(
      String.raw`(?:the )?(?:last|past|recent|most recent|previous|trailing|latest) ([a-z0-9 -]*?)[ -]?${UNIT_EN}\b`,
      'y',
    ),
    ([, count, unit]) => rollingEn(count, unit),
  ],
  [
    new RegExp(String.raw`(?:the )?last ${WEEKDAY_EN}\b`, 'y'),
    ([, day], today) => weekdayBefore(weekdayOf(day!), today),
  ],
  // English, named
  [/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/y, ([text, y, m, d]) => dayOf(Number(y), Number(m), Number(d), text!)],
  [/(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/y, ([text, y, m, d]) => dayOf(Number(y), Number(m), Number(d), text!)],
  [/(\d{4})-(\d{2})(?![\d-])/y, ([text, y, m]) => monthOf(Number(y), Number(m), text!)],
  [
    new RegExp(`(?:the )?${DAY} (?:of )?${MONTH_EN}${YEAR}`, 'y'),
    ([text, d, m, y], today) => dayEn(d, m, y, text!, today),
  ],
  [
    new RegExp(`${MONTH_EN} (?:the )?${DAY}(?! *(?:%|orders|customers))${YEAR}`, 'y'),
    ([text, m, d, y], today) => dayEn(d, m, y, text!, today),
  ],
  [new RegExp(`${MONTH_EN}${YEAR}`, 'y'), ([text, m, y], today) => monthEn(m, y, text!, today)],
  [
    new RegExp(String.raw`q([1-4])${YEAR}(?!\d)`, 'y'),
    ([, q, y], today) => quarter(Number(q), yearEn(y, today), today),
  ],
  [/(\d{4})[ -]?q([1-4])\b/y, ([, y, q], today) => quarter(Number(q), Number(y), today)],
  [
    new RegExp(`(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter${YEAR}`, 'y'),
    ([, q, y], today) => quarter(ordinalOf(q!), yearEn(y, today), today),
  ],
  [
    new RegExp(`(?:the )?(first|second|1st|2nd) half(?: year)?${YEAR}`, 'y'),
    ([, h, y], today) => half(ordinalOf(h!), yearEn(y, today), today),
  ],
  [new RegExp(`h([12])${YEAR}(?![a-z0-9])`, 'y'), ([, h, y], today) => half(Number(h), yearEn(y, today), today)],
  [/((?:19|20)\d{2})(?![\d,.]|年)\b/y, ([, y]) => yearOf(Number(y))],
];

function rollingEn(count: string | undefined, unit: string | undefined): DateSpan | null {
  const value = count?.trim() === 'couple of' || count?.trim() === 'couple' ? 2 : wholeNumeral(count ?? '');
  return value === null ? null : rolling(value, unitEn(unit));
}

/** The whole number that a text is, in digits or words; null for anything else. */
export function wholeNumeral(text: string): number | null {
  const value = numberOf(text.trim());
  return Number.isInteger(value) && value >= 1 ? value : null;
}

/** The unit that a word of UNIT_EN means. */
export function unitEn(unit: string | undefined): PeriodUnit {
  return unit!.replace(/^yr/, 'year').replace(/s$/, '') as PeriodUnit;
}

function yearEn(word: string | undefined, today: Temporal.PlainDate): number | null {
  if (word === undefined) return null;
  if (word === 'this year' || word === 'the year') return today.year;
  if (word === 'last year') return today.year - 1;
  return word === 'the year before last' ? today.year - 2 : Number(word);
}

function dayEn(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  text: string,
  today: Temporal.PlainDate,
): DateSpan {
  return dayIn(yearEn(year, today), monthNumber(month!), Number(day), text, today);
}

function monthEn(
  month: string | undefined,
  year: string | undefined,
  text: string,
  today: Temporal.PlainDate,
): DateSpan {
  return monthIn(yearEn(year, today), monthNumber(month!), text, today);
}
