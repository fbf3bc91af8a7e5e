import { Temporal } from 'temporal-polyfill';
import { firstDayOf, type Period, shift } from '../../domain/period.ts';
import { DATE_PHRASES_EN, UNIT_EN, unitEn, wholeNumeral } from './date-phrases-en.ts';
import { DATE_PHRASES_ZH, NUM_ZH, UNIT_ZH } from './date-phrases-zh.ts';
import type { DateSpan } from './date-span.ts';
import { numberOf } from './numerals.ts';

/** A bare length of time without "last" or 最近: how long someone has been inactive, or a window. */
export type Duration = { count: number; unit: 'day' | 'week' | 'month' | 'quarter' | 'year' };

type Found<T> = { value: T; to: number };

const DURATION_EN = new RegExp(String.raw`(?:(half a|half|a|an|one)|([a-z0-9][a-z0-9, -]*?))[ -]?${UNIT_EN}\b`, 'y');
const DURATION_ZH = new RegExp(
  `(半年|半个月|(?:${NUM_ZH})(?:个?(天|日|周|星期|礼拜|季度|年)|(?:个|(?<=[两俩仨]))(月)))`,
  'y',
);

const PHRASES = [...DATE_PHRASES_EN, ...DATE_PHRASES_ZH];

/** The phrase of time at an offset of a normalised text, the longest reading, or null. @throws {DomainError} 'invalid_input' for a day or month that does not exist. */
export function dateSpanAt(text: string, from: number, today: Temporal.PlainDate): Found<DateSpan> | null {
  let best: Found<DateSpan> | null = null;
  let longest = 0;
  let failure: unknown = null;
  for (const [pattern, read] of PHRASES) {
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
  const first = shift(firstDayOf(today, period.unit), period.unit, period.offset);
  return { from: first.toString(), to: shift(first, period.unit, 1).subtract({ days: 1 }).toString() };
}
