import type { Locale } from '../../locale.ts';
import { moneyText, wholeMoneyText } from '../../money.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { type Effect, type GroupResult, isDetectable, judgeEffect } from './judge-effect.ts';
import { pointsText, signed } from './signed.ts';

/** What an outreach brought, in sentences that a manager understands: first who ordered, then what they spent. */
export function effectText(
  { sent, heldOut }: { sent: GroupResult; heldOut: GroupResult },
  currency: string,
  locale: Locale,
): string[] {
  const words = WORDS[locale];
  const { conversion, revenue } = judgeEffect(sent, heldOut);
  const perPerson = ({ sum, people }: GroupResult) => moneyText(people === 0 ? 0 : sum / people, currency);
  if (conversion === null) return [words.alone(shareText(sent)), words.spentAlone(perPerson(sent))];
  const ordered = words.ordered(shareText(sent), shareText(heldOut));
  const spent = words.spent(perPerson(sent), perPerson(heldOut));
  return [
    `${ordered}${conversionVerdict(conversion, sent.people, locale)}`,
    revenue === null ? words.tooFewOrders : `${spent}${revenueVerdict(revenue, sent.people, currency, locale)}`,
  ];
}

function conversionVerdict({ ratio, p, ...difference }: Conversion, people: number, locale: Locale) {
  const words = WORDS[locale];
  const chance = p < 0.001 ? 'p < 0.001' : `p = ${p.toPrecision(2)}`;
  const span = words.span(pointsText(difference.low), pointsText(difference.high), chance);
  if (!isDetectable(difference)) return words.noEffect(span);
  const customers = (share: number) => signed(share * people, (value) => Math.round(value).toLocaleString('en-US'));
  return words.effect({
    points: pointsText(difference.value),
    span,
    times: ratio && words.times(ratio.value.toFixed(1), ratio.low.toFixed(1), ratio.high.toFixed(1)),
    customers: customers(difference.value),
    from: customers(difference.low),
    to: customers(difference.high),
  });
}

function revenueVerdict(difference: Estimate, people: number, currency: string, locale: Locale): string {
  const words = WORDS[locale];
  const money = (minor: number) => signed(minor, (value) => moneyText(value, currency));
  const whole = (minor: number) => signed(minor * people, (value) => wholeMoneyText(value, currency));
  const span = words.moneySpan(money(difference.low), money(difference.high));
  if (!isDetectable(difference)) return words.noRevenue(span);
  return words.revenue({
    each: money(difference.value),
    span,
    all: whole(difference.value),
    from: whole(difference.low),
    to: whole(difference.high),
  });
}

/** "12 of 100 (12%)". */
function shareText({ buyers, people }: GroupResult): Shares {
  const share = people === 0 ? 0 : buyers / people;
  const percent = `${(share * 100).toLocaleString('en-US', { maximumFractionDigits: 1 })}%`;
  return { hits: buyers.toLocaleString('en-US'), of: people.toLocaleString('en-US'), percent };
}

type Conversion = NonNullable<Effect['conversion']>;
type Shares = { hits: string; of: string; percent: string };
type Extra = {
  points: string;
  span: string;
  times: string | null;
  customers: string;
  from: string;
  to: string;
};
type ExtraMoney = { each: string; span: string; all: string; from: string; to: string };

const WORDS = {
  en: {
    ordered: (sent: Shares, heldOut: Shares) =>
      `${sent.hits} of ${sent.of} (${sent.percent}) ordered, against ${heldOut.hits} of ${heldOut.of} (${heldOut.percent}) of those who got nothing: `,
    alone: ({ hits, of, percent }: Shares) =>
      `${hits} of ${of} (${percent}) ordered. Nobody was held out, so how many would have ordered anyhow is not known.`,
    span: (low: string, high: string, chance: string) => `${low} to ${high} points; ${chance}`,
    moneySpan: (low: string, high: string) => `${low} to ${high}`,
    noEffect: (span: string) => `no detectable effect (${span}).`,
    times: (value: string, low: string, high: string) => `${value} times as many (${low} to ${high})`,
    effect: ({ points, span, times, customers, from, to }: Extra) =>
      `${points} points (${span})${times === null ? '' : `, ${times}`}; that is about ${customers} customers (${from} to ${to}).`,
    spent: (sent: string, heldOut: string) => `Revenue per person ${sent}, against ${heldOut}: `,
    spentAlone: (sent: string) => `Revenue per person ${sent}.`,
    noRevenue: (span: string) => `no detectable effect (${span}).`,
    revenue: ({ each, span, all, from, to }: ExtraMoney) =>
      `${each} each (${span}); that is about ${all} in all (${from} to ${to}).`,
    tooFewOrders: 'Too few of one group ordered to compare what they spent.',
  },
  zh: {
    ordered: (sent: Shares, heldOut: Shares) =>
      `发送的 ${sent.of} 人中 ${sent.hits} 人下单（${sent.percent}），未收到消息的 ${heldOut.of} 人中 ${heldOut.hits} 人下单（${heldOut.percent}）：`,
    alone: ({ hits, of, percent }: Shares) =>
      `${of} 人中 ${hits} 人下单（${percent}）。没有对照组，无法得知其中多少人本来就会下单。`,
    span: (low: string, high: string, chance: string) => `${low} 至 ${high} 个百分点；${chance}`,
    moneySpan: (low: string, high: string) => `${low} 至 ${high}`,
    noEffect: (span: string) => `看不出效果（${span}）。`,
    times: (value: string, low: string, high: string) => `为对照组的 ${value} 倍（${low} 至 ${high}）`,
    effect: ({ points, span, times, customers, from, to }: Extra) =>
      `${points} 个百分点（${span}）${times === null ? '' : `，${times}`}；约合 ${customers} 位客户（${from} 至 ${to}）。`,
    spent: (sent: string, heldOut: string) => `人均销售额 ${sent}，对照组 ${heldOut}：`,
    spentAlone: (sent: string) => `人均销售额 ${sent}。`,
    noRevenue: (span: string) => `看不出效果（${span}）。`,
    revenue: ({ each, span, all, from, to }: ExtraMoney) =>
      `人均 ${each}（${span}）；合计约 ${all}（${from} 至 ${to}）。`,
    tooFewOrders: '其中一组下单的人太少，无法比较消费金额。',
  },
} as const;
