import { daysBetween } from '../calendar-day.ts';
import type { Locale } from '../locale.ts';
import { minorPerMajor } from '../money.ts';
import { type CutPoints, NEVER } from './cut-points.ts';

type Reading = { locale: Locale; currency: string; todayOn: string };

/** Of each dimension, by dimension. */
type OfDimensions = { recency: string; frequency: string; monetary: string };

/** The cut points from score 2 on, as lists: days since the last order, orders, revenue in major units. */
export function cutPointLists(
  { recencyOn, orders, revenueMinor }: CutPoints,
  { locale, currency, todayOn }: Reading,
): OfDimensions {
  const { nobody, comma } = WORDS[locale];
  const list = <Value>(values: readonly Value[], never: Value, shown: (value: Value) => number) =>
    values.map((value) => (value === never ? nobody : shown(value))).join(comma);
  return {
    recency: list(recencyOn, NEVER.on, (on) => daysBetween(on, todayOn)),
    frequency: list(orders, NEVER.orders, (count) => count),
    monetary: list(revenueMinor, NEVER.number, (minor) => minor / minorPerMajor(currency)),
  };
}

/** The same in words. */
export function cutPointTexts(cuts: CutPoints, reading: Reading): OfDimensions {
  const words = WORDS[reading.locale];
  const { recency, frequency, monetary } = cutPointLists(cuts, reading);
  return {
    recency: words.recency(scoresFrom2(cuts.recencyOn), recency),
    frequency: words.frequency(scoresFrom2(cuts.orders), frequency, cuts.orderIds.length > 0),
    monetary: words.monetary(scoresFrom2(cuts.revenueMinor), monetary, reading.currency),
  };
}

/** The scheme and its cut points as one sentence, for a receipt. */
export function schemeRuleText(name: string, cuts: CutPoints, reading: Reading): string {
  const { recency, frequency, monetary } = cutPointTexts(cuts, reading);
  const { scheme, semicolon } = WORDS[reading.locale];
  return `${scheme(name)}${[recency, frequency, monetary].join(semicolon)}`;
}

function scoresFrom2(cuts: readonly unknown[]): string {
  return cuts.length === 1 ? '2' : `2–${cuts.length + 1}`;
}

const WORDS = {
  en: {
    nobody: 'nobody',
    comma: ', ',
    semicolon: '; ',
    scheme: (name: string) => `scheme ${name}: `,
    recency: (scores: string, days: string) => `R ${scores}: last order at most ${days} days ago`,
    frequency: (scores: string, counts: string, isFirstCome: boolean) =>
      `F ${scores}: at least ${counts} orders${isFirstCome ? ', equal counts in ascending id' : ''}`,
    monetary: (scores: string, amounts: string, currency: string) =>
      `M ${scores}: revenue at least ${amounts} ${currency}`,
  },
  zh: {
    nobody: '无人',
    comma: '、',
    semicolon: '；',
    scheme: (name: string) => `方案 ${name}：`,
    recency: (scores: string, days: string) => `R ${scores}：最近一次下单距今不超过 ${days} 天`,
    frequency: (scores: string, counts: string, isFirstCome: boolean) =>
      `F ${scores}：订单数不少于 ${counts}${isFirstCome ? '（相同时按客户编号升序）' : ''}`,
    monetary: (scores: string, amounts: string, currency: string) => `M ${scores}：销售额不少于 ${amounts} ${currency}`,
  },
} as const;
