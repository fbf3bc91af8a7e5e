import type { Temporal } from 'temporal-polyfill';
import type { Bilingual } from '../../../domain/locale.ts';
import { COUNT_EN, countOf } from '../spoken-count.ts';
import { SHORT_WEEKDAY_EN, WEEKDAY_EN, weekdayOf } from '../weekday-words.ts';
import {
  ahead,
  bareWeekday,
  beforeWeekend,
  comingWeekday,
  startOf,
  weekdayIn,
  workdaysAhead,
} from './calendar-days.ts';
import { dayPhrase as day, IN, TOMORROW_EN } from './day-phrase-en.ts';
import { type DuePhrase, type DuePiece, dayPiece, edgePiece, phrase } from './due-piece.ts';

const UNIT =
  '(days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?|yrs?|(?:working|business|work)[ -]?days?|weekdays?)\\b';

const SHORT_UNITS: Readonly<Record<string, string>> = { wk: 'week', mth: 'month', yr: 'year' };
const HALF: Readonly<Record<string, Temporal.DurationLike>> = { month: { days: 15 }, year: { months: 6 } };

/** Days that are counted from today, and weekdays, in English. */
export const RELATIVE_DAY_PHRASES_EN: readonly DuePhrase[] = [
  day('(?:later )?today\\b', (_, today) => dayPiece(today)),
  day(`${TOMORROW_EN}\\b`, (_, today) => dayPiece(today.add({ days: 1 }))),
  day(`(?:the )?day after ${TOMORROW_EN}\\b`, (_, today) => dayPiece(today.add({ days: 2 }))),
  day('tonight\\b', (_, today) => [...dayPiece(today), { kind: 'part', part: 'night' }]),
  day('(?:later )?this (morning|afternoon|arvo|evening)\\b', ([, part], today) => [
    ...dayPiece(today),
    { kind: 'part', part: part!.toLowerCase().replace('arvo', 'afternoon') as 'morning' },
  ]),
  // Weekdays and weeks
  day(`(?:(?:the )?coming )?${WEEKDAY_EN}\\b`, ([, name], today) => bareWeekday(weekdayOf(name!), today)),
  { ...day(SHORT_WEEKDAY_EN, ([, name], today) => bareWeekday(weekdayOf(name!), today)), isWeak: true },
  // Beside an hour it is surely one.
  day(
    `${SHORT_WEEKDAY_EN}(?=,? (?:(?:at )?\\d{1,2}(?:[:.]\\d{2}| ?[ap]\\.?m| ?[-–] ?\\d| ?-?ish)|[ap]m\\b|morning|afternoon|evening))`,
    ([, name], today) => bareWeekday(weekdayOf(name!), today),
  ),
  phrase(`(?:by|on|until|till|the coming|coming) ${SHORT_WEEKDAY_EN}`, ([, name], today) =>
    bareWeekday(weekdayOf(name!), today),
  ),
  day(`this (?:coming )?${SHORT_WEEKDAY_EN}`, ([, name], today) => {
    const weekday = weekdayOf(name!);
    return dayPiece(weekday === today.dayOfWeek ? today : comingWeekday(weekday, today));
  }),
  day(`next ${SHORT_WEEKDAY_EN}`, ([, name], today) => nextWeekday(weekdayOf(name!), today)),
  day(`next (?:week|wk)(?:,? (?:on )?${SHORT_WEEKDAY_EN})?(?![a-z'])`, ([, name], today) => inWeek(1, name, today)),
  day(`${SHORT_WEEKDAY_EN} (?:of )?next week\\b`, ([, name], today) => inWeek(1, name, today)),
  day(`the week after next(?:,? (?:on )?${SHORT_WEEKDAY_EN})?(?![a-z'])`, ([, name], today) => inWeek(2, name, today)),
  day(`(?:the )?${WEEKDAY_EN} after next\\b`, ([, name], today) => inWeek(2, name, today)),
  day(`${SHORT_WEEKDAY_EN} (?:week|wk)\\b|a week (?:on|from|after) ${WEEKDAY_EN}\\b`, ([, name, other], today) =>
    dayPiece(comingWeekday(weekdayOf((name ?? other)!), today).add({ days: 7 })),
  ),
  day(`${WEEKDAY_EN} fortnight\\b`, ([, name], today) =>
    dayPiece(comingWeekday(weekdayOf(name!), today).add({ days: 14 })),
  ),
  day('(?:at |over |on )?(?:the |this |the coming )?weekend\\b', (_, today) =>
    dayPiece(weekdayIn(0, Math.max(6, today.dayOfWeek), today)),
  ),
  day('before (?:the |this |the coming )?weekend\\b', (_, today) => dayPiece(beforeWeekend(today))),
  day('(?:the )?weekend after next\\b', (_, today) => dayPiece(weekdayIn(2, 6, today))),
  day('next weekend\\b', (_, today) => dayPiece(weekdayIn(1, 6, today))),
  // The new year begins for offices on its first working day.
  day('(?:early )?in the new year\\b', (_, today) => dayPiece(workdaysAhead(startOf('year', 1, today), 1))),
  // Distances
  day(`${IN} ${COUNT_EN}[ -]${UNIT}(?:(?:'s|s'|') time\\b)?`, ([, count, unit], today) =>
    distance(count!, unit!, today),
  ),
  day(`${IN} ${COUNT_EN} weeks?,? (?:on|from) ${SHORT_WEEKDAY_EN}`, ([, count, name], today) =>
    inWeek(countOf(count!), name, today),
  ),
  day(`${SHORT_WEEKDAY_EN} in ${COUNT_EN} weeks?\\b(?:'? time)?`, ([, name, count], today) =>
    inWeek(countOf(count!), name, today),
  ),
  day(`${COUNT_EN} ${UNIT} (?:(?:from )?today|from now|later|hence|ahead)\\b`, ([, count, unit], today) =>
    distance(count!, unit!, today),
  ),
  day(`${COUNT_EN} ${WEEKDAY_EN}s (?:from now|ahead)\\b`, ([, count, name], today) => {
    const value = countOf(count!);
    return Number.isNaN(value) ? null : dayPiece(ahead(comingWeekday(weekdayOf(name!), today), value - 1, 'weeks'));
  }),
  day(`${COUNT_EN} ${UNIT} (?:from )?tomorrow\\b`, ([, count, unit], today) =>
    distance(count!, unit!, today.add({ days: 1 })),
  ),
  day('(?:a week today|today week)\\b', (_, today) => dayPiece(today.add({ days: 7 }))),
  day('tomorrow week\\b', (_, today) => dayPiece(today.add({ days: 8 }))),
  // Halves
  day('(?:in|within) half a (month|year)\\b|half a (month|year) (?:from now|later)\\b', ([, some, other], today) =>
    dayPiece(today.add(HALF[(some ?? other)!.toLowerCase()]!)),
  ),
  day(
    '(?:in|within) (?:a|one) (month|year) and a half\\b|(?:in|within) one and a half (month|year)s\\b',
    ([, some, other], today) => {
      const unit = (some ?? other)!.toLowerCase();
      return dayPiece(today.add({ [`${unit}s`]: 1 }).add(HALF[unit]!));
    },
  ),
];

/** Of the next week, as "next week" is; people differ, so it is said where this week still has such a day. */
function nextWeekday(weekday: number, today: Temporal.PlainDate): DuePiece[] {
  const on = weekdayIn(1, weekday, today);
  const coming = comingWeekday(weekday, today);
  return dayPiece(on, on.equals(coming) ? undefined : ofNextWeek(on, coming));
}

function inWeek(weeks: number, name: string | undefined, today: Temporal.PlainDate): DuePiece[] | null {
  if (Number.isNaN(weeks)) return null;
  if (name === undefined) return edgePiece(weekdayIn(weeks, 1, today), weekdayIn(weeks, 7, today));
  return dayPiece(weekdayIn(weeks, weekdayOf(name), ahead(today, weeks, 'weeks').subtract({ weeks })));
}

function distance(count: string, unit: string, from: Temporal.PlainDate): DuePiece[] | null {
  const value = countOf(count);
  if (Number.isNaN(value)) return null;
  const spoken = unit.toLowerCase().replace(/s$/u, '');
  const singular = SHORT_UNITS[spoken] ?? spoken;
  if (/work|business|weekday/u.test(singular)) return dayPiece(workdaysAhead(from, value));
  if (singular === 'fortnight') return dayPiece(ahead(from, 2 * value, 'weeks'));
  if (singular === 'quarter') return dayPiece(ahead(from, 3 * value, 'months'));
  return dayPiece(ahead(from, value, `${singular}s` as 'days'));
}

function ofNextWeek(on: Temporal.PlainDate, coming: Temporal.PlainDate): Bilingual {
  return {
    en: `"Next" is read as of next week, ${on}; for ${coming} say "this" or only the weekday.`,
    zh: `“next”按下一周理解（${on}）；若指 ${coming}，请说本周。`,
  };
}
