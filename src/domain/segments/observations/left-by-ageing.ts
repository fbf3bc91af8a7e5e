import { wholeMoneyText } from '../../money.ts';
import { isOfOrders } from './is-of-orders.ts';
import type { Observation, ObservationRule, Observed, ObservedSegment } from './observation.ts';

const FEWEST_CUSTOMERS = 5;
/** Share of the company's revenue that those who left ever brought. */
const SMALLEST_STAKE = 0.005;
/** Fewer days without an order are no sign of anything. */
const FEWEST_DAYS = 30;

/** Customers worth more than most went because they stopped ordering. */
export const leftByAgeing: ObservationRule = {
  says: {
    en: `at least ${FEWEST_CUSTOMERS} customers, worth more than the average and together ${SMALLEST_STAKE * 100}% of all revenue, left as time passed, none with an order in ${FEWEST_DAYS} days`,
    zh: `至少 ${FEWEST_CUSTOMERS} 位高于平均价值的客户（合计占累计销售额 ${SMALLEST_STAKE * 100}% 以上）因时间推移离开，且 ${FEWEST_DAYS} 天内均无订单`,
  },
  find: (observed) => observed.segments.flatMap((segment) => find(segment, observed)),
};

function find({ key, name, moves, dependsOn }: ObservedSegment, { everybody, currency }: Observed): Observation[] {
  const move = moves.find(({ entered, cause }) => !entered && cause === 'ageing');
  if (move === undefined || !isOfOrders({ dependsOn }) || move.customers < FEWEST_CUSTOMERS) return [];
  const { customers, revenueMinor, fewestDaysSinceOrder: days } = move;
  const stake = revenueMinor / everybody.revenueMinor;
  const isWorthMore = revenueMinor / customers > everybody.revenueMinor / everybody.customers;
  if (days === null || days < FEWEST_DAYS || stake < SMALLEST_STAKE || !isWorthMore) return [];
  const worth = wholeMoneyText(revenueMinor, currency);
  return [
    {
      segment: key,
      stake,
      text: {
        en: `${name.en} lost ${customers} customers worth ${worth} so far as time passed: none of them has ordered for at least ${days} days.`,
        zh: `${customers} 位客户（累计消费 ${worth}）因时间推移离开“${name.zh}”：他们都至少 ${days} 天没有下单。`,
      },
      figures: [
        { label: { en: 'left by ageing', zh: '因时间推移离开' }, value: customers, unit: 'count' },
        { label: { en: 'their revenue so far', zh: '其累计消费' }, value: revenueMinor, unit: 'money' },
        { label: { en: 'share of all revenue', zh: '占累计销售额' }, value: stake, unit: 'ratio' },
        { label: { en: 'days since the latest order of any', zh: '其中最近一单距今' }, value: days, unit: 'days' },
      ],
    },
  ];
}
