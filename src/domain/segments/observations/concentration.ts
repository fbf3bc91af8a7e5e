import type { Observation, ObservationRule, Observed, ObservedSegment } from './observation.ts';

const FEWEST_CUSTOMERS = 10;
const FEWEST_ORDERS = 20;
const MOST_OF_CUSTOMERS = 0.2;
const LEAST_OF_REVENUE = 0.5;

/** Few customers bring most of the revenue. */
export const concentration: ObservationRule = {
  says: {
    en: `at most ${MOST_OF_CUSTOMERS * 100}% of the customers (${FEWEST_CUSTOMERS} or more) bring at least ${LEAST_OF_REVENUE * 100}% of the period’s revenue`,
    zh: `不超过 ${MOST_OF_CUSTOMERS * 100}% 的客户（不少于 ${FEWEST_CUSTOMERS} 位）带来本期至少 ${LEAST_OF_REVENUE * 100}% 的销售额`,
  },
  find: (observed) => observed.segments.flatMap((segment) => find(segment, observed)),
};

function find({ key, name, figures }: ObservedSegment, { everybody }: Observed): Observation[] {
  const [ofCustomers, ofRevenue] = [
    figures.customers / everybody.customers,
    figures.recentMinor / everybody.recentMinor,
  ];
  if (figures.customers < FEWEST_CUSTOMERS || figures.recentOrders < FEWEST_ORDERS) return [];
  if (!(ofCustomers <= MOST_OF_CUSTOMERS && ofRevenue >= LEAST_OF_REVENUE)) return [];
  const [few, much] = [Math.round(ofCustomers * 100), Math.round(ofRevenue * 100)];
  return [
    {
      segment: key,
      stake: ofRevenue - ofCustomers,
      text: {
        en: `${name.en} is ${few}% of the customers and brings ${much}% of the revenue of the period.`,
        zh: `“${name.zh}”占客户的 ${few}%，带来本期销售额的 ${much}%。`,
      },
      figures: [
        { label: { en: 'customers', zh: '客户' }, value: figures.customers, unit: 'count' },
        { label: { en: 'share of customers', zh: '占客户' }, value: ofCustomers, unit: 'ratio' },
        { label: { en: 'revenue', zh: '销售额' }, value: figures.recentMinor, unit: 'money' },
        { label: { en: 'share of revenue', zh: '占销售额' }, value: ofRevenue, unit: 'ratio' },
      ],
    },
  ];
}
