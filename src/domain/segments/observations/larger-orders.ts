import { wholeMoneyText } from '../../money.ts';
import { isOfOrders } from './is-of-orders.ts';
import type { Observation, ObservationRule, Observed, ObservedSegment } from './observation.ts';

const FEWEST_ORDERS = 20;
const LEAST_OF_REVENUE = 0.05;
const SMALLEST_RATIO = 1.5;

/** Orders of a segment are clearly larger than those of everybody else. */
export const largerOrders: ObservationRule = {
  says: {
    en: `at least ${FEWEST_ORDERS} orders and ${LEAST_OF_REVENUE * 100}% of revenue, orders on average ${SMALLEST_RATIO} times those of everybody else, and members are not chosen by orders`,
    zh: `订单不少于 ${FEWEST_ORDERS} 单且占销售额 ${LEAST_OF_REVENUE * 100}% 以上，客单价不低于其他客户的 ${SMALLEST_RATIO} 倍，且成员不按订单划分`,
  },
  find: (observed) => observed.segments.filter((each) => !isOfOrders(each)).flatMap((each) => find(each, observed)),
};

function find({ key, name, figures }: ObservedSegment, { everybody, currency }: Observed): Observation[] {
  const [orders, minor] = [figures.recentOrders, figures.recentMinor];
  const [otherOrders, otherMinor] = [everybody.recentOrders - orders, everybody.recentMinor - minor];
  const stake = minor / everybody.recentMinor;
  if (orders < FEWEST_ORDERS || otherOrders < FEWEST_ORDERS || !(stake >= LEAST_OF_REVENUE)) return [];
  const [average, others] = [minor / orders, otherMinor / otherOrders];
  if (average < SMALLEST_RATIO * others) return [];
  const [here, there] = [wholeMoneyText(average, currency), wholeMoneyText(others, currency)];
  return [
    {
      segment: key,
      stake,
      text: {
        en: `An order of ${name.en} is worth ${here} on average, one of everybody else ${there}.`,
        zh: `“${name.zh}”的客单价为 ${here}，其他客户为 ${there}。`,
      },
      figures: [
        { label: { en: 'average order value', zh: '客单价' }, value: average, unit: 'money' },
        { label: { en: 'orders', zh: '订单' }, value: orders, unit: 'count' },
        { label: { en: 'that of everybody else', zh: '其他客户客单价' }, value: others, unit: 'money' },
        { label: { en: 'their orders', zh: '其订单' }, value: otherOrders, unit: 'count' },
      ],
    },
  ];
}
