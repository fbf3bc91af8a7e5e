import type { PresetPlaybook } from './preset-playbook.ts';

/** How much of a person's time a customer gets. */
export const SERVICE_PLAYBOOKS: readonly PresetPlaybook[] = [
  {
    key: 'vip_service',
    name: { en: 'VIP service', zh: 'VIP 专属服务' },
    strategy: {
      purpose: 'marketing',
      goal: {
        en: 'Show that a named person looks after them, ask what they need next, and offer a short talk.',
        zh: '让客户知道有专人负责，询问接下来的需要，并约一次简短沟通。',
      },
      serviceLevel: 'dedicated',
      sender: 'owner',
      channels: ['call_script', 'wechat', 'email', 'letter'],
      tone: {
        en: 'Warm and personal, as to somebody known for years; no advertising.',
        zh: '亲切、个人化，像老朋友一样，不打广告。',
      },
      cadenceDays: 30,
      offers: ['vip_thanks'],
      doNots: [
        { en: 'No mass discounts, and nothing that leads with price.', zh: '不发大众折扣，不以价格开场。' },
        { en: 'Nothing that could have gone to anybody.', zh: '不写放在谁身上都成立的套话。' },
        { en: 'No price change without a call before it.', zh: '调价之前必须先电话沟通。' },
      ],
      segments: ['vip', 'high_value', 'high_end_spender', 'quiet_key_account'],
    },
  },
  {
    key: 'customised_service',
    name: { en: 'Customised service', zh: '定制服务' },
    strategy: {
      purpose: 'marketing',
      goal: {
        en: 'Learn what they need by asking first, and propose a talk with a specialist about it.',
        zh: '先询问再建议：了解具体需求，提议与专家沟通方案。',
      },
      serviceLevel: 'personal',
      sender: 'owner',
      channels: ['email', 'call_script', 'letter'],
      tone: {
        en: 'Businesslike, exact and brief; figures and terms before adjectives.',
        zh: '专业、准确、简洁；讲数据与条款，少用形容词。',
      },
      cadenceDays: 60,
      offers: [],
      doNots: [
        { en: 'No standard packages in place of an answer to their need.', zh: '不用标准套餐代替对需求的回应。' },
        { en: 'No promise of dates or prices that are not agreed.', zh: '不承诺未确认的交期或价格。' },
        { en: 'Outside office hours no calls.', zh: '非工作时间不致电。' },
      ],
      segments: [
        'key_account',
        'mid_account',
        'business',
        'government',
        'stable_need',
        'changing_need',
        'customised_need',
      ],
    },
  },
  {
    key: 'low_touch',
    name: { en: 'Low touch', zh: '轻触达' },
    strategy: {
      purpose: 'marketing',
      goal: {
        en: 'Say that we are there, point to the shop and to help without a person, and nothing more.',
        zh: '告知我们随时都在，指引网店与自助服务，点到为止。',
      },
      serviceLevel: 'low_touch',
      sender: 'author',
      channels: ['email', 'sms', 'whatsapp'],
      tone: { en: 'Short, friendly and plain.', zh: '简短、友好、直白。' },
      cadenceDays: 45,
      offers: ['free_delivery'],
      doNots: [
        { en: 'No calls and no letters: their cost is not earned.', zh: '不致电、不寄信：投入大于产出。' },
        { en: 'No urgency that is not real.', zh: '不制造虚假的紧迫感。' },
      ],
      segments: [
        'low_value',
        'standard_spender',
        'small_account',
        'small_medium_business',
        'young',
        'individual',
        'domestic',
        'international',
        'local',
        'rfm_about_to_sleep',
        'rfm_hibernating',
      ],
    },
  },
];
