import type { Temporal } from 'temporal-polyfill';
import { COUNT_ZH, countOf } from '../spoken-count.ts';
import { WEEKDAY_ZH, weekdayOf } from '../weekday-words.ts';
import { boundsOf, monthsNamed, type Stretch, workdaysAhead } from './calendar-days.ts';
import { type DuePhrase, type DuePiece, dayPiece, phrase } from './due-piece.ts';
import { type Bounds, nthDays } from './nth-day.ts';

const LEAD = '(?:在|于|到|等到)?';
const NEXT = '(?<!一)(下下|下)一?个?';
const NTH = `的?(第${COUNT_ZH}个?|首个|头一?个?|最后一?个?|倒数第${COUNT_ZH}个?)`;
/** 月底前最后一个周五 is one of the month. */
const AT_END = '(?:[底末](?:之前|以前|前)?)';
const COUNTED = `(?:(?:周|星期|礼拜)${WEEKDAY_ZH}|(工作日|天))`;
const STRETCH_UNITS: Readonly<Record<string, Stretch>> = { 周: 'week', 月: 'month', 季: 'quarter', 年: 'year' };
const YEARS: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2 };

/** The first, second or last weekday, working day or day of a stretch, in Chinese. */
export const NTH_DAY_PHRASES_ZH: readonly DuePhrase[] = [
  phrase(
    `${LEAD}(?:(本|这个?|当)|${NEXT}|(?=(?:月|季度?)[底末]))(周|月|季)度?${AT_END}?${NTH}${COUNTED}`,
    ([text, , next, unit, ...nth], today) =>
      spoken(nth, [boundsOf(STRETCH_UNITS[unit!]!, next?.length ?? 0, today)], text),
  ),
  phrase(
    `${LEAD}(?:([今明后])年|(?=年[底末]))(?:年?${AT_END})?${NTH}${COUNTED}`,
    ([text, year = '今', ...nth], today) => spoken(nth, [boundsOf('year', YEARS[year]!, today)], text),
  ),
  phrase(
    `${LEAD}(?:(\\d{4})年|([今明后])年)?的?${COUNT_ZH}月份?${NTH}${COUNTED}`,
    ([text, digits, word, month, ...nth], today) => {
      const year = digits ? Number(digits) : word ? today.year + YEARS[word]! : null;
      return spoken(nth, monthsOf(countOf(month!), year, today), text);
    },
  ),
  phrase(`${LEAD}(?:下一?个|第一个|最近的?一个)工作日`, (_, today) => dayPiece(workdaysAhead(today, 1))),
];

/** What NTH and COUNTED took, in some stretches. */
function spoken(
  [nth, count, fromLast, weekday, unit]: readonly (string | undefined)[],
  stretches: readonly Bounds[],
  said: string,
): DuePiece[] | null {
  const place = fromLast ? -countOf(fromLast) : count ? countOf(count) : nth!.startsWith('最后') ? -1 : 1;
  if (!Number.isInteger(place) || stretches.length === 0) return null;
  return nthDays(place, weekday ? weekdayOf(weekday) : unit === '天' ? 'day' : 'workday', stretches, said);
}

function monthsOf(month: number, year: number | null, today: Temporal.PlainDate): Bounds[] {
  if (!(month >= 1 && month <= 12)) return [];
  return monthsNamed(month, year, today).map((first) => boundsOf('month', 0, first));
}
