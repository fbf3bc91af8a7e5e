import type { Bilingual } from '../locale.ts';

/** THE churn measures, each by its name; none is a default for another. */
export const CHURN_DEFINITIONS = {
  model: {
    label: { en: 'Churn probability', zh: '流失概率' },
    describe: (): Bilingual => ({
      en: 'Churn by the model (1 − probability of an order in the next 90 days)',
      zh: '模型口径流失（1 − 未来 90 天内下单的概率）',
    }),
    rateOf: ({ en, zh }: Bilingual): Bilingual => ({ en: `${en}, mean of the buyers`, zh: `${zh}，买家平均` }),
  },
  fixed_window: {
    label: { en: 'Churned (fixed window)', zh: '已流失（固定窗口）' },
    describe: ({ windowDays }: ChurnSettings): Bilingual => ({
      en: `Churn by a fixed window (no order in ${windowDays} days)`,
      zh: `固定窗口口径流失（${windowDays} 天没有下单）`,
    }),
    rateOf: ({ en, zh }: Bilingual): Bilingual => ({ en: `${en}, share of the buyers`, zh: `${zh}，占买家比例` }),
  },
  own_rhythm: {
    label: { en: 'Churned (own rhythm)', zh: '已流失（自身节奏）' },
    describe: ({ gapMultiple }: ChurnSettings): Bilingual => ({
      en: `Churn by own rhythm (no order for over ${gapMultiple} times the customer's median gap)`,
      zh: `自身节奏口径流失（超过自身购买间隔中位数的 ${gapMultiple} 倍没有下单）`,
    }),
    rateOf: ({ en, zh }: Bilingual): Bilingual => ({
      en: `${en}, share of the buyers with 3 order days or more`,
      zh: `${zh}，占有 3 个及以上下单日的买家比例`,
    }),
  },
} as const;

export type ChurnDefinition = keyof typeof CHURN_DEFINITIONS;

export const CHURN_NAMES = Object.keys(CHURN_DEFINITIONS) as [ChurnDefinition, ...ChurnDefinition[]];

export type ChurnSettings = { windowDays: number; gapMultiple: number };

/**
 * A window of 90 days, as of the model's measure; three median gaps, which a customer who buys at random times exceeds in one gap of
 * eight (two: in one of four).
 */
export const USUAL_CHURN: ChurnSettings = { windowDays: 90, gapMultiple: 3 };
