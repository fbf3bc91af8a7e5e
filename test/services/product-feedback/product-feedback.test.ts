import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableAnswer } from '../../../src/domain/answer.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { productFeedback } from '../../../src/services/product-feedback/product-feedback.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const order = (...skus: string[]) => ({ placedAt: '2026-05-01T12:00:00Z', lines: skus.map((sku) => ({ sku })) });
  await makeCompany(
    database,
    {
      products: [
        { sku: 'CUP', name: 'Cup', category: 'home' },
        { sku: 'MUG', name: 'Mug', category: 'home' },
        { sku: 'HAT', name: 'Hat', category: null },
        { sku: 'TOY', name: 'Toy', category: 'kids' },
      ],
      staff: [{ email: 'rep@example.com', role: 'rep' }],
      customers: [
        { id: 'A', owner: 'rep@example.com', orders: [order('CUP', 'MUG'), order('CUP'), order('TOY')] },
        { id: 'B', orders: [order('CUP'), order('HAT')] },
      ],
    },
    NOW,
  );
  const named = 'join customers c on c.external_id = x left join products p on p.sku = v.sku';
  await database.execute(
    `insert into cases (customer_id, product_id, type, opened_at) select c.id, p.id, v.type, day::timestamptz from (values
      ('A', 'CUP', 'complaint', '2026-05-02'), ('B', 'CUP', 'complaint', '2026-05-03'), ('B', 'CUP', 'question', '2026-05-03'),
      ('A', 'HAT', 'complaint', '2024-01-01'), ('A', null, 'complaint', '2026-05-03')) v(x, sku, type, day) ${named}`,
  );
  await database.execute(
    `insert into survey_responses (customer_id, product_id, kind, score, at) select c.id, p.id, v.kind, score, day::timestamptz from (values
      ('A', 'MUG', 'csat', 2, '2026-05-02'), ('A', 'MUG', 'csat', 3, '2026-05-02'), ('B', 'HAT', 'nps', 6, '2026-05-02'),
      ('B', 'TOY', 'nps', 7, '2026-05-02'), ('B', 'CUP', 'ces', 3, '2026-07-02')) v(x, sku, kind, score, day) ${named}`,
  );
});

async function tables(as?: string, request = {}) {
  const asker = as === undefined ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  const { answer } = await productFeedback(request, {
    ...{ database, settings, asker, now: NOW, live: true },
    ...{ locale: 'en', rowLimit: 20 },
  });
  return answer.parts.filter((part): part is TableAnswer => part.kind === 'table').map(({ rows }) => rows);
}

test('complaints and low scores stand beside the orders that hold the product', async () => {
  // Old complaints, questions, records of no product and those to come do not count; TOY’s 7 is no low score.
  expect(await tables()).toEqual([
    [
      ['CUP', 'Cup', 2, 0, 0, 3, 2 / 3, null],
      ['HAT', 'Hat', 0, 1, 1, 1, 0, 1],
      ['MUG', 'Mug', 0, 1, 2, 1, 0, 0.5],
    ],
    [['home', 2, 1, 2, 3, 2 / 3, 0.5]],
  ]);
});

test('a rep reads what their own customers say, a rule narrows it', async () => {
  const own = [
    ['CUP', 'Cup', 1, 0, 0, 2, 0.5, null],
    ['MUG', 'Mug', 0, 1, 2, 1, 0, 0.5],
  ];
  expect((await tables('rep@example.com'))[0]).toEqual(own);
  expect((await tables(undefined, { rule: { customers: ['A'] } }))[0]).toEqual(own);
});
