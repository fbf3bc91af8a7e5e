import { expect, test } from 'vitest';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { ruleText } from '../../../src/domain/rule/to-text.ts';

const RULE: Rule = {
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
      period: { span: 'last', count: 90, unit: 'day' },
      aggregate: 'sum',
      is: 'gt',
      value: 12.5,
    },
  ],
};

test('a rule reads as one sentence with explicit brackets, in both languages', () => {
  expect(ruleText(RULE, { locale: 'en', currency: 'GBP' })).toBe(
    '(Country is "Ireland" or RFM segment is one of ("At Risk", "Lost")) and not (City is not recorded) and total of orders (product "lamp" and order total is at least 20 GBP) in [last 90 days] is more than 12.5 GBP',
  );
  expect(ruleText(RULE, { locale: 'zh', currency: 'GBP' })).toBe(
    '（国家 等于 “爱尔兰” 或 RFM分群 属于（“有流失风险”、“流失客户”）） 且 非（城市 未记录） 且 【近90天】内订单 （产品 “lamp” 且 订单金额 不少于 20 GBP）的总金额 大于 12.5 GBP',
  );
});

test('a long list names the first values and counts the rest', () => {
  const rule: Rule = { field: 'customer_id', is: 'in', values: ['1', '2', '3', '4'] };
  expect(ruleText(rule, { locale: 'en', currency: 'GBP', mostValues: 2 })).toBe(
    'Customer ID is one of ("1", "2", and 2 more)',
  );
});

test('the empty rules are everybody and nobody', () => {
  expect(ruleText({ all: [] }, { locale: 'en', currency: 'GBP' })).toBe('everybody');
  expect(ruleText({ any: [] }, { locale: 'zh', currency: 'GBP' })).toBe('无人');
});

test.each([
  [{ is: 'gte', value: 1 }, 'has', 'has no'],
  [{ is: 'gt', value: 0 }, 'has', 'has no'],
  [{ is: 'eq', value: 0 }, 'has no', 'has'],
  [{ is: 'lte', value: 0 }, 'has no', 'has'],
  [{ is: 'lt', value: 1 }, 'has no', 'has'],
] as const)('a number that is %j only says whether there was any', (compared, verb, opposite) => {
  const rule: Rule = {
    events: 'orders',
    period: { span: 'last', count: 90, unit: 'day' },
    aggregate: 'count',
    ...compared,
  };
  const context = { locale: 'en', currency: 'GBP' } as const;
  expect(ruleText(rule, context)).toBe(`${verb} orders in [last 90 days]`);
  expect(ruleText({ not: rule }, context)).toBe(`${opposite} orders in [last 90 days]`);
});
