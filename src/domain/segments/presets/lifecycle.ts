import type { SegmentPreset } from '../preset.ts';

/** Where customers are on their way with the company (SEMANTICS.md, "Lifecycle"). */
export const LIFECYCLE_PRESETS: readonly SegmentPreset[] = [
  {
    key: 'prospect',
    name: { en: 'Prospect', zh: '潜在客户' },
    reason: { en: 'Known, but has not ordered yet.', zh: '已建档，尚未下单。' },
    topic: 'lifecycle',
    packs: ['retail', 'b2b'],
    rule: () => ({ field: 'orders', is: 'eq', value: 0 }),
    playbook: { en: 'Nurture: useful content, then a first-order offer.', zh: '培育：先给有用内容，再给首单优惠。' },
  },
  {
    key: 'existing',
    name: { en: 'Existing customer', zh: '现有客户' },
    reason: { en: 'Has ordered and is not lost.', zh: '下过单且未流失。' },
    topic: 'lifecycle',
    packs: ['retail', 'b2b'],
    rule: () => ({
      all: [{ field: 'orders', is: 'gte', value: 1 }, { not: { field: 'lifecycle', is: 'eq', value: 'lost' } }],
    }),
    playbook: {
      en: 'Serve well, ask for reviews, suggest what goes with their last order.',
      zh: '服务到位，邀请评价，按上次购买推荐搭配。',
    },
  },
  {
    key: 'new_customer',
    name: { en: 'New customer', zh: '新客户' },
    reason: {
      en: 'First order within 30 days: the second order decides whether they stay.',
      zh: '首单在 30 天内：第二单决定去留。',
    },
    topic: 'lifecycle',
    packs: ['retail', 'b2b'],
    rule: () => ({ field: 'lifecycle', is: 'eq', value: 'new' }),
    playbook: {
      en: 'Welcome, how-to, and a reason to come back within a month.',
      zh: '欢迎、使用指引，以及一个月内再来的理由。',
    },
  },
  {
    key: 'long_standing',
    name: { en: 'Long-standing customer', zh: '老客户' },
    reason: { en: 'First order a year or more ago, and not lost.', zh: '首单在一年以前，且未流失。' },
    topic: 'lifecycle',
    packs: ['retail', 'b2b'],
    rule: () => ({
      all: [
        { field: 'first_order_on', is: 'lte', value: { ago: 1, unit: 'year' } },
        { not: { field: 'lifecycle', is: 'eq', value: 'lost' } },
      ],
    }),
    playbook: { en: 'Mark the anniversary; ask them for referrals.', zh: '纪念合作周年；邀请转介绍。' },
  },
  {
    key: 'loyal',
    name: { en: 'Loyal customer', zh: '忠实客户' },
    reason: { en: 'Orders often and lately: RFM Champions and Loyal.', zh: '常买且近期有购买：RFM 冠军与忠诚。' },
    topic: 'lifecycle',
    packs: ['retail', 'b2b'],
    rule: () => ({ field: 'rfm_segment', is: 'in', values: ['champions', 'loyal'] }),
    playbook: {
      en: 'Reward and involve: previews, reviews, referrals.',
      zh: '回馈并邀请参与：抢先体验、评价、转介绍。',
    },
  },
  {
    key: 'dormant',
    name: { en: 'Dormant customer', zh: '休眠客户' },
    reason: {
      en: 'Silent for longer than three in four gaps between orders last.',
      zh: '沉默时间超过四分之三的购买间隔。',
    },
    topic: 'lifecycle',
    packs: ['retail', 'b2b'],
    rule: () => ({ field: 'lifecycle', is: 'eq', value: 'dormant' }),
    playbook: {
      en: 'One personal message with a reason, then an offer; ask what was missing.',
      zh: '先发一条有理由的个人消息，再给优惠；询问缺了什么。',
    },
  },
  {
    key: 'lost',
    name: { en: 'Lost customer', zh: '已流失客户' },
    reason: {
      en: 'Silent for longer than nineteen in twenty gaps between orders last.',
      zh: '沉默时间超过 95% 的购买间隔。',
    },
    topic: 'lifecycle',
    packs: ['retail', 'b2b'],
    rule: () => ({ field: 'lifecycle', is: 'eq', value: 'lost' }),
    playbook: {
      en: 'Win back only those who were worth it; learn why from the rest.',
      zh: '只挽回有价值者；向其余人了解原因。',
    },
  },
];
