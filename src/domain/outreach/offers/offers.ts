import type { Offer } from '../offer.ts';

/**
 * The offers that every company starts with: without amounts, which would need a currency, and without codes, which only the company's
 * shop knows.
 */
export const PRESET_OFFERS: readonly Omit<Offer, 'version'>[] = [
  {
    key: 'welcome_back',
    name: { en: 'Welcome back', zh: '欢迎回来' },
    terms: { gives: { kind: 'percent', percent: 10 }, validDays: 30, timesPerCustomer: 1 },
  },
  {
    key: 'first_order',
    name: { en: 'First order', zh: '首单优惠' },
    terms: { gives: { kind: 'percent', percent: 10 }, validDays: 30, timesPerCustomer: 1 },
  },
  {
    key: 'next_order',
    name: { en: 'Next order', zh: '复购优惠' },
    terms: { gives: { kind: 'percent', percent: 5 }, validDays: 21, timesPerCustomer: 2 },
  },
  {
    key: 'member_discount',
    name: { en: 'Exclusive discount', zh: '专属折扣' },
    terms: { gives: { kind: 'percent', percent: 10 }, validDays: 14, timesPerCustomer: 3 },
  },
  {
    key: 'free_delivery',
    name: { en: 'Free delivery', zh: '免运费' },
    terms: { gives: { kind: 'free_delivery' }, validDays: 21, timesPerCustomer: 4 },
  },
  {
    key: 'double_points',
    name: { en: 'Double points', zh: '双倍积分' },
    terms: {
      gives: { kind: 'gift', what: { en: 'double points', zh: '双倍积分' } },
      ...{ validDays: 21, timesPerCustomer: 4 },
    },
  },
  {
    key: 'vip_thanks',
    name: { en: 'Thank-you gift', zh: '感谢礼' },
    terms: {
      gives: { kind: 'gift', what: { en: 'a small gift', zh: '一份小礼物' } },
      ...{ validDays: 60, timesPerCustomer: 2 },
    },
  },
  {
    key: 'birthday_gift',
    name: { en: 'Birthday gift', zh: '生日礼' },
    terms: {
      gives: { kind: 'gift', what: { en: 'a birthday gift', zh: '一份生日礼物' } },
      ...{ validDays: 30, timesPerCustomer: 1 },
    },
  },
];
