import type { Bilingual } from '../locale.ts';
import type { Occasion, Strategy } from './playbook.ts';

/** How the choices of a strategy are called. */
export const STRATEGY_WORDS: {
  readonly purpose: Readonly<Record<Strategy['purpose'], Bilingual>>;
  readonly serviceLevel: Readonly<Record<Strategy['serviceLevel'], Bilingual>>;
  readonly sender: Readonly<Record<Strategy['sender'], Bilingual>>;
  readonly occasion: Readonly<Record<Occasion, Bilingual>>;
  readonly survey: Readonly<Record<NonNullable<Strategy['survey']>, Bilingual>>;
} = {
  purpose: { marketing: { en: 'marketing', zh: '营销' }, service: { en: 'service', zh: '服务' } },
  serviceLevel: {
    dedicated: { en: 'dedicated', zh: '专人专属' },
    personal: { en: 'personal', zh: '人工关怀' },
    standard: { en: 'standard', zh: '标准' },
    low_touch: { en: 'low-touch', zh: '轻触达' },
  },
  sender: {
    owner: { en: 'the customer’s own rep', zh: '客户负责人' },
    author: { en: 'whoever sends it', zh: '发送人' },
  },
  occasion: {
    birthday: { en: 'birthday', zh: '生日' },
    anniversary: { en: 'anniversary', zh: '周年' },
    big_order: { en: 'big order', zh: '大额订单' },
    first_order: { en: 'first order', zh: '首单' },
    bad_score: { en: 'bad survey score', zh: '低评分' },
    complaint: { en: 'complaint', zh: '投诉' },
    points_expiring: { en: 'points about to expire', zh: '积分即将到期' },
  },
  survey: {
    csat: { en: 'satisfaction, 1 to 5', zh: '满意度（1–5 分）' },
    nps: { en: 'recommendation, 0 to 10', zh: '推荐意愿（0–10 分）' },
  },
};
