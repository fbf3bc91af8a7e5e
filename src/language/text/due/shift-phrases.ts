import type { Temporal } from 'temporal-polyfill';
import { COUNT_EN, COUNT_ZH, countOf } from '../spoken-count.ts';
import { SHORT_WEEKDAY_EN, WEEKDAY_ZH, weekdayOf } from '../weekday-words.ts';
import { ahead, comingWeekday, workdaysAhead, workdaysBefore } from './calendar-days.ts';
import { dayPhrase } from './day-phrase-en.ts';

/** From a day that is named, and the last one that belongs to it, to the one that is meant. */
export type Move = (day: Temporal.PlainDate, end: Temporal.PlainDate) => Temporal.PlainDate;

/** A pattern of words beside a day that lead from it to another one; null when they do not after all. */
export type ShiftPhrase = { pattern: RegExp; read: (match: RegExpExecArray) => Move | null };

type Side = 'before' | 'after';

const WORKDAY_EN = '(?:working|business|work)[ -]?days?|weekdays?';
const WEEK_ZH = '(?:周|星期|礼拜)';
const AFTER_ZH = '(?:之后|以后|过后|后)';
const BEFORE_ZH = '(?:之前|以前|前)';

/** "Two days before Christmas", "the Monday after 24 December", 过完春节; they stand before the day. */
export const SHIFTS_BEFORE: readonly ShiftPhrase[] = [
  prefix('(?:just |right |straight |immediately |shortly |soon )?after ', () => workdays(1, 'after')),
  prefix(
    `(?:the )?${COUNT_EN} (days?|weeks?|fortnights?|months?|${WORKDAY_EN}) (before|after|from) `,
    ([, count, unit, side]) => distance(countOf(count!), unit!, sideOf(side!)),
  ),
  // "Six weeks on Friday" is from Friday on.
  prefix(`${COUNT_EN} (weeks?|fortnights?) on (?=${SHORT_WEEKDAY_EN})`, ([, count, unit]) =>
    distance(countOf(count!), unit!, 'after'),
  ),
  prefix(`(?:the )?(?:(?:first|next|last) )?(day|week|month|${WORKDAY_EN}) (before|after) `, ([, unit, side]) =>
    distance(1, unit!, sideOf(side!)),
  ),
  prefix(`(?:the )?(?:(?:first|next|last) )?${SHORT_WEEKDAY_EN} (before|after) `, ([, name, side]) =>
    toWeekday(weekdayOf(name!), sideOf(side!)),
  ),
  prefix(
    '(?:the )?week (?:of|commencing|beginning|starting) ',
    () => (day) => day.subtract({ days: day.dayOfWeek - 1 }),
  ),
  prefix('等?过[完了]', () => workdays(1, 'after')),
];

/** 节后第一个工作日, 春节前一周; they stand behind the day. */
export const SHIFTS_BEHIND: readonly ShiftPhrase[] = [
  suffix(`${AFTER_ZH}(?![天面期台续来勤果者])`, () => workdays(1, 'after')),
  suffix(
    `(${AFTER_ZH}|${BEFORE_ZH})的?(?:第|最后)?${COUNT_ZH}个?(天|日|周|星期|礼拜|月|工作日)`,
    ([text, side, count, unit]) => distance(/最后/u.test(text) ? 1 : countOf(count!), unit!, sideOf(side!)),
  ),
  suffix('的?(?:第二天|次日|翌日|后一天|隔天)', () => distance(1, '天', 'after')),
  suffix(`(${AFTER_ZH}|${BEFORE_ZH})的?(?:第一个|最后一个|那个|头一个)?${WEEK_ZH}${WEEKDAY_ZH}`, ([, side, name]) =>
    toWeekday(weekdayOf(name!), sideOf(side!)),
  ),
];

function prefix(source: string, read: ShiftPhrase['read']): ShiftPhrase {
  return { pattern: dayPhrase(source, () => null).pattern, read };
}

function suffix(source: string, read: ShiftPhrase['read']): ShiftPhrase {
  return { pattern: new RegExp(source, 'iuy'), read };
}

function sideOf(word: string): Side {
  return /^before$|前/iu.test(word) ? 'before' : 'after';
}

function workdays(count: number, side: Side): Move {
  return (day, end) => (side === 'after' ? workdaysAhead(end, count) : workdaysBefore(day, count));
}

function distance(count: number, unit: string, side: Side): Move | null {
  if (Number.isNaN(count)) return null;
  if (/work|business|weekday|工作日/iu.test(unit)) return workdays(count, side);
  const sign = side === 'after' ? count : -count;
  if (/^fortnight/iu.test(unit)) return (day) => ahead(day, 2 * sign, 'weeks');
  const plain = /^(?:day|[天日])/iu.test(unit) ? 'days' : /^(?:week|周|星期|礼拜)/iu.test(unit) ? 'weeks' : 'months';
  return (day) => ahead(day, sign, plain);
}

function toWeekday(weekday: number, side: Side): Move {
  return (day, end) =>
    side === 'after' ? comingWeekday(weekday, end) : comingWeekday(weekday, day.subtract({ days: 8 }));
}
