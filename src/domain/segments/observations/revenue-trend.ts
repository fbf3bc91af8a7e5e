import { wholeMoneyText } from '../../money.ts';
import { sharesDiffer } from '../../statistics/surely-differs.ts';
import { isOfOrders } from './is-of-orders.ts';
import type { Observation, ObservationRule, Observed, ObservedSegment } from './observation.ts';

const FEWEST_ORDERS = 20;
/** Of the company's revenue of the period before. */
const SMALLEST_SHARE = 0.05;
const LARGEST_SHARE = 0.9;
/** How far a segment's growth is from that of everybody else, 0.1 is ten points. */
const SMALLEST_DIFFERENCE = 0.1;

const says = (direction: { en: string; zh: string }) => ({
  en: `revenue ${direction.en} by at least ${SMALLEST_DIFFERENCE * 100} points against everybody else’s, with ${FEWEST_ORDERS} orders and ${SMALLEST_SHARE * 100}% of revenue or more, its share of orders changed by more than chance (99%), and members are not chosen by orders`,
  zh: `销售额增速比其他客户${direction.zh} ${SMALLEST_DIFFERENCE * 100} 个百分点以上，订单不少于 ${FEWEST_ORDERS} 单、销售额占比不低于 ${SMALLEST_SHARE * 100}%，订单占比变化超出偶然（99%），且成员不按订单划分`,
});

export const revenueFell: ObservationRule = {
  says: says({ en: 'fell', zh: '低' }),
  find: (observed) => observationsOf(observed, ({ growth }) => growth < 0),
};

export const revenueGrew: ObservationRule = {
  says: says({ en: 'grew', zh: '高' }),
  find: (observed) => observationsOf(observed, ({ growth }) => growth > 0),
};

type Trend = { growth: number; observation: Observation };

function observationsOf(observed: Observed, isWanted: (trend: Trend) => boolean): Observation[] {
  if (!observed.comparable) return [];
  const trends = observed.segments.filter((each) => !isOfOrders(each)).flatMap((each) => trend(each, observed));
  return trends.filter(isWanted).map(({ observation }) => observation);
}

function trend({ key, name, figures }: ObservedSegment, { everybody, currency }: Observed): Trend[] {
  const { recentOrders, beforeOrders, recentMinor, beforeMinor } = figures;
  const share = beforeMinor / everybody.beforeMinor;
  const [othersRecent, othersBefore] = [everybody.recentMinor - recentMinor, everybody.beforeMinor - beforeMinor];
  if (recentOrders < FEWEST_ORDERS || beforeOrders < FEWEST_ORDERS || othersBefore <= 0) return [];
  if (!(share >= SMALLEST_SHARE && share <= LARGEST_SHARE)) return [];
  const [growth, others] = [recentMinor / beforeMinor - 1, othersRecent / othersBefore - 1];
  const isApart = growth > 0 ? growth - others >= SMALLEST_DIFFERENCE : others - growth >= SMALLEST_DIFFERENCE;
  const [now, then] = [
    { hits: recentOrders, of: everybody.recentOrders },
    { hits: beforeOrders, of: everybody.beforeOrders },
  ];
  const isSure = sharesDiffer(now, then) && now.hits / now.of > then.hits / then.of === growth > 0;
  if (!isApart || !isSure) return [];
  return [{ growth, observation: describe() }];

  function describe(): Observation {
    const percent = (ratio: number) => `${ratio > 0 ? '+' : '−'}${Math.round(Math.abs(ratio) * 100)}%`;
    const [from, to] = [wholeMoneyText(beforeMinor, currency), wholeMoneyText(recentMinor, currency)];
    return {
      segment: key,
      stake: Math.abs(recentMinor - beforeMinor) / everybody.beforeMinor,
      text: {
        en: `Revenue of ${name.en} went from ${from} to ${to} (${percent(growth)}); that of everybody else changed by ${percent(others)}.`,
        zh: `“${name.zh}”的销售额由 ${from} 变为 ${to}（${percent(growth)}），其他客户为 ${percent(others)}。`,
      },
      figures: [
        { label: { en: 'revenue', zh: '销售额' }, value: recentMinor, unit: 'money' },
        { label: { en: 'before', zh: '之前' }, value: beforeMinor, unit: 'money' },
        { label: { en: 'growth', zh: '增长' }, value: growth, unit: 'ratio' },
        { label: { en: 'growth of everybody else', zh: '其他客户增长' }, value: others, unit: 'ratio' },
        { label: { en: 'orders', zh: '订单' }, value: recentOrders, unit: 'count' },
        { label: { en: 'orders before', zh: '之前订单' }, value: beforeOrders, unit: 'count' },
      ],
    };
  }
}
