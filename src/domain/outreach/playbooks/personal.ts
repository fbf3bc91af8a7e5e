import type { PresetPlaybook } from './preset-playbook.ts';

/** What a rep has going on with one customer. */
export const PERSONAL_PLAYBOOKS: readonly PresetPlaybook[] = [
  {
    key: 'deal_follow_up',
    name: { en: 'Open opportunity', zh: '商机跟进' },
    strategy: {
      // It is about what the customer asked for; an offer in it would make it advertising.
      purpose: 'service',
      goal: {
        en: 'Pick up what is being discussed, and agree on the next step.',
        zh: '接续正在商谈的事项，并约定下一步。',
      },
      serviceLevel: 'personal',
      sender: 'owner',
      channels: ['call_script', 'wechat', 'email', 'whatsapp', 'letter'],
      tone: { en: 'Businesslike, helpful, without pressure.', zh: '专业、乐于帮助，不施压。' },
      cadenceDays: 3,
      offers: [],
      doNots: [{ en: 'No introduction: they know us.', zh: '不作自我介绍：客户已认识我们。' }],
      segments: [],
    },
  },
  {
    key: 'personal_note',
    name: { en: 'Personal note', zh: '个人跟进' },
    strategy: {
      purpose: 'service',
      goal: { en: 'Do what was planned with this customer.', zh: '按计划联系该客户。' },
      serviceLevel: 'personal',
      sender: 'owner',
      channels: ['wechat', 'email', 'whatsapp', 'call_script', 'letter'],
      tone: { en: 'Personal and plain.', zh: '个人化、直白。' },
      cadenceDays: 0,
      offers: [],
      doNots: [{ en: 'No advertising.', zh: '不打广告。' }],
      segments: [],
    },
  },
];
