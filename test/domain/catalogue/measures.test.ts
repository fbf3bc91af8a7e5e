import { expect, test } from 'vitest';
import { FIELD_KEYS, type FieldKey, fieldOf } from '../../../src/domain/catalogue/fields.ts';
import { MEASURE_KEYS, measureOf, RANKING_MEASURES } from '../../../src/domain/catalogue/measures.ts';

test('the measures that rank customers are those of one customer, over metrics', () => {
  expect(RANKING_MEASURES.toSorted()).toEqual([
    'average_order_value',
    'largest_order',
    'net_revenue',
    'orders',
    'refunds',
    'returns',
    'revenue',
    'units',
  ]);
  for (const key of RANKING_MEASURES) expect(measureOf(key).customerSql).toContain('m.');
});

test.each(RANKING_MEASURES)('%s has the unit of the customer’s own field of that name', (key) => {
  const field = FIELD_KEYS.find((each): each is FieldKey => each === key);
  if (field !== undefined) expect(fieldOf(field).unit ?? 'count').toBe(measureOf(key).unit);
});

test('what is nothing of nothing is marked so, and neither it nor a ratio adds up', () => {
  for (const key of MEASURE_KEYS) {
    const { from, extreme, additive } = measureOf(key);
    const sql = !('sql' in from) ? '' : typeof from.sql === 'string' ? from.sql : from.sql({ now: 'now' });
    expect(extreme === true).toBe(/^(?:max|min|avg|percentile_cont)\(|nullif/.test(sql));
    if (extreme || from.source === 'ratio' || sql.includes('distinct')) expect(additive).toBe(undefined);
    else expect(additive).toBeDefined();
  }
});
