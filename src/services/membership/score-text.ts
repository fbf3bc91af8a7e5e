import { daysBetween } from '../../domain/calendar-day.ts';
import type { CustomerFacts } from '../../domain/customer-facts.ts';
import type { Locale } from '../../domain/locale.ts';
import { moneyText } from '../../domain/money.ts';
import type { ChangeContext } from '../../domain/rule/nearest/change.ts';
import { NEVER } from '../../domain/scoring/cut-points.ts';

export type Score = 'r' | 'f' | 'm';

/** A buyer's score with what it is given for, and where the scores begin: "M is 4 (revenue ¥5,300; M 2–5 from ¥578, …)". */
export function scoreText(
  score: Score,
  { metrics, scores }: CustomerFacts,
  { clock, currency, cuts }: ChangeContext,
  locale: Locale,
): string {
  const words = WORDS[locale];
  const daysAgo = (on: string) => daysBetween(on, clock.today);
  const list = <Value>(values: readonly Value[], never: Value, shown: (value: Value) => string | number) =>
    values.map((value) => (value === never ? words.nobody : shown(value))).join(words.comma);
  const of = scores![score];
  switch (score) {
    case 'r':
      return words.r(of, daysAgo(metrics.lastOrderOn!), list(cuts.recencyOn, NEVER.on, daysAgo));
    case 'f':
      return words.f(
        of,
        metrics.orders,
        list(cuts.orders, NEVER.orders, (orders) => orders),
      );
    case 'm': {
      const money = (minor: number) => moneyText(minor, currency);
      return words.m(of, money(metrics.revenueMinor), list(cuts.revenueMinor, NEVER.number, money));
    }
  }
}

const WORDS = {
  en: {
    comma: ', ',
    nobody: 'nobody',
    r: (score: number, days: number, cuts: string) =>
      `R is ${score} (last order ${days} day${days === 1 ? '' : 's'} ago; R 2, 3, 4, 5 up to ${cuts} days).`,
    f: (score: number, orders: number, cuts: string) =>
      `F is ${score} (${orders} order${orders === 1 ? '' : 's'}; F 2, 3, 4, 5 from ${cuts}).`,
    m: (score: number, revenue: string, cuts: string) =>
      `M is ${score} (revenue ${revenue}; M 2, 3, 4, 5 from ${cuts}).`,
  },
  zh: {
    comma: '、',
    nobody: '无人',
    r: (score: number, days: number, cuts: string) =>
      `R 为 ${score}（上次下单距今 ${days} 天；R 2、3、4、5 分别不超过 ${cuts} 天）。`,
    f: (score: number, orders: number, cuts: string) =>
      `F 为 ${score}（${orders} 单；F 2、3、4、5 分别从 ${cuts} 单起）。`,
    m: (score: number, revenue: string, cuts: string) =>
      `M 为 ${score}（销售额 ${revenue}；M 2、3、4、5 分别从 ${cuts} 起）。`,
  },
} as const;
