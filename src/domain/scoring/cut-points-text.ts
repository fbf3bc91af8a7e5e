import { daysBetween } from '../calendar-day.ts';
import type { Locale } from '../locale.ts';
import { minorPerMajor } from '../money.ts';
import { type CutPoints, NEVER } from './cut-points.ts';

type Reading = { locale: Locale; currency: string; todayOn: string };

/** Cut points of each dimension in words, from score 2 on: days since the last order, orders, revenue. */
export function cutPointTexts(
  { recencyOn, orders, orderIds, revenueMinor }: CutPoints,
  { locale, currency, todayOn }: Reading,
): { recency: string; frequency: string; monetary: string } {
  const words = WORDS[locale];
  const days = recencyOn.map((on) => (on === NEVER.on ? words.nobody : String(daysBetween(on, todayOn))));
  const counts = orders.map((count) => (count === NEVER.orders ? words.nobody : String(count)));
  const amounts = revenueMinor.map((minor) =>
    minor === NEVER.number ? words.nobody : String(minor / minorPerMajor(currency)),
  );
  return {
    recency: words.recency(scoresFrom2(days), days.join(words.comma)),
    frequency: words.frequency(scoresFrom2(counts), counts.join(words.comma), orderIds.length > 0),
    monetary: words.monetary(scoresFrom2(amounts), amounts.join(words.comma), currency),
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
