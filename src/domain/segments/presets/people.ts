import type { SegmentPreset } from '../preset.ts';

/** Who customers are and where. */
export const PEOPLE_PRESETS: readonly SegmentPreset[] = [
  {
    key: 'young',
    name: { en: 'Young customer', zh: '年轻客户' },
    reason: { en: 'Under 30.', zh: '30 岁以下。' },
    topic: 'demography',
    packs: ['retail'],
    rule: () => ({ field: 'age', is: 'lt', value: 30 }),
    playbook: {
      en: 'Short messages where they are; social proof before argument.',
      zh: '在其常用渠道发短消息；口碑先于说理。',
    },
  },
  {
    key: 'individual',
    name: { en: 'Individual', zh: '个人客户' },
    reason: { en: 'A person, not an organisation.', zh: '个人，而非组织。' },
    topic: 'demography',
    packs: ['retail'],
    rule: () => ({ field: 'kind', is: 'eq', value: 'individual' }),
    playbook: { en: 'Personal tone, their own language, quiet hours.', zh: '亲切口吻、使用其语言、避开休息时间。' },
  },
  {
    key: 'business',
    name: { en: 'Business', zh: '企业客户' },
    reason: { en: 'A company.', zh: '企业。' },
    topic: 'demography',
    packs: ['b2b'],
    rule: () => ({ field: 'kind', is: 'eq', value: 'business' }),
    playbook: {
      en: 'Office hours, figures and terms; know who decides.',
      zh: '工作时间联系，讲数据与条款；弄清决策人。',
    },
  },
  {
    key: 'government',
    name: { en: 'Government', zh: '政府客户' },
    reason: { en: 'A public body.', zh: '政府或公共机构。' },
    topic: 'demography',
    packs: ['b2b'],
    rule: () => ({ field: 'kind', is: 'eq', value: 'government' }),
    playbook: {
      en: 'Tenders and budgets by the calendar; everything in writing.',
      zh: '关注招标与预算周期；一切留书面。',
    },
  },
  {
    key: 'domestic',
    name: { en: 'Domestic', zh: '国内客户' },
    reason: { en: 'In the country where the company is at home.', zh: '与公司在同一国家。' },
    topic: 'geography',
    packs: ['retail', 'b2b'],
    rule: ({ homeCountry }) => (homeCountry === null ? null : { field: 'country', is: 'eq', value: homeCountry }),
    playbook: { en: 'Standard delivery and returns; local holidays.', zh: '常规配送与退货；结合本地节日。' },
  },
  {
    key: 'international',
    name: { en: 'International', zh: '国际客户' },
    reason: { en: 'In any other country.', zh: '在其他国家。' },
    topic: 'geography',
    packs: ['retail', 'b2b'],
    rule: ({ homeCountry }) =>
      homeCountry === null
        ? null
        : {
            not: {
              any: [
                { field: 'country', is: 'eq', value: homeCountry },
                { field: 'country', is: 'missing' },
              ],
            },
          },
    playbook: {
      en: 'Their language and time zone; shipping and duties said up front.',
      zh: '使用其语言与时区；运费关税事先说明。',
    },
  },
  {
    key: 'local',
    name: { en: 'Local', zh: '本地客户' },
    reason: { en: 'In the region of most customers at home.', zh: '在国内客户最集中的地区。' },
    topic: 'geography',
    packs: ['retail', 'b2b'],
    rule: ({ homeCountry, homeRegion }) =>
      homeCountry === null || homeRegion === null
        ? null
        : {
            all: [
              { field: 'country', is: 'eq', value: homeCountry },
              { field: 'region', is: 'eq', value: homeRegion },
            ],
          },
    playbook: { en: 'Invite them: events, collection, visits.', zh: '邀请到访：活动、自提、拜访。' },
  },
];
