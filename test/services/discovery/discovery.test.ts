import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, ReportAnswer, TableAnswer } from '../../../src/domain/answer.ts';
import type { Asker } from '../../../src/domain/asker.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, type MadeCustomer, type MadeOrder, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2024-06-30T12:00:00Z');
const DAY_MS = 86_400_000;
const database = await createTestDatabase();
afterAll(() => database.close());

/** An order so many days ago, at an hour of its day in UTC. */
function order(daysAgo: number, hour: number, skus: readonly string[], totalMinor: number): MadeOrder {
  const day = new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString().slice(0, 10);
  const lines = skus.map((sku) => ({ sku, totalMinor: totalMinor / skus.length }));
  return { placedAt: `${day}T${String(hour).padStart(2, '0')}:30:00Z`, lines };
}

/** Regulars every fortnight before noon, half of whom take honey with their tea; big buyers from France; those who came once long ago. */
function customer(at: number): MadeCustomer {
  const id = `C${at}`;
  const owner = at % 2 === 0 ? 'rita@example.com' : 'finn@example.com';
  const jitter = Math.floor(at / 6) % 5;
  switch (at % 3) {
    case 0: {
      const skus = at % 12 === 0 || at % 12 === 3 ? ['TEA', 'HONEY'] : ['TEA'];
      const orders = Array.from({ length: 10 + jitter }, (_, n) => order(3 + jitter + 14 * n, 9, skus, 5_000));
      return { id, owner, orders, columns: { country: 'GB' } };
    }
    case 1: {
      const orders = [
        order(40 + jitter, 15, ['WINE', 'POST'], 90_000),
        order(90 + jitter, 16, ['WINE', 'POST'], 80_000),
      ];
      return { id, owner, orders, columns: { country: at % 5 === 0 ? 'GB' : 'FR' } };
    }
    default:
      return {
        id,
        owner,
        orders: [order(280 + jitter * 3, 12, ['PEN'], 2_000 + 10 * jitter)],
        columns: { country: 'GB' },
      };
  }
}

beforeAll(async () => {
  const skus = { TEA: 'Green tea', HONEY: 'Honey', WINE: 'Red wine', POST: 'Postage', PEN: 'Pen' };
  await makeCompany(
    database,
    {
      timeZone: 'UTC',
      products: Object.entries(skus).map(([sku, name]) => ({ sku, name, category: sku === 'PEN' ? 'desk' : 'table' })),
      staff: [
        { email: 'rita@example.com', role: 'rep', team: 'north' },
        { email: 'finn@example.com', role: 'rep', team: 'south' },
      ],
      customers: Array.from({ length: 240 }, (_, at) => customer(at)),
    },
    NOW,
  );
});

async function run(tool: string, input: object, { asker = ADMINISTRATOR as Asker, locale = 'en' as 'en' | 'zh' } = {}) {
  const settings = await readSettings(database);
  const context = { database, settings, asker, now: NOW, live: true, locale, rowLimit: 20, front: 'cli' } as const;
  return runTool({ tool, input }, context);
}

function tables(answer: Answer): TableAnswer[] {
  expect(answer.kind).toBe('report');
  return (answer as ReportAnswer).parts.filter((part) => part.kind === 'table');
}

/** The rows of a table by the keys of its columns. */
function rowsOf({ columns, rows }: TableAnswer): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at]])));
}

const REGULARS = { field: 'orders', is: 'gte', value: 5 } as const;

test('suggests the groups there are, whose rules add up to all buyers and all revenue', async () => {
  const { answer, receipt } = await run('suggest_segments', {});
  const [groups, , rules] = tables(answer);
  expect(receipt.rows).toBe(240);
  expect(rowsOf(groups!).map(({ customers }) => customers)).toEqual([80, 80, 80]);
  expect(rowsOf(groups!).reduce((sum, { revenue_share }) => sum + Number(revenue_share), 0)).toBeCloseTo(1, 10);
  expect(rowsOf(rules!).map(({ precision, recall }) => [precision, recall])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  expect(rowsOf(groups!).find(({ differs }) => String(differs).includes('Country France'))).toBeDefined();
});

test('suggests within a rule, in as many groups as asked, in the reader’s language', async () => {
  const { answer, receipt } = await run('suggest_segments', { rule: REGULARS, groups: 2 }, { locale: 'zh' });
  expect(tables(answer)[0]!.rows).toHaveLength(2);
  expect(receipt).toMatchObject({ rows: 80, rule: expect.stringContaining('订单数') });
  for (const { rule } of rowsOf(tables(answer)[2]!)) expect(rule).toContain(receipt.rule);
});

test('suggests nothing of too few buyers', async () => {
  const { answer } = await run('suggest_segments', { rule: { customers: ['C0', 'C1'] } });
  expect(answer).toMatchObject({ kind: 'problem', code: 'unavailable' });
});

test('shows a rep groups of their own customers only, the same whatever others sell', async () => {
  const asker = await askerOf(database, 'rita@example.com');
  const before = await run('suggest_segments', {}, { asker });
  expect(before.receipt.rows).toBe(120);
  await database.execute(`update orders set total_minor = total_minor * 9 where customer_id in
    (select c.id from customers c join staff s on s.id = c.owner_id where s.email = 'finn@example.com')`);
  await refreshMetrics(database, { now: NOW, full: true });
  const after = await run('suggest_segments', {}, { asker });
  await database.execute(`update orders set total_minor = total_minor / 9 where customer_id in
    (select c.id from customers c join staff s on s.id = c.owner_id where s.email = 'finn@example.com')`);
  await refreshMetrics(database, { now: NOW, full: true });
  expect(after).toEqual(before);
});

test('profiles a group by what it has more and less of, with counts', async () => {
  const { answer, receipt } = await run('segment_profile', { rule: REGULARS });
  expect(receipt).toMatchObject({ rows: 80, rule: expect.stringContaining('Orders') });
  const [sides, attributes, goods, times] = tables(answer);
  expect(rowsOf(sides!)).toMatchObject([
    { customers: 80, purchase_interval: 14 },
    { customers: 160, orders: 1.5 },
  ]);
  expect(rowsOf(attributes!)).toMatchObject([
    { value: 'United Kingdom', customers: 80, share_here: 1, share_elsewhere: 0.6 },
    { value: 'France', customers: 0, share_here: 0, lift: 0 },
  ]);
  expect(rowsOf(goods!)).toMatchObject([
    { what: 'Product', value: 'Green tea', customers: 80, share_here: 1, share_elsewhere: 0, lift: null },
    { what: 'Category', value: 'table', customers: 80 },
    { what: 'Product', value: 'Honey', customers: 40 },
    { what: 'Product', value: 'Red wine', customers: 0, share_here: 0, lift: 0 },
    { what: 'Product', value: 'Postage', customers: 0 },
    { what: 'Product', value: 'Pen', customers: 0 },
    { what: 'Category', value: 'desk', customers: 0 },
  ]);
  expect(rowsOf(times!)[0]).toMatchObject({ value: '9:00–10:00', customers: 80, share_here: 1 });
});

test('does not report what the rule itself names', async () => {
  const rule = { events: 'orders', where: { product: { sku: 'TEA' } }, aggregate: 'count', is: 'gte', value: 1 };
  const goods = tables((await run('segment_profile', { rule })).answer).find(({ title }) =>
    title.startsWith('Products'),
  );
  expect(rowsOf(goods!).map(({ value }) => value)).not.toContain('Green tea');
  const french = tables(
    (await run('segment_profile', { rule: { field: 'country', is: 'eq', value: 'France' } })).answer,
  );
  expect(french.map(({ title }) => title)).not.toContain('Attributes');
});

test('sells no noise: customers picked by their number differ in nothing', async () => {
  const customers = Array.from({ length: 60 }, (_, at) => `C${(at * 37) % 240}`);
  const { answer } = await run('segment_profile', { rule: { customers } });
  expect(tables(answer)).toHaveLength(2);
  expect(JSON.stringify(answer)).toContain(
    'Nothing differs beyond chance in: attributes, products and categories, times',
  );
});

test('has nothing to compare with for everybody, and nobody to profile for none', async () => {
  for (const value of [0, 1_000]) {
    const { answer } = await run('segment_profile', { rule: { field: 'orders', is: 'gte', value } });
    expect(answer).toMatchObject({ kind: 'problem', code: 'unavailable' });
  }
  expect((await run('segment_profile', {})).answer).toMatchObject({ kind: 'problem', code: 'invalid_input' });
});

test('recommends what others with the same purchases bought, with the counts', async () => {
  const { answer, receipt } = await run('recommend_products', { customer: 'C6' });
  expect(receipt.rule).toBeUndefined();
  expect(rowsOf(tables(answer)[0]!)).toEqual([
    {
      sku: 'HONEY',
      product: 'Honey',
      support: 40,
      share: 0.5,
      lift: null,
      reason: 'bought by 40 of 80 who bought Green tea; by nobody else',
    },
  ]);
});

test('recommends to a group how many could be offered what, and no postage', async () => {
  const { answer } = await run('recommend_products', { rule: REGULARS }, { locale: 'zh' });
  expect(rowsOf(tables(answer)[0]!)).toMatchObject([{ sku: 'HONEY', reach: 40, support: 40 }]);
  const wine = await run('recommend_products', { rule: { field: 'country', is: 'eq', value: 'France' } });
  expect(wine.answer).toMatchObject({ kind: 'problem', code: 'unavailable' });
});

test('recommends to one or to a group, not both', async () => {
  for (const input of [{}, { customer: 'C6', rule: REGULARS }]) {
    expect((await run('recommend_products', input)).answer).toMatchObject({ kind: 'problem', code: 'invalid_input' });
  }
});

test('tells when a customer orders and will next', async () => {
  const { answer } = await run('purchase_rhythm', { customer: 'C0' });
  expect(answer).toMatchObject({ kind: 'portrait', customer: { id: 'C0' } });
  const facts =
    answer.kind === 'portrait' ? Object.fromEntries(answer.facts.map(({ key, value }) => [key, value])) : {};
  expect(facts).toMatchObject({
    orders: 10,
    purchase_interval: 14,
    usual_hour: '9:00–10:00 (10 of 10 orders)',
    last_order_on: '2024-06-27',
    expected_on: '2024-07-11',
    due_in: 11,
  });
});

test('tells how often a group orders and who is due', async () => {
  const { answer, receipt } = await run('purchase_rhythm', {});
  const [bands, states, due] = tables(answer);
  expect(receipt.rows).toBe(240);
  expect(rowsOf(bands!).map(({ customers }) => customers)).toEqual([0, 80, 0, 0, 0, 0, 0]);
  // Last orders lie 3 to 7 days back: the next are due in 7 to 11.
  expect(rowsOf(states!).map(({ customers }) => customers)).toEqual([0, 0, 16, 64, 0]);
  expect(due!.total).toBe(16);
  expect(rowsOf(due!)[0]).toMatchObject({ expected_on: '2024-07-07', purchase_interval: 14 });
});
