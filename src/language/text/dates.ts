import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../domain/errors.ts';
import type { Period, PeriodUnit } from '../../domain/period.ts';
import { numeralAt } from './numerals.ts';

/** A span of time as written; `yearless` when another word may still name the year (12月1号到9号 … 今年). */
export type DateSpan = { period: Period; yearless: boolean };

/** A bare length of time without "last" or 最近: how long someone has been inactive, or a window. */
export type Duration = { count: number; unit: 'day' | 'week' | 'month' | 'quarter' | 'year' };

type Found<T> = { value: T; to: number };
type Reader = (match: RegExpExecArray, today: Temporal.PlainDate) => DateSpan | null;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?\b`;
const YEAR_EN = String.raw`(?:,? (?:of |in )?(\d{4}|this year|the year|last year|the year before last)\b)?`;
const ORDINALS: Record<string, number> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: 4,
};
const WEEKDAY_EN = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const NUM_ZH = '([0-9]+|[零〇一二两俩仨三四五六七八九十百]+)';
const YEAR_ZH = String.raw`(?:(\d{4}|[二一][零〇一二三四五六七八九]{3})年|(今年|本年|去年|上年|前年)(?:的)?)?`;
const UNIT_ZH: Record<string, PeriodUnit> = {
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
const UNIT_EN = '(days?|weeks?|months?|quarters?|years?|yrs?)';

/** What a phrase of time may look like, longest reading wins. */
const READERS: readonly [RegExp, Reader][] = [
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
    ([, day], today) => weekdayBefore(WEEKDAYS.indexOf(day!) + 1, today),
  ],
  // English, named
  [/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/y, ([text, y, m, d]) => dayOf(Number(y), Number(m), Number(d), text!)],
  [/(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/y, ([text, y, m, d]) => dayOf(Number(y), Number(m), Number(d), text!)],
  [/(\d{4})-(\d{2})(?![\d-])/y, ([text, y, m]) => monthOf(Number(y), Number(m), text!)],
  [
    new RegExp(`(?:the )?${DAY} (?:of )?${MONTH}${YEAR_EN}`, 'y'),
    ([text, d, m, y], today) => dayEn(d, m, y, text!, today),
  ],
  [
    new RegExp(`${MONTH} (?:the )?${DAY}(?! *(?:%|orders|customers))${YEAR_EN}`, 'y'),
    ([text, m, d, y], today) => dayEn(d, m, y, text!, today),
  ],
  [new RegExp(`${MONTH}${YEAR_EN}`, 'y'), ([text, m, y], today) => monthEn(m, y, text!, today)],
  [
    new RegExp(String.raw`q([1-4])${YEAR_EN}(?!\d)`, 'y'),
    ([, q, y], today) => quarter(Number(q), yearEn(y, today), today),
  ],
  [/(\d{4})[ -]?q([1-4])\b/y, ([, y, q], today) => quarter(Number(q), Number(y), today)],
  [
    new RegExp(`(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter${YEAR_EN}`, 'y'),
    ([, q, y], today) => quarter(ORDINALS[q!]!, yearEn(y, today), today),
  ],
  [
    new RegExp(`(?:the )?(first|second|1st|2nd) half(?: year)?${YEAR_EN}`, 'y'),
    ([, h, y], today) => half(ORDINALS[h!]!, yearEn(y, today), today),
  ],
  [new RegExp(`h([12])${YEAR_EN}(?![a-z0-9])`, 'y'), ([, h, y], today) => half(Number(h), yearEn(y, today), today)],
  [/((?:19|20)\d{2})(?![\d,.]|年)\b/y, ([, y]) => yearOf(Number(y))],
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
  [new RegExp(`${YEAR_ZH}双十一`, 'y'), ([text, y, w], today) => dayZh(y, w, '11', '11', text!, today)],
  [
    new RegExp(`${YEAR_ZH}${NUM_ZH}月(?:份)?(?:的)?${NUM_ZH}(?:日|号)?[ ]*(?:到|至|-|~)[ ]*${NUM_ZH}(?:日|号)`, 'y'),
    ([text, y, w, m, a, b], today) => daysZh(y, w, m, a, b, text!, today),
  ],
  [
    new RegExp(`${YEAR_ZH}${NUM_ZH}月(?:份)?${NUM_ZH}(?:日|号)`, 'y'),
    ([text, y, w, m, d], today) => dayZh(y, w, m, d, text!, today),
  ],
  [new RegExp(`${YEAR_ZH}${NUM_ZH}月(?:份)?(?!内)`, 'y'), ([text, y, w, m], today) => monthZh(y, w, m, text!, today)],
  [
    new RegExp(`${YEAR_ZH}(?:的)?第?([一二三四1234])季度?`, 'y'),
    ([, y, w, q], today) => quarter(numberOf(q!), yearZh(y, w, today), today),
  ],
  [
    new RegExp(`${YEAR_ZH}q([1-4])(?!\\d)`, 'y'),
    ([, y, w, q], today) => quarter(Number(q), yearZh(y, w, today), today),
  ],
  [
    new RegExp(`${YEAR_ZH}(?:的)?(上|下)半年`, 'y'),
    ([, y, w, h], today) => half(h === '上' ? 1 : 2, yearZh(y, w, today), today),
  ],
  [/(\d{4}|[二一][零〇一二三四五六七八九]{3})年/y, ([, y]) => yearOf(numberOf(y!))],
];

const DURATION_EN = new RegExp(String.raw`(?:(half a|half|a|an|one)|([a-z0-9][a-z0-9, -]*?))[ -]?${UNIT_EN}\b`, 'y');
const DURATION_ZH = new RegExp(
  `(半年|半个月|(?:${NUM_ZH})(?:个?(天|日|周|星期|礼拜|季度|年)|(?:个|(?<=[两俩仨]))(月)))`,
  'y',
);

/** The phrase of time at an offset of a normalised text, the longest reading, or null. @throws {DomainError} 'invalid_input' for a day or month that does not exist. */
export function dateSpanAt(text: string, from: number, today: Temporal.PlainDate): Found<DateSpan> | null {
  let best: Found<DateSpan> | null = null;
  let longest = 0;
  let failure: unknown = null;
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null || match[0].length <= longest) continue;
    try {
      const span = read(match, today);
      if (span === null) continue;
      longest = match[0].length;
      best = { value: span, to: from + longest };
      failure = null;
    } catch (error) {
      longest = match[0].length;
      failure = error;
    }
  }
  if (failure !== null) throw failure;
  return best;
}

/** A bare length of time at an offset ("90 days", 半年, 三个月), or null. */
export function durationAt(text: string, from: number): Found<Duration> | null {
  DURATION_ZH.lastIndex = from;
  const zh = DURATION_ZH.exec(text);
  if (zh !== null) {
    const [whole, phrase, count, plain, month] = zh;
    const unit = plain ?? month;
    const to = from + whole.length;
    if (phrase === '半年') return { value: { count: 6, unit: 'month' }, to };
    if (phrase === '半个月') return { value: { count: 15, unit: 'day' }, to };
    const value = numberOf(count!);
    return Number.isNaN(value) || value < 1 ? null : { value: { count: value, unit: UNIT_ZH[unit!]! }, to };
  }
  DURATION_EN.lastIndex = from;
  const en = DURATION_EN.exec(text);
  if (en === null) return null;
  const [whole, word, digits, unit] = en;
  const to = from + whole.length;
  if (word?.startsWith('half')) return unitEn(unit) === 'year' ? { value: { count: 6, unit: 'month' }, to } : null;
  const count = word === undefined ? wholeNumeral(digits!) : 1;
  return count === null ? null : { value: { count, unit: unitEn(unit) }, to };
}

/** The same span in another year. */
export function inYear({ period }: DateSpan, year: number): Period | null {
  if (period.span !== 'between' || period.from === undefined || period.to === undefined) return null;
  const shift = year - Number(period.from.slice(0, 4));
  const move = (on: string) => Temporal.PlainDate.from(on).add({ years: shift }).toString();
  return { span: 'between', from: move(period.from), to: move(period.to) };
}

/** First and last day of a period, as far as days can say it. */
export function daysOf(period: Period, today: Temporal.PlainDate): { from?: string; to?: string } | null {
  if (period.span === 'between')
    return { ...(period.from ? { from: period.from } : {}), ...(period.to ? { to: period.to } : {}) };
  if (period.span === 'last') return null;
  const first = firstOf(today, period.unit).add(stepOf(period.unit, period.offset));
  return { from: first.toString(), to: first.add(stepOf(period.unit, 1)).subtract({ days: 1 }).toString() };
}

function calendar(unit: PeriodUnit, offset: number): DateSpan {
  return { period: { span: 'calendar', unit, offset }, yearless: false };
}

function rolling(count: number, unit: PeriodUnit): DateSpan {
  return { period: { span: 'last', count, unit }, yearless: false };
}

function between(from: Temporal.PlainDate, to: Temporal.PlainDate, yearless: boolean): DateSpan {
  return { period: { span: 'between', from: from.toString(), to: to.toString() }, yearless };
}

function rollingEn(count: string | undefined, unit: string | undefined): DateSpan | null {
  const value = count?.trim() === 'couple of' || count?.trim() === 'couple' ? 2 : wholeNumeral(count ?? '');
  return value === null ? null : rolling(value, unitEn(unit));
}

function rollingZh(count: string | undefined, unit: string | undefined): DateSpan | null {
  const value = numberOf(count!);
  return value >= 1 ? rolling(value, UNIT_ZH[unit!]!) : null;
}

function wholeNumeral(text: string): number | null {
  const trimmed = text.trim();
  const found = numeralAt(trimmed, 0);
  return found !== null && found.to === trimmed.length && Number.isInteger(found.value) && found.value >= 1
    ? found.value
    : null;
}

function numberOf(text: string): number {
  const found = numeralAt(text, 0);
  return found !== null && found.to === text.length ? found.value : Number.NaN;
}

function unitEn(unit: string | undefined): PeriodUnit {
  return unit!.replace(/^yr/, 'year').replace(/s$/, '') as PeriodUnit;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.findIndex((month) => month.startsWith(name!.slice(0, 3))) + 1;
}

function yearEn(word: string | undefined, today: Temporal.PlainDate): number | null {
  if (word === undefined) return null;
  if (word === 'this year' || word === 'the year') return today.year;
  if (word === 'last year') return today.year - 1;
  return word === 'the year before last' ? today.year - 2 : Number(word);
}

function yearZh(digits: string | undefined, word: string | undefined, today: Temporal.PlainDate): number | null {
  if (digits !== undefined) return numberOf(digits);
  if (word === undefined) return null;
  return today.year - { 今: 0, 本: 0, 去: 1, 上: 1, 前: 2 }[word[0] as '今'];
}

/** The latest such span that has begun, unless a year is named. */
function latest(year: number | null, today: Temporal.PlainDate, first: (year: number) => Temporal.PlainDate): number {
  if (year !== null) return year;
  return Temporal.PlainDate.compare(first(today.year), today) > 0 ? today.year - 1 : today.year;
}

function realDay(year: number, month: number, day: number, text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    throw new DomainError('invalid_input', {
      en: `There is no such date: "${text.trim()}".`,
      zh: `没有这个日期：“${text.trim()}”。`,
    });
  }
}

function dayOf(year: number, month: number, day: number, text: string): DateSpan {
  const on = realDay(year, month, day, text);
  return between(on, on, false);
}

function monthOf(year: number, month: number, text: string): DateSpan {
  const first = realDay(year, month, 1, text);
  return between(first, first.add({ months: 1 }).subtract({ days: 1 }), false);
}

function dayIn(year: number | null, month: number, day: number, text: string, today: Temporal.PlainDate): DateSpan {
  // 29 February exists in some year only: look for the latest one before refusing.
  const years = year === null ? [0, 1, 2, 3, 4].map((back) => today.year - back) : [year];
  for (const candidate of years) {
    const isReal =
      day >= 1 &&
      month >= 1 &&
      month <= 12 &&
      day <= Temporal.PlainYearMonth.from({ year: candidate, month }).daysInMonth;
    if (!isReal) continue;
    const on = Temporal.PlainDate.from({ year: candidate, month, day });
    if (year !== null || Temporal.PlainDate.compare(on, today) <= 0) return between(on, on, year === null);
  }
  realDay(year ?? today.year, month, day, text);
  return between(realDay(today.year - 1, month, day, text), realDay(today.year - 1, month, day, text), true);
}

function monthIn(year: number | null, month: number, text: string, today: Temporal.PlainDate): DateSpan {
  const first = realDay(
    latest(year, today, (y) => realDay(y, month, 1, text)),
    month,
    1,
    text,
  );
  return between(first, first.add({ months: 1 }).subtract({ days: 1 }), year === null);
}

function dayEn(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  text: string,
  today: Temporal.PlainDate,
): DateSpan {
  return dayIn(yearEn(year, today), monthNumber(month), Number(day), text, today);
}

function monthEn(
  month: string | undefined,
  year: string | undefined,
  text: string,
  today: Temporal.PlainDate,
): DateSpan {
  return monthIn(yearEn(year, today), monthNumber(month), text, today);
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

function quarter(number: number, year: number | null, today: Temporal.PlainDate): DateSpan {
  return partOfYear((number - 1) * 3 + 1, 3, year, today);
}

function half(number: number, year: number | null, today: Temporal.PlainDate): DateSpan {
  return partOfYear((number - 1) * 6 + 1, 6, year, today);
}

function partOfYear(month: number, months: number, year: number | null, today: Temporal.PlainDate): DateSpan {
  const first = (y: number) => Temporal.PlainDate.from({ year: y, month, day: 1 });
  const from = first(latest(year, today, first));
  return between(from, from.add({ months }).subtract({ days: 1 }), year === null);
}

function yearOf(year: number): DateSpan {
  return between(
    Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    Temporal.PlainDate.from({ year, month: 12, day: 31 }),
    false,
  );
}

function weekdayBefore(weekday: number, today: Temporal.PlainDate): DateSpan {
  const on = today.subtract({ days: ((today.dayOfWeek - weekday + 6) % 7) + 1 });
  return between(on, on, false);
}

function weekdayZh(which: string | undefined, day: string, today: Temporal.PlainDate): DateSpan {
  const weekday = '一二三四五六日天'.indexOf(day) === 7 ? 7 : '一二三四五六日天'.indexOf(day) + 1;
  const monday = today.subtract({ days: today.dayOfWeek - 1 + (which === '上' ? 7 : 0) });
  const on = monday.add({ days: weekday - 1 });
  return between(on, on, false);
}

function firstOf(day: Temporal.PlainDate, unit: PeriodUnit): Temporal.PlainDate {
  if (unit === 'day') return day;
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  const month = unit === 'year' ? 1 : unit === 'quarter' ? day.month - ((day.month - 1) % 3) : day.month;
  return day.with({ day: 1, month });
}

function stepOf(unit: PeriodUnit, by: number): Temporal.DurationLike {
  if (unit === 'day') return { days: by };
  if (unit === 'week') return { days: 7 * by };
  return { months: by * { month: 1, quarter: 3, year: 12 }[unit] };
}
