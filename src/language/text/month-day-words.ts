import { type MonthDay, type MonthDayCounted, type MonthDayPlace, WEEKDAYS } from '../../domain/schedule/month-day.ts';
import { countOf } from './spoken-count.ts';
import { WEEKDAY_NAMES_EN, weekdayOf } from './weekday-words.ts';

const PLACES: readonly (readonly [place: MonthDayPlace, en: string, zh: string])[] = [
  ['first', 'first|1st', '第[一1]|头一?|首'],
  ['second', 'second|2nd', '第[二2]'],
  ['third', 'third|3rd', '第[三3]'],
  ['fourth', 'fourth|4th', '第[四4]'],
  ['fifth', 'fifth|5th', '第[五5]'],
  ['last', 'last', '最后一?|末'],
];
const [PLACE_EN, PLACE_ZH] = [1, 2].map((at) => `(?:${PLACES.map((each) => each[at]).join('|')})`) as [string, string];
const JOIN_EN = '(?:, and | and |, | & )(?:the )?';
const JOIN_ZH = '[、,，和及与跟]';

const PLACES_EN = `${PLACE_EN}(?:${JOIN_EN}${PLACE_EN}){0,4}`;
const PLACES_ZH = `(?:${PLACE_ZH}个?)(?:${JOIN_ZH}${PLACE_ZH}个?){0,4}`;
const WORKDAY_EN = '(?:working|business|work|week)[ -]?day';
const COUNTED_ZH = '(?:工作日|天|日|(?:周|星期|礼拜)[一二三四五六日天])';
const DATE_EN = '\\d{1,2}(?:st|nd|rd|th)\\b';
const DATE_ZH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[号日]?';
const DAY_EN = `(?:${PLACES_EN} (?:${WORKDAY_EN}|day|${WEEKDAY_NAMES_EN})\\b|${DATE_EN})`;
const DAY_ZH = `(?:${PLACES_ZH}${COUNTED_ZH}|${DATE_ZH})`;

/** Weekdays or working days of a month by their place, which without "of the month" are no other: every third day is every three days. */
export const NAMED_MONTH_DAYS_EN = `((?:${PLACES_EN}) (?:${WORKDAY_EN}|${WEEKDAY_NAMES_EN})\\b)`;
/** One or more numbers of days: "5th and 20th". */
export const DATES_EN = `(${DATE_EN}(?:${JOIN_EN}${DATE_EN}){0,5})`;
/** One or more days of a month, in English: "the 5th and 20th", "first and third Monday". */
export const MONTH_DAYS_EN = `(?:the )?(${DAY_EN}(?:${JOIN_EN}${DAY_EN}){0,5})`;
/** The same in Chinese, where the last says that it is a day: 5、20号, 第一个工作日. */
export const MONTH_DAYS_ZH = `(${DAY_ZH}(?:${JOIN_ZH}${DAY_ZH}){0,5}(?<=[号日天]|(?:周|星期|礼拜)[一二三四五六]))`;

const ONE_EN = new RegExp(`(${PLACES_EN}) (${WORKDAY_EN}|day|${WEEKDAY_NAMES_EN})\\b|(\\d{1,2})(?:st|nd|rd|th)`, 'giu');
const ONE_ZH = new RegExp(`(${PLACES_ZH})(${COUNTED_ZH})|(\\d{1,2}|[一二三四五六七八九十]{1,3})`, 'gu');

/** The days that words of these patterns name; null where one is of no month. */
export function monthDaysIn(said: string): MonthDay[] | null {
  const isChinese = /\p{Script=Han}/u.test(said);
  const days = [...said.matchAll(isChinese ? ONE_ZH : ONE_EN)].flatMap(([, places, counted, date]): MonthDay[] =>
    date === undefined ? placesIn(places!).map((place) => monthDay(place, countedOf(counted!))) : [countOf(date)],
  );
  return days.every((day) => typeof day === 'string' || (day >= 1 && day <= 31)) ? days : null;
}

function placesIn(said: string): MonthDayPlace[] {
  const spoken = said.match(new RegExp(`${PLACE_EN}|${PLACE_ZH}`, 'giu')) ?? [];
  return spoken.map(
    (word) => PLACES.find(([, en, zh]) => new RegExp(`^(?:${en}|${zh})$`, 'iu').test(word))?.[0] ?? 'first',
  );
}

function countedOf(word: string): MonthDayCounted {
  if (/^(?:day|天|日)$/iu.test(word)) return 'day';
  if (/day$/iu.test(word) && new RegExp(`^${WORKDAY_EN}$`, 'iu').test(word)) return 'workday';
  return word === '工作日' ? 'workday' : WEEKDAYS[weekdayOf(word.replace(/^(?:周|星期|礼拜)/u, '')) - 1]!;
}

/** The first day is said by its number. */
function monthDay(place: MonthDayPlace, counted: MonthDayCounted): MonthDay {
  return place === 'first' && counted === 'day' ? 1 : `${place} ${counted}`;
}
