import type { PresetPlaybook } from './preset-playbook.ts';

/** The first steps together. */
export const WELCOME_PLAYBOOKS: readonly PresetPlaybook[] = [
  {
    key: 'prospect_nurture',
    name: { en: 'Nurture of prospects', zh: '潜客培育' },
    strategy: {
      purpose: 'marketing',
      goal: {
        en: 'Be useful before selling: answer what keeps them from a first order, and offer help with it.',
        zh: '先有用再成交：解答首单前的顾虑，并主动提供帮助。',
      },
      serviceLevel: 'standard',
      sender: 'owner',
      channels: ['email', 'wechat', 'whatsapp', 'call_script', 'sms'],
      tone: { en: 'Helpful and patient, without pressure.', zh: '耐心、乐于帮助，不施压。' },
      cadenceDays: 14,
      offers: ['first_order'],
      doNots: [
        { en: 'No thanks for orders: there are none yet.', zh: '不感谢“惠顾”：客户尚未下单。' },
        { en: 'No more than one question.', zh: '最多只问一个问题。' },
      ],
      segments: ['prospect', 'target'],
    },
  },
  {
    key: 'onboarding',
    name: { en: 'Onboarding', zh: '新客引导' },
    strategy: {
      // Help with what was bought; an offer in it would make it advertising.
      purpose: 'service',
      goal: {
        en: 'Welcome them, say who answers their questions, and make sure that the first order went well.',
        zh: '欢迎新客，告知有问题可以找谁，确认首单体验顺利。',
      },
      serviceLevel: 'personal',
      sender: 'owner',
      channels: ['email', 'wechat', 'whatsapp', 'sms', 'call_script'],
      tone: { en: 'Welcoming and practical.', zh: '热情、实用。' },
      cadenceDays: 365,
      offers: [],
      doNots: [
        { en: 'No offer: this is help and not advertising.', zh: '不带优惠：这是服务，不是推销。' },
        { en: 'No further product before the first is in use.', zh: '首单商品用起来之前不推荐其他商品。' },
      ],
      segments: ['new_customer'],
      occasion: 'first_order',
    },
  },
];
