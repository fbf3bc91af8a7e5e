import type { Rule } from '../../rule/schema.ts';
import type { SegmentPreset } from '../preset.ts';

const IS_ORGANISATION: Rule = { field: 'kind', is: 'in', values: ['business', 'government'] };

/** Companies and public bodies by what they are worth as accounts. */
export const ACCOUNT_PRESETS: readonly SegmentPreset[] = [
  {
    key: 'key_account',
    name: { en: 'Key account', zh: '大客户' },
    reason: { en: 'A company or public body among the top fifth by revenue.', zh: '消费额居前五分之一的企业或机构。' },
    topic: 'account',
    packs: ['b2b'],
    rule: () => ({ all: [IS_ORGANISATION, { field: 'value_tier', is: 'eq', value: 'high' }] }),
    playbook: {
      en: 'An account plan, a visit each quarter, a named deputy.',
      zh: '客户计划、每季度拜访、指定后备负责人。',
    },
  },
  {
    key: 'mid_account',
    name: { en: 'Mid account', zh: '中客户' },
    reason: { en: 'A company or public body of middle revenue.', zh: '消费额居中的企业或机构。' },
    topic: 'account',
    packs: ['b2b'],
    rule: () => ({ all: [IS_ORGANISATION, { field: 'value_tier', is: 'eq', value: 'mid' }] }),
    playbook: {
      en: 'A call every two months; look for the next product line.',
      zh: '每两个月电话一次；寻找可拓展的产品线。',
    },
  },
  {
    key: 'small_account',
    name: { en: 'Small account', zh: '小客户' },
    reason: { en: 'A company or public body of small revenue so far.', zh: '目前消费额较小的企业或机构。' },
    topic: 'account',
    packs: ['b2b'],
    rule: () => ({ all: [IS_ORGANISATION, { field: 'value_tier', is: 'eq', value: 'standard' }] }),
    playbook: { en: 'Web shop and newsletter; a person when they ask.', zh: '网店与邮件；有需要时人工跟进。' },
  },
  {
    key: 'small_medium_business',
    name: { en: 'Small and medium business', zh: '中小企业客户' },
    reason: { en: 'A company that is no key account.', zh: '未达大客户规模的企业。' },
    topic: 'account',
    packs: ['b2b'],
    rule: () => ({
      all: [{ field: 'kind', is: 'eq', value: 'business' }, { not: { field: 'value_tier', is: 'eq', value: 'high' } }],
    }),
    playbook: { en: 'Simple packages, quick quotes, clear terms.', zh: '简单套餐、快速报价、条款清晰。' },
  },
];
