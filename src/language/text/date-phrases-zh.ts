import { Temporal } from 'temporal-polyfill';
import type { PeriodUnit } from '../../domain/period.ts';
import {
  between,
  calendar,
  type DatePhrase,
  type DateSpan,
  dayIn,
  half,
  monthIn,
  quarter,
  realDay,
  rolling,
  yearOf,
} from './date-span.ts';
import { weekdayIn } from './due/calendar-days.ts';
import { numberOf } from './numerals.ts';
import { weekdayOf } from './weekday-words.ts';

/** A whole number in digits or Chinese numerals. */
export const NUM_ZH = '([0-9]+|[零〇一二两俩仨三四五六七八九十百]+)';
const YEAR = String.raw`(?:(\d{4}|[二一][零〇一二三四五六七八九]{3})年|(今年|本年|去年|上年|前年)(?:的)?)?`;
/** Units of time. */
export const UNIT_ZH: Record<string, PeriodUnit> = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  年: 'year',
};

/** Phrases of time in Chinese. */
export const DATE_PHRASES_ZH: readonly DatePhrase[] = [
  // Chinese, relative
  [/(?:今天|今日)/y, () => calendar('day', 0)],
  [/(?:昨天|昨日)/y, () => calendar('day', -1)],
  [/前天/y, () => calendar('day', -2)],
  [/(?:本|这个?|这一|当)(周|星期|礼拜|月|季度|年)(?:以来|至今)?/y, ([, unit]) => calendar(UNIT_ZH[unit!]!, 0)],
  [/(?:今年以来|年初至今|今年至今|年初到现在|今年到现在|今年)/y, () => calendar('year', 0)],
  [/月初(?:至今|到现在|以来)/y, () => calendar('month', 0)],
  [/上上个?(周|星期|礼拜|月|季度)/y, ([, unit]) => calendar(UNIT_ZH[unit!]!, -2)],
  [/上(?:一)?个?(周|星期|礼拜|月份?|季度|年)/y, ([, unit]) => calendar(UNIT_ZH[unit!.replace('份', '')]!, -1)],
  [/去年(?!同期|同比)/y, () => calendar('year', -1)],
  [/前年/y, () => calendar('year', -2)],
  [/(?:过去|最近|近|前)(?:的)?(?:这)?半个?年/y, () => rolling(6, 'month')],
  [/(?:过去|最近|近)(?:的)?(?:这)?半个月/y, () => rolling(15, 'day')],
  [
    new RegExp(
      `(?:过去|最近|近|前)(?:的)?(?:这)?${NUM_ZH}个?(天|日|周|星期|礼拜|月|季度|年)(?:内|以内|之内|里|以来)?`,
      'y',
    ),
    ([, n, unit]) => rollingZh(n, unit),
  ],
  [
    /(本|这|上)个?(?:周|星期|礼拜)([一二三四五六日天])(?![共直个些起样定])/y,
    ([, which, day], today) => weekdayZh(which, day!, today),
  ],
  // Chinese, named
  [new RegExp(`${YEAR}双十一`, 'y'), ([text, y, w], today) => dayZh(y, w, '11', '11', text!, today)],
  [
    new RegExp(`${YEAR}${NUM_ZH}月(?:份)?(?:的)?${NUM_ZH}(?:日|号)?[ ]*(?:到|至|-|~)[ ]*${NUM_ZH}(?:日|号)`, 'y'),
    ([text, y, w, m, a, b], today) => daysZh(y, w, m, a, b, text!, today),
  ],
  [
    new RegExp(`${YEAR}${NUM_ZH}月(?:份)?${NUM_ZH}(?:日|号)`, 'y'),
    ([text, y, w, m, d], today) => dayZh(y, w, m, d, text!, today),
  ],
  [new RegExp(`${YEAR}${NUM_ZH}月(?:份)?(?!内)`, 'y'), ([text, y, w, m], today) => monthZh(y, w, m, text!, today)],
  [
    new RegExp(`${YEAR}(?:的)?第?([一二三四1234])季度?`, 'y'),
    ([, y, w, q], today) => quarter(numberOf(q!), yearZh(y, w, today), today),
  ],
  [new RegExp(`${YEAR}q([1-4])(?!\\d)`, 'y'), ([, y, w, q], today) => quarter(Number(q), yearZh(y, w, today), today)],
  [
    new RegExp(`${YEAR}(?:的)?(上|下)半年`, 'y'),
    ([, y, w, h], today) => half(h === '上' ? 1 : 2, yearZh(y, w, today), today),
  ],
  [/(\d{4}|[二一][零〇一二三四五六七八九]{3})年/y, ([, y]) => yearOf(numberOf(y!))],
];

function rollingZh(count: string | undefined, unit: string | undefined): DateSpan | null {
  const value = numberOf(count!);
  return value >= 1 ? rolling(value, UNIT_ZH[unit!]!) : null;
}

function yearZh(digits: string | undefined, word: string | undefined, today: Temporal.PlainDate): number | null {
  if (digits !== undefined) return numberOf(digits);
  if (word === undefined) return null;
  return today.year - { 今: 0, 本: 0, 去: 1, 上: 1, 前: 2 }[word[0] as '今'];
}

function dayZh(
  year: string | undefined,
  word: string | undefined,
  month: string | undefined,
  day: string | undefined,
  text: string,
  today: Temporal.PlainDate,
): DateSpan {
  return dayIn(yearZh(year, word, today), numberOf(month!), numberOf(day!), text, today);
}

function daysZh(
  year: string | undefined,
  word: string | undefined,
  month: string | undefined,
  first: string | undefined,
  last: string | undefined,
  text: string,
  today: Temporal.PlainDate,
): DateSpan {
  const start = dayIn(yearZh(year, word, today), numberOf(month!), numberOf(first!), text, today);
  const from = Temporal.PlainDate.from(start.period.span === 'between' ? start.period.from! : today.toString());
  return between(from, realDay(from.year, from.month, numberOf(last!), text), start.yearless);
}

function monthZh(
  year: string | undefined,
  word: string | undefined,
  month: string | undefined,
  text: string,
  today: Temporal.PlainDate,
): DateSpan | null {
  // 七八月 is two months, not the 78th.
  if (/^[一二三四五六七八九]{2}$/.test(month!)) return null;
  return monthIn(yearZh(year, word, today), numberOf(month!), text, today);
}

function weekdayZh(which: string | undefined, day: string, today: Temporal.PlainDate): DateSpan {
  const on = weekdayIn(which === '上' ? -1 : 0, weekdayOf(day), today);
  return between(on, on, false);
}
