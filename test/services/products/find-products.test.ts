import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../../src/domain/settings.ts';
import { findProducts, type ProductsRequest } from '../../../src/services/products/find-products.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-06-15T12:00:00Z');
const placed = (placedAt: string, ...lines: [string, number, number][]) => ({
  placedAt: `${placedAt}T12:00:00Z`,
  lines: lines.map(([sku, quantity, totalMinor]) => ({ sku, quantity, totalMinor })),
});

const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  settings = await makeCompany(
    database,
    {
      products: [
        { sku: 'A1', name: 'Red lamp', category: 'Home' },
        { sku: 'B2', name: 'Blue lamp', category: 'Home' },
        { sku: 'C3', name: 'Red mug', category: 'Kitchen' },
        { sku: 'D4', name: 'Never sold', category: 'Kitchen' },
      ],
      customers: [
        {
          id: '1',
          columns: { country: 'France' },
          orders: [
            placed('2011-05-01', ['A1', 1, 500], ['A1', 2, 900], ['C3', 9, 300]),
            placed('2011-06-01', ['A1', 1, 500]),
          ],
        },
        { id: '2', columns: { country: 'Spain' }, orders: [placed('2011-05-02', ['B2', 4, 5000], ['A1', 1, 500])] },
      ],
    },
    NOW,
  );
});

const table = async (request: ProductsRequest, rowLimit = 20) =>
  (
    await findProducts(request, {
      database,
      settings,
      asker: ADMINISTRATOR,
      now: NOW,
      live: true,
      locale: 'en',
      rowLimit,
    })
  ).answer;
const skus = async (request: ProductsRequest) => (await table(request)).rows.map(([sku]) => sku);

test('what was sold, by revenue, with units, different orders and different buyers', async () => {
  const { columns, rows, currency } = await table({});
  expect(columns.map(({ key }) => key)).toEqual(['sku', 'product', 'category', 'revenue', 'units', 'orders', 'buyers']);
  expect(rows).toEqual([
    ['B2', 'Blue lamp', 'Home', 50, 4, 1, 1],
    ['A1', 'Red lamp', 'Home', 24, 5, 3, 2],
    ['C3', 'Red mug', 'Kitchen', 3, 9, 1, 1],
  ]);
  expect(currency).toBe('GBP');
});

test.each<[string, ProductsRequest, string[]]>([
  ['by stock code', { text: 'a1' }, ['A1']],
  ['by words', { text: 'lamps' }, ['B2', 'A1']],
  ['by category, also what never sold', { category: 'kitchen' }, ['C3', 'D4']],
  ['by words within a category', { text: 'red', category: 'home' }, ['A1']],
  ['by another figure', { sort: { measure: 'units', direction: 'asc' } }, ['B2', 'A1', 'C3']],
  ['bought by whom', { rule: { field: 'country', is: 'eq', value: 'Spain' } }, ['B2', 'A1']],
  ['in a period', { period: { span: 'calendar', unit: 'month', offset: 0 } }, ['A1']],
])('%s', async (_, request, expected) => {
  expect(await skus(request)).toEqual(expected);
});

test('the title names what matched, and the total counts before the cut', async () => {
  expect(await table({ text: 'lamp' }, 1)).toMatchObject({
    title: 'Products: Red lamp [A1], Blue lamp [B2]',
    total: 2,
    rows: [['B2', 'Blue lamp', 'Home', 50, 4, 1, 1]],
  });
});

test('an unknown category or product is refused with the nearest', async () => {
  await expect(table({ category: 'kitchn' })).rejects.toMatchObject({
    code: 'unknown_value',
    suggestions: [{ en: 'Kitchen', zh: 'Kitchen' }],
  });
  await expect(table({ text: 'Bleu lamp' })).rejects.toMatchObject({
    code: 'unknown_value',
    suggestions: expect.arrayContaining([{ en: 'Blue lamp', zh: 'Blue lamp' }]),
  });
});

test('an unknown product comes with the nearest by stock code or name', async () => {
  const suggestions = async (text: string) =>
    (await table({ text }).catch((thrown) => thrown)).suggestions.map(({ en }: { en: string }) => en);
  expect(await suggestions('Red lmap')).toEqual(['Red lamp', 'Red mug']);
  expect(await suggestions('A11')).toEqual(['Red lamp']);
});
