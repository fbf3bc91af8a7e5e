import type { Person } from '../../src/local-slack/workspace/person.ts';

export const ADA: Person = {
  id: 'U0ADA00001',
  name: 'Ada Keller',
  email: 'ada@acme.test',
  locale: 'en-US',
  timeZone: 'Europe/Berlin',
  title: 'Sales manager',
};

export const CHEN: Person = {
  id: 'U0CHEN0001',
  name: '陈小明',
  email: 'chen@acme.test',
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  title: '客户经理',
};

export const EXAMPLES = {
  en: ['How many customers bought in Q3?', 'Who has not ordered for 90 days?', 'Show revenue by city'],
  zh: ['第三季度有多少客户下单？', '哪些客户 90 天没有下单？', '按城市显示收入'],
};

export const WORKSPACE = {
  workspace: { name: 'Acme' },
  bot: { name: 'Rapport' },
  people: [ADA, CHEN],
  examples: EXAMPLES,
};
