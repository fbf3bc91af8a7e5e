import { wholeMoneyText } from '../../money.ts';
import { countsDiffer } from '../../statistics/surely-differs.ts';
import type { Observation, ObservationRule, Observed } from './observation.ts';

const SMALLEST_CHANGE = 0.1;

/** The whole company sold clearly more or less than before. */
export const companyRevenue: ObservationRule = {
  says: {
    en: `revenue of all customers changed by ${SMALLEST_CHANGE * 100}% or more, and the number of orders with it by more than chance (99%)`,
    zh: `全部客户的销售额变化不低于 ${SMALLEST_CHANGE * 100}%，且订单数同向变化超出偶然（99%）`,
  },
  find,
};

function find({ everybody, currency, comparable }: Observed): Observation[] {
  const { recentMinor, beforeMinor, recentOrders, beforeOrders } = everybody;
  const growth = recentMinor / beforeMinor - 1;
  const isAlike = recentOrders > beforeOrders === growth > 0;
  const isLarge = beforeMinor > 0 && Math.abs(growth) >= SMALLEST_CHANGE;
  if (!comparable || !isLarge || !isAlike || !countsDiffer(recentOrders, beforeOrders)) return [];
  const [from, to] = [wholeMoneyText(beforeMinor, currency), wholeMoneyText(recentMinor, currency)];
  const percent = `${growth > 0 ? '+' : '−'}${Math.round(Math.abs(growth) * 100)}%`;
  const [before, now] = [beforeOrders.toLocaleString('en'), recentOrders.toLocaleString('en')];
  return [
    {
      segment: null,
      stake: 1,
      text: {
        en: `Revenue of all customers went from ${from} to ${to} (${percent}), on ${now} orders after ${before}.`,
        zh: `全部客户的销售额由 ${from} 变为 ${to}（${percent}），订单由 ${before} 单变为 ${now} 单。`,
      },
      figures: [
        { label: { en: 'revenue', zh: '销售额' }, value: recentMinor, unit: 'money' },
        { label: { en: 'before', zh: '之前' }, value: beforeMinor, unit: 'money' },
        { label: { en: 'orders', zh: '订单' }, value: recentOrders, unit: 'count' },
        { label: { en: 'orders before', zh: '之前订单' }, value: beforeOrders, unit: 'count' },
      ],
    },
  ];
}
