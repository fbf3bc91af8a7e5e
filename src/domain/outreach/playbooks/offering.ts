import type { PresetPlaybook } from './preset-playbook.ts';

/** What leads to an order by a reason to order. */
export const OFFERING_PLAYBOOKS: readonly PresetPlaybook[] = [
  {
    key: 'exclusive_discount',
    name: { en: 'Exclusive discount', zh: '专属优惠' },
    strategy: {
      purpose: 'marketing',
      goal: {
        en: 'Give a good customer an offer with an end, tied to what they bought.',
        zh: '结合客户买过的商品，给出一个有期限的专属优惠。',
      },
      serviceLevel: 'standard',
      sender: 'author',
      channels: ['email', 'sms', 'wechat', 'whatsapp'],
      tone: { en: 'Cheerful and clear; the offer in one sentence.', zh: '轻快、清楚；一句话说明优惠。' },
      cadenceDays: 30,
      offers: ['member_discount', 'free_delivery', 'double_points'],
      doNots: [
        { en: 'No capitals, no exclamation marks in a row.', zh: '不堆砌感叹号，不用夸张字眼。' },
        { en: 'No second offer while one is still open.', zh: '一个优惠未到期前不再发第二个。' },
      ],
      segments: [
        'mid_range_spender',
        'frequent',
        'occasional',
        'low_frequency',
        'rfm_promising',
        'basket_left',
        'rfm_potential_loyalist',
        'rfm_needs_attention',
      ],
    },
  },
  {
    key: 'second_order',
    name: { en: 'Second order', zh: '促成第二单' },
    strategy: {
      purpose: 'marketing',
      goal: {
        en: 'Win the second order while the first one is well remembered.',
        zh: '趁首单印象尚好，促成第二单。',
      },
      serviceLevel: 'standard',
      sender: 'author',
      channels: ['email', 'sms', 'wechat', 'whatsapp'],
      tone: { en: 'Helpful; one idea and no list.', zh: '以帮助为主；只给一个建议，不列清单。' },
      cadenceDays: 21,
      offers: ['next_order', 'free_delivery'],
      doNots: [
        { en: 'Not before their last order has arrived.', zh: '上一单送达之前不发。' },
        { en: 'No remark on how seldom they buy.', zh: '不提其购买次数少。' },
      ],
      segments: ['rfm_new'],
    },
  },
  {
    key: 'win_back',
    name: { en: 'Win-back', zh: '挽回' },
    strategy: {
      purpose: 'marketing',
      goal: {
        en: 'Ask what was missing, and give one good reason to come back.',
        zh: '询问哪里没有做好，并给出一个值得回来的理由。',
      },
      serviceLevel: 'personal',
      sender: 'owner',
      channels: ['email', 'call_script', 'wechat', 'sms', 'letter'],
      tone: { en: 'Personal and unassuming; no reproach.', zh: '个人、谦和，不带责怪。' },
      cadenceDays: 60,
      offers: ['welcome_back', 'free_delivery'],
      doNots: [
        { en: 'No "we miss you" without a reason to write.', zh: '没有具体由头，不写“想念您”。' },
        { en: 'No remark on how long they have been away.', zh: '不点明客户离开了多久。' },
        { en: 'After two messages without an answer, no third.', zh: '两次无回应后不再发第三次。' },
      ],
      segments: ['dormant', 'lost', 'rfm_at_risk', 'rfm_cant_lose', 'rfm_lost'],
    },
  },
];
