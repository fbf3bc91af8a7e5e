import { wholeMoneyText } from '../../money.ts';
import type { Observation, ObservationRule, Observed, ObservedSegment } from './observation.ts';

const FEWEST_CUSTOMERS = 10;
/** Of all revenue so far. */
const LEAST_OF_REVENUE = 0.1;

/** Customers who brought much and have not ordered in the period. */
export const idleValue: ObservationRule = {
  says: {
    en: `at least ${FEWEST_CUSTOMERS} members who brought ${LEAST_OF_REVENUE * 100}% of all revenue so far, without an order in the period`,
    zh: `不少于 ${FEWEST_CUSTOMERS} 位成员，贡献了累计销售额的 ${LEAST_OF_REVENUE * 100}% 以上，本期没有任何订单`,
  },
  find: (observed) => observed.segments.flatMap((segment) => find(segment, observed)),
};

function find({ key, name, figures }: ObservedSegment, { everybody, currency }: Observed): Observation[] {
  const { customers, revenueMinor, recentOrders } = figures;
  const stake = revenueMinor / everybody.revenueMinor;
  if (recentOrders > 0 || customers < FEWEST_CUSTOMERS || !(stake >= LEAST_OF_REVENUE)) return [];
  const [worth, percent] = [wholeMoneyText(revenueMinor, currency), Math.round(stake * 100)];
  return [
    {
      segment: key,
      stake,
      text: {
        en: `The ${customers.toLocaleString('en')} customers of ${name.en} brought ${worth} so far, ${percent}% of all revenue, and ordered nothing in the period.`,
        zh: `“${name.zh}”的 ${customers.toLocaleString('en')} 位客户累计消费 ${worth}，占累计销售额的 ${percent}%，本期没有下单。`,
      },
      figures: [
        { label: { en: 'customers', zh: '客户' }, value: customers, unit: 'count' },
        { label: { en: 'revenue so far', zh: '累计消费' }, value: revenueMinor, unit: 'money' },
        { label: { en: 'share of all revenue', zh: '占累计销售额' }, value: stake, unit: 'ratio' },
        { label: { en: 'orders in the period', zh: '本期订单' }, value: recentOrders, unit: 'count' },
      ],
    },
  ];
}
