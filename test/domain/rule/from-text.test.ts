import { expect, test } from 'vitest';
import { DomainError } from '../../../src/domain/errors.ts';
import { parseRuleText } from '../../../src/domain/rule/from-text.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';

const CONTEXT = {
  currency: 'EUR',
  segmentKey: (name: string) => (name === 'Big spenders' ? 'big_spender' : undefined),
};
const LAST_90 = { span: 'last', count: 90, unit: 'day' } as const;
const FRANCE = { field: 'country', is: 'eq', value: 'FR' } as const;

const TYPED: readonly (readonly [text: string, rule: Rule])[] = [
  ['COUNTRY  IS  “法国”', FRANCE],
  ['market is France.', FRANCE],
  ['国家是法国', FRANCE],
  [
    '(country is France, and orders > 3)',
    {
      all: [FRANCE, { field: 'orders', is: 'gt', value: 3 }],
    },
  ],
  ['（国家为“法国”，且订单数大于３次）', { all: [FRANCE, { field: 'orders', is: 'gt', value: 3 }] }],
  [
    'Total of orders in the last 90 days is over €1,500',
    { events: 'orders', period: LAST_90, aggregate: 'sum', is: 'gt', value: 1500 },
  ],
  ['近90天没有订单', { events: 'orders', period: LAST_90, aggregate: 'count', is: 'eq', value: 0 }],
  ['RFM segment is one of (at risk, Can’t Lose)', { field: 'rfm_segment', is: 'in', values: ['at_risk', 'cant_lose'] }],
  [
    'has tickets (type complaint)',
    { events: 'cases', where: { type: 'complaint' }, aggregate: 'count', is: 'gte', value: 1 },
  ],
  ['customer number is one of (17850, C-12)', { field: 'customer_id', is: 'in', values: ['17850', 'C-12'] }],
  ['not has orders', { events: 'orders', aggregate: 'count', is: 'eq', value: 0 }],
  ['is in segment "Big spenders"', { segment: 'big_spender' }],
  ['属于分群「unknown_one」', { segment: 'unknown_one' }],
  ['Name contains "C:\\dir"', { field: 'name', is: 'contains', value: 'C:\\dir' }],
];

test.each(TYPED)('%s, as people type it, is understood', (text, rule) => {
  expect(parseRuleText(text, 'either', CONTEXT)).toEqual(rule);
});

test.each([
  ['', 'not complete', '不完整'],
  ['Contry is "France"', '"Contry is "France"" is not understood (character 1 of the rule)', '第 1 个字符处'],
  ['Country is "France" and', 'not complete', '不完整'],
  ['Country is "France', 'quotes are closed', '引号成对'],
  ['has ordrs', 'character 5', '记录种类'],
  ['has orders in [lst 90 days]', '"lst 90 days]"', '时间段'],
  ['has orders (colour "red")', 'a filter by product, category, channel', '筛选条件'],
  ['total of orders is more than 500 USD', 'in EUR, not in USD', 'EUR'],
  ['Last order is before 2011-02-30', '"2011-02-30" is not understood', '日期'],
  ['VIP is yes and has orders or has cases', 'put brackets', '括号'],
  ['Customer ID is one of ("1", and 3 more)', 'shortened for display', '截短'],
  ['lifecycle is foo', 'one of "Prospect"', '“潜在”'],
  ['average score of orders is more than 3', 'a figure that these records have', '第 25 个字符'],
  ['has orders followed by cases within 9999 days', 'at most 3660 days', '3660'],
  [`${'VIP is yes and '.repeat(50)}VIP is yes`, 'not possible', '不成立'],
])('%j is refused, naming the place and what would fit', (text, en, zh) => {
  const error = errorOf(text);
  expect(error.code).toBe('not_understood');
  expect(error.text.en).toContain(en);
  expect(error.text.zh).toContain(zh);
});

test('a misspelt name is answered with the nearest ones', () => {
  expect(errorOf('Contry is "France"').suggestions[0]).toEqual({ en: 'Country', zh: '国家' });
  expect(errorOf('has ordrs').suggestions[0]).toEqual({ en: 'orders', zh: '订单' });
});

test('a sentence of one language does not take the words of the other', () => {
  expect(() => parseRuleText('Country is "France"', 'zh', CONTEXT)).toThrow(DomainError);
  expect(() => parseRuleText('国家为“法国”', 'en', CONTEXT)).toThrow(DomainError);
});

function errorOf(text: string): DomainError {
  try {
    throw new Error(`read as ${JSON.stringify(parseRuleText(text, 'either', CONTEXT))}`);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
