import type { Bilingual } from '../locale.ts';
import { type DataFacts, findDataGaps, NEEDED, type UnusableReason } from './usability.ts';

/** Why predictions are not usable and what is missing: all that the data lack, or what is wrong with the fit. */
export function unusableText(reason: UnusableReason, facts: DataFacts): Bilingual {
  const gaps = findDataGaps(facts);
  const parts = (gaps.length > 0 ? gaps : [reason]).map((each) => TEXTS[each](facts));
  return {
    en: `The prediction model is not usable: ${parts.map(({ en }) => en).join('; ')}.`,
    zh: `预测模型不可用：${parts.map(({ zh }) => zh).join('；')}。`,
  };
}

const TEXTS: Record<UnusableReason, (facts: DataFacts) => Bilingual> = {
  too_few_buyers: ({ buyers }) => ({
    en: `${NEEDED.buyers} buyers are needed and there are ${buyers} (${NEEDED.buyers - buyers} more)`,
    zh: `需要 ${NEEDED.buyers} 位买家，目前 ${buyers} 位（还差 ${NEEDED.buyers - buyers} 位）`,
  }),
  short_history: ({ historyDays }) => ({
    en: `${NEEDED.historyDays} days of orders are needed and there are ${historyDays} (${NEEDED.historyDays - historyDays} more)`,
    zh: `需要 ${NEEDED.historyDays} 天的订单历史，目前 ${historyDays} 天（还差 ${NEEDED.historyDays - historyDays} 天）`,
  }),
  no_recent_order: ({ daysSinceLastOrder }) => ({
    en:
      daysSinceLastOrder === null
        ? 'there is no order'
        : `the last order is ${daysSinceLastOrder} days old; one of the last ${NEEDED.orderWithinDays} days is needed (are the newest orders imported?)`,
    zh:
      daysSinceLastOrder === null
        ? '没有任何订单'
        : `最后一笔订单在 ${daysSinceLastOrder} 天前；需要最近 ${NEEDED.orderWithinDays} 天内的订单（最新订单是否已导入？）`,
  }),
  too_few_repeaters: ({ repeaters }) => ({
    en: `${NEEDED.repeaters} buyers with orders on two or more days are needed and there are ${repeaters}`,
    zh: `需要 ${NEEDED.repeaters} 位在两天及以上下过单的买家，目前 ${repeaters} 位`,
  }),
  not_converged: () => ({
    en: 'the fit found no stable optimum in these orders',
    zh: '在这些订单上未能拟合出稳定的最优解',
  }),
  nobody_leaves: () => ({
    en: 'in these orders the fit sees no customer leaving for good (a → 0), so it could not tell who is at risk; a longer history may help',
    zh: '在这些订单中拟合结果看不出任何客户永久离开（a → 0），因此无法判断谁有流失风险；更长的历史可能会有帮助',
  }),
  spend_not_fitted: () => ({
    en: 'the values of repeat orders allow no stable estimate of an order’s value',
    zh: '复购订单的金额无法得到稳定的单笔金额估计',
  }),
};
