import { daysBetween } from '../calendar-day.ts';
import { minorPerMajor } from '../money.ts';
import type { ListFinding } from './list-finding.ts';
import { traitsOf } from './reason-table.ts';
import type { ListFactor } from './reason-traits.ts';

/** What is known of a customer's money as of a day; minor units. */
export type CustomerWorth = {
  revenueMinor: number;
  firstOrderOn: string | null;
  /** Expected within 365 days; null where the model says nothing of them. */
  predictedMinor: number | null;
  /** Average order of the customers on whose list they are; null where none of them ordered. */
  usualOrderMinor: number | null;
};

const YEAR_DAYS = 365;

/** What is at stake, in major units: see `ReasonTraits.worth`. */
export function worthFactor(
  finding: ListFinding,
  worth: CustomerWorth,
  { today, currency }: { today: string; currency: string },
): ListFactor {
  const { minor, label } = stakeOf(finding, worth, today);
  return { label, value: Math.round(minor) / minorPerMajor(currency), unit: 'money' };
}

function stakeOf(
  { reason, figures }: ListFinding,
  { revenueMinor, firstOrderOn, predictedMinor, usualOrderMinor }: CustomerWorth,
  today: string,
): { minor: number; label: ListFactor['label'] } {
  const { worth } = traitsOf(reason);
  if (worth === 'amount' && 'amountMinor' in figures && figures.amountMinor > 0) {
    return { minor: figures.amountMinor, label: AMOUNT };
  }
  if (worth !== 'spent' && predictedMinor !== null) return { minor: predictedMinor, label: PREDICTED };
  if (firstOrderOn === null) return { minor: usualOrderMinor ?? 0, label: USUAL_ORDER };
  // Of somebody who began lately nobody knows what a year brings: what they spent so far is the least.
  const years = Math.max(1, daysBetween(firstOrderOn, today) / YEAR_DAYS);
  return { minor: revenueMinor / years, label: SPENT };
}

const AMOUNT = { en: 'amount of the opportunity', zh: '商机金额' };
const PREDICTED = { en: 'spend expected of them within a year (prediction)', zh: '预计其未来一年的消费（模型预测）' };
const SPENT = { en: 'spent a year so far', zh: '迄今平均每年消费' };
const USUAL_ORDER = { en: 'no order yet: an average order of these customers', zh: '尚未下单：按名下客户平均订单计' };
