import { expect, test } from 'vitest';
import { parseRuleText } from '../../../src/domain/rule/from-text.ts';
import { normalForm } from '../../../src/domain/rule/normal-form.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { ruleText } from '../../../src/domain/rule/to-text.ts';

const LAST_90 = { span: 'last', count: 90, unit: 'day' } as const;

/** Golden sentences; each also reads back. */
const SENTENCES: readonly (readonly [Rule, en: string, zh: string])[] = [
  [
    {
      all: [
        {
          any: [
            { field: 'country', is: 'eq', value: 'EIRE' },
            { field: 'rfm_segment', is: 'in', values: ['at_risk', 'lost'] },
          ],
        },
        { not: { field: 'city', is: 'missing' } },
        {
          events: 'orders',
          where: { product: { name: 'lamp' }, total: [{ is: 'gte', value: 20 }] },
          period: LAST_90,
          aggregate: 'sum',
          is: 'gt',
          value: 12.5,
        },
      ],
    },
    '(Country is "Ireland" or RFM segment is one of ("At Risk", "Lost")) and not (City is not recorded) and total of orders (product "lamp" and order total is at least 20 EUR) in [last 90 days] is more than 12.5 EUR',
    '（国家为“爱尔兰” 或 RFM分群属于（“有流失风险”、“流失客户”）） 且 非（城市未记录） 且 【近90天】内订单（产品“lamp” 且 订单金额不少于 20 EUR）的总金额大于 12.5 EUR',
  ],
  [
    { field: 'last_order_on', is: 'lt', value: { ago: 90, unit: 'day' } },
    'Last order is more than 90 days ago',
    '最近下单日期早于 90 天前',
  ],
  [
    { field: 'first_order_on', is: 'gte', value: { ago: 1, unit: 'month' } },
    'First order is at most 1 month ago',
    '首次下单日期不早于 1 个月前',
  ],
  [
    { field: 'birth_on', is: 'lte', value: { ago: -2, unit: 'week' } },
    'Birthday is on or before 2 weeks from today',
    '生日不晚于 2 周后',
  ],
  [
    { field: 'last_order_on', is: 'gte', value: { ago: 0, unit: 'day' } },
    'Last order is on or after today',
    '最近下单日期不早于今天',
  ],
  [{ field: 'birth_on', is: 'lt', value: '2001-01-31' }, 'Birthday is before 2001-01-31', '生日早于 2001-01-31'],
  [{ field: 'orders', is: 'gte', value: 3 }, 'Orders are at least 3', '订单数不少于 3'],
  [{ field: 'recency', is: 'gt', value: 1 }, 'Recency is more than 1 day', '最近一次消费大于 1 天'],
  [
    { field: 'average_order_value', is: 'lte', value: 1000.5 },
    'Average order value is at most 1000.5 EUR',
    '客单价不超过 1000.5 EUR',
  ],
  [{ field: 'vip', is: 'eq', value: true }, 'VIP is yes', 'VIP为是'],
  [{ field: 'name', is: 'contains', value: 'a "b" \\' }, 'Name contains "a \\"b\\" \\\\"', '姓名包含“a \\"b\\" \\\\”'],
  [{ field: 'tags', is: 'eq', value: 'wholesale' }, 'Tags include "wholesale"', '标签有“wholesale”'],
  [{ field: 'tags', is: 'in', values: ['a', 'b'] }, 'Tags include one of ("a", "b")', '标签有（“a”、“b”）之一'],
  [{ field: 'tags', is: 'contains', value: 'a' }, 'Tags contain the text "a"', '标签包含文字“a”'],
  [
    { custom: 'shoe size', is: 'gt', value: 42 },
    'custom field "shoe size" is more than 42',
    '自定义字段“shoe size”大于 42',
  ],
  [
    { custom: 'plan', is: 'in', values: [true, 1, '1'] },
    'custom field "plan" is one of (yes, 1, "1")',
    '自定义字段“plan”属于（是、1、“1”）',
  ],
  [
    {
      events: 'cases',
      where: { type: 'complaint', status: 'open' },
      period: LAST_90,
      aggregate: 'count',
      is: 'gt',
      value: 0,
    },
    'has complaints (status "Open") in [last 90 days]',
    '【近90天】内有投诉（状态“未解决”）',
  ],
  [
    {
      events: 'interactions',
      where: { channel: 'call', direction: 'outgoing', outcome: 'no answer' },
      aggregate: 'count',
      is: 'eq',
      value: 0,
    },
    'has no interactions (channel "Call" and direction "Outgoing" and outcome "no answer")',
    '没有互动（渠道“电话” 且 方向“我方发起” 且 结果“no answer”）',
  ],
  [
    {
      events: 'interactions',
      period: { span: 'calendar', unit: 'year', offset: 0 },
      aggregate: 'last',
      is: 'lt',
      value: { ago: 60, unit: 'day' },
    },
    'latest interaction in [this year] is more than 60 days ago',
    '【今年】内最近的互动早于 60 天前',
  ],
  [
    {
      events: 'events',
      where: { name: 'login', property: { name: 'plan', value: 'pro' } },
      aggregate: 'count',
      is: 'gt',
      value: 5,
    },
    'number of usage events (name "login" and property "plan" is "pro") is more than 5',
    '行为事件（名称“login” 且 属性“plan”为“pro”）的数量大于 5',
  ],
  [
    {
      events: 'surveys',
      where: { kind: 'nps', score: [{ is: 'lte', value: 6 }] },
      aggregate: 'average',
      is: 'lt',
      value: 3,
    },
    'average score of survey answers (kind "NPS" and score is at most 6) is less than 3',
    '问卷回答（种类“NPS” 且 分数不超过 6）的平均分数小于 3',
  ],
  [
    { events: 'cases', where: { severity: 'urgent' }, aggregate: 'maximum', is: 'gt', value: 3 },
    'highest days to resolve of cases (severity "Urgent") is more than 3 days',
    '工单（严重程度“紧急”）的最高解决天数大于 3 天',
  ],
  [
    {
      events: 'closings',
      where: { state: 'won', amount: [{ is: 'gte', value: 100 }] },
      period: { span: 'between', from: '2024-01-01', to: '2024-03-31' },
      aggregate: 'minimum',
      is: 'gte',
      value: 500,
    },
    'lowest amount of closed opportunities (state "Won" and amount is at least 100 EUR) in [Q1 2024] is at least 500 EUR',
    '【2024年第一季度】内已关闭商机（状态“赢单” 且 金额不少于 100 EUR）的最低金额不少于 500 EUR',
  ],
  [
    {
      events: 'points',
      where: { reason: 'referral', points: [{ is: 'gt', value: 0 }] },
      aggregate: 'sum',
      is: 'gt',
      value: 100,
    },
    'total points of points entries (reason "referral" and points are more than 0) is more than 100',
    '积分记录（原因“referral” 且 积分大于 0）的总积分大于 100',
  ],
  [
    {
      events: 'orders',
      where: { product: { sku: 'A1' }, channel: 'web' },
      aggregate: 'sum',
      of: 'units',
      is: 'gt',
      value: 10,
    },
    'total units of orders (product code "A1" and channel "web") is more than 10',
    '订单（产品编码“A1” 且 渠道“web”）的总件数大于 10',
  ],
  [
    { events: 'returns', where: { product: { category: 'home' } }, aggregate: 'first', is: 'gte', value: '2024-01-01' },
    'earliest returned order (category "home") is on or after 2024-01-01',
    '最早的退货订单（品类“home”）不早于 2024-01-01',
  ],
  [
    {
      first: { events: 'orders', where: { product: { name: 'lamp' } } },
      next: { events: 'cases', where: { type: 'complaint' } },
      withinDays: 30,
      period: LAST_90,
    },
    'has orders (product "lamp") in [last 90 days] followed by complaints within 30 days',
    '【近90天】内有订单（产品“lamp”），其后 30 天内有投诉',
  ],
  [
    { first: { events: 'orders' }, next: { events: 'interactions' }, withinDays: 1, followed: false },
    'has orders not followed by interactions within 1 day',
    '有订单，其后 1 天内没有互动',
  ],
  [
    { consent: { channel: 'email', purpose: 'marketing' }, is: 'granted' },
    'consent to marketing by e-mail is granted',
    '邮件营销的授权状态为已授权',
  ],
  [{ upcoming: 'birthday', withinDays: 7 }, 'has a birthday in the next 7 days', '今后 7 天内有生日'],
  [{ upcoming: 'renewal', withinDays: 0 }, 'has the date "Renewal" today', '今天有重要日期“续约”'],
  [{ segment: 'big_spender' }, 'is in the segment "big_spender"', '属于分群“big_spender”'],
  [{ customers: ['1', '2'] }, 'is one of the customers ("1", "2")', '是以下客户之一（“1”、“2”）'],
  [{ all: [] }, 'everybody', '所有人'],
  [{ any: [] }, 'nobody', '无人'],
  [
    {
      any: [
        { all: [{ field: 'vip', is: 'eq', value: true }, { any: [] }] },
        { not: { any: [{ segment: 'a' }, { segment: 'b' }] } },
      ],
    },
    '(VIP is yes and nobody) or not (is in the segment "a" or is in the segment "b")',
    '（VIP为是 且 无人） 或 非（属于分群“a” 或 属于分群“b”）',
  ],
];

test.each(SENTENCES)('%j reads as one sentence with explicit brackets, in both languages', (rule, en, zh) => {
  expect(ruleText(rule, { locale: 'en', currency: 'EUR' })).toBe(en);
  expect(ruleText(rule, { locale: 'zh', currency: 'EUR' })).toBe(zh);
  expect(parseRuleText(en, 'either', { currency: 'EUR' })).toEqual(normalForm(rule));
  expect(parseRuleText(zh, 'either', { currency: 'EUR' })).toEqual(normalForm(rule));
});

test('a long list names the first values and counts the rest', () => {
  const rule: Rule = { field: 'customer_id', is: 'in', values: ['1', '2', '3', '4'] };
  expect(ruleText(rule, { locale: 'en', currency: 'GBP', mostValues: 2 })).toBe(
    'Customer ID is one of ("1", "2", and 2 more)',
  );
  expect(ruleText({ customers: ['1', '2', '3'] }, { locale: 'zh', currency: 'GBP', mostValues: 1 })).toBe(
    '是以下客户之一（“1”、另有 2 项）',
  );
});

test('what a product match found and a segment are named by the context', () => {
  const rule: Rule = {
    all: [
      { segment: 'vip' },
      { events: 'orders', where: { product: { sku: 'A1' } }, aggregate: 'count', is: 'gte', value: 1 },
    ],
  };
  const context = {
    locale: 'en',
    currency: 'GBP',
    productText: () => 'RED LAMP [A1]',
    segmentText: () => 'VIPs',
  } as const;
  expect(ruleText(rule, context)).toBe('is in the segment "VIPs" and has orders (product RED LAMP [A1])');
});

test.each([
  [{ is: 'gte', value: 1 }, 'has', 'has no'],
  [{ is: 'gt', value: 0 }, 'has', 'has no'],
  [{ is: 'eq', value: 0 }, 'has no', 'has'],
  [{ is: 'lte', value: 0 }, 'has no', 'has'],
  [{ is: 'lt', value: 1 }, 'has no', 'has'],
] as const)('a number that is %j only says whether there was any', (compared, verb, opposite) => {
  const rule: Rule = { events: 'orders', period: LAST_90, aggregate: 'count', ...compared };
  const context = { locale: 'en', currency: 'GBP' } as const;
  expect(ruleText(rule, context)).toBe(`${verb} orders in [last 90 days]`);
  expect(ruleText({ not: rule }, context)).toBe(`${opposite} orders in [last 90 days]`);
});
