import type { SegmentPreset } from '../preset.ts';

/** Who needs somebody now. */
export const CARE_PRESETS: readonly SegmentPreset[] = [
  {
    key: 'unhappy_valuable',
    name: { en: 'Unhappy and valuable', zh: '不满的高价值客户' },
    reason: {
      en: 'High value, and an unresolved complaint or a bad satisfaction score within 90 days.',
      zh: '高价值，且 90 天内有未解决投诉或低满意度评分。',
    },
    topic: 'care',
    packs: ['retail', 'b2b'],
    rule: () => ({
      all: [
        { field: 'value_tier', is: 'eq', value: 'high' },
        {
          any: [
            { events: 'cases', where: { type: 'complaint', status: 'open' }, aggregate: 'count', is: 'gte', value: 1 },
            {
              events: 'surveys',
              where: { kind: 'csat', score: [{ is: 'lte', value: 2 }] },
              period: { span: 'last', count: 90, unit: 'day' },
              aggregate: 'count',
              is: 'gte',
              value: 1,
            },
          ],
        },
      ],
    }),
    playbook: {
      en: 'Call today, mend first, apologise, no offers until it is solved.',
      zh: '今天致电，先解决、再致歉，解决前不做推销。',
    },
  },
  {
    key: 'birthday_soon',
    name: { en: 'Birthday within two weeks', zh: '两周内过生日' },
    reason: { en: 'A reason to write that nobody minds.', zh: '一个不惹人烦的联系理由。' },
    topic: 'care',
    packs: ['retail'],
    rule: () => ({ upcoming: 'birthday', withinDays: 14 }),
    playbook: { en: 'A greeting, perhaps a small gift; no sales talk.', zh: '送上祝福，可附小礼；不谈销售。' },
  },
  {
    key: 'basket_left',
    name: { en: 'Left a basket', zh: '加购未下单' },
    reason: {
      en: 'Put something into the basket within 30 days and did not order within three days.',
      zh: '30 天内加入购物车，三天内未下单。',
    },
    topic: 'care',
    packs: ['retail'],
    rule: () => ({
      first: { events: 'events', where: { name: 'add_to_cart' } },
      next: { events: 'orders' },
      withinDays: 3,
      followed: false,
      period: { span: 'last', count: 30, unit: 'day' },
    }),
    playbook: { en: 'Ask whether something was unclear; remind once.', zh: '询问是否有疑问；只提醒一次。' },
  },
  {
    key: 'quiet_key_account',
    name: { en: 'Key account without contact', zh: '久未联系的大客户' },
    reason: { en: 'A key account that nobody has contacted for 60 days.', zh: '60 天没有主动联系过的大客户。' },
    topic: 'care',
    packs: ['b2b'],
    rule: () => ({
      all: [
        { segment: 'key_account' },
        {
          events: 'interactions',
          where: { direction: 'outgoing' },
          period: { span: 'last', count: 60, unit: 'day' },
          aggregate: 'count',
          is: 'eq',
          value: 0,
        },
      ],
    }),
    playbook: {
      en: 'Visit or call this week; bring one idea for their business.',
      zh: '本周拜访或致电；带上一个对其业务有用的想法。',
    },
  },
];
