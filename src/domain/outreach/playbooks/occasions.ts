import type { PresetPlaybook } from './preset-playbook.ts';

/** What a day of a customer's own calls for. */
export const OCCASION_PLAYBOOKS: readonly PresetPlaybook[] = [
  {
    key: 'birthday',
    name: { en: 'Birthday', zh: '生日祝福' },
    strategy: {
      purpose: 'marketing',
      goal: { en: 'A sincere birthday greeting, perhaps with a small gift.', zh: '送上真诚的生日祝福，可附一份小礼。' },
      serviceLevel: 'personal',
      sender: 'owner',
      channels: ['wechat', 'whatsapp', 'sms', 'email', 'letter'],
      tone: { en: 'Warm and short.', zh: '温暖、简短。' },
      cadenceDays: 300,
      offers: ['birthday_gift'],
      doNots: [
        { en: 'No sales talk.', zh: '不谈销售。' },
        { en: 'Never mention their age or year of birth.', zh: '不提年龄与出生年份。' },
      ],
      segments: ['birthday_soon'],
      occasion: 'birthday',
    },
  },
  {
    key: 'anniversary',
    name: { en: 'Anniversary', zh: '周年纪念' },
    strategy: {
      purpose: 'marketing',
      goal: { en: 'Thank them for the years together.', zh: '感谢客户多年来的支持。' },
      serviceLevel: 'personal',
      sender: 'owner',
      channels: ['email', 'wechat', 'whatsapp', 'letter', 'sms'],
      tone: { en: 'Grateful and personal.', zh: '感恩、个人化。' },
      cadenceDays: 300,
      offers: ['vip_thanks'],
      doNots: [{ en: 'No sum of what they spent.', zh: '不提累计消费金额。' }],
      segments: ['long_standing'],
      occasion: 'anniversary',
    },
  },
  {
    key: 'thank_you',
    name: { en: 'Thank-you', zh: '致谢' },
    strategy: {
      purpose: 'marketing',
      goal: {
        en: 'Thank them for a large order, and be there for what follows it.',
        zh: '感谢大额订单，并主动跟进后续。',
      },
      serviceLevel: 'dedicated',
      sender: 'owner',
      channels: ['wechat', 'email', 'call_script', 'letter', 'whatsapp'],
      tone: { en: 'Sincere and brief.', zh: '真诚、简短。' },
      cadenceDays: 60,
      offers: ['vip_thanks'],
      doNots: [
        { en: 'No figure of the order.', zh: '不写订单金额。' },
        { en: 'No further sale in the same message.', zh: '同一条消息里不再推销。' },
      ],
      segments: ['big_spender'],
      occasion: 'big_order',
    },
  },
  {
    key: 'points_reminder',
    name: { en: 'Points reminder', zh: '积分到期提醒' },
    strategy: {
      // It tells of what is theirs already; nothing is offered.
      purpose: 'service',
      goal: {
        en: 'Say how many points expire and when, and how to use them.',
        zh: '告知多少积分将于何时到期，以及如何使用。',
      },
      serviceLevel: 'standard',
      sender: 'author',
      channels: ['sms', 'email', 'wechat', 'whatsapp'],
      tone: { en: 'Plain and helpful.', zh: '直白、有用。' },
      cadenceDays: 30,
      offers: [],
      doNots: [{ en: 'No product suggestions.', zh: '不推荐商品。' }],
      segments: [],
      occasion: 'points_expiring',
    },
  },
  {
    key: 'complaint_apology',
    name: { en: 'Apology after a complaint', zh: '投诉致歉' },
    strategy: {
      purpose: 'service',
      goal: {
        en: 'Apologise, say who takes care of it, and ask what would put it right.',
        zh: '诚恳致歉，告知由谁跟进处理，并询问怎样才能弥补。',
      },
      serviceLevel: 'dedicated',
      sender: 'owner',
      channels: ['call_script', 'wechat', 'email', 'whatsapp', 'letter'],
      tone: { en: 'Sincere, plain, without excuses.', zh: '诚恳、直接，不找借口。' },
      cadenceDays: 7,
      offers: [],
      doNots: [
        { en: 'No offer and no sale until it is solved.', zh: '问题解决前不提优惠、不做推销。' },
        { en: 'No blame on anybody else, and no "unfortunately".', zh: '不推责，不说“很遗憾”之类的套话。' },
        { en: 'No promise that is not agreed.', zh: '不作未经确认的承诺。' },
      ],
      segments: ['unhappy_valuable'],
      occasion: 'complaint',
    },
  },
];
