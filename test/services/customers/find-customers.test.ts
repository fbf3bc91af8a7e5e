import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../../src/domain/settings.ts';
import type { CustomersRequest } from '../../../src/services/customers/customers-request.ts';
import { findCustomers } from '../../../src/services/customers/find-customers.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-06-15T12:00:00Z');
const orders = (...totals: number[]) =>
  totals.map((totalMinor, index) => ({ placedAt: `2011-0${index + 3}-10T12:00:00Z`, totalMinor }));

const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  settings = await makeCompany(
    database,
    {
      customers: [
        { id: '10', orders: orders(500, 500), columns: { country: 'France' } },
        { id: '9', orders: orders(1000), columns: { country: 'France' } },
        { id: '2', orders: orders(300, 200, 2000), columns: { country: 'EIRE' } },
        { id: '11', columns: { country: 'EIRE' } },
        { id: '1', orders: [{ placedAt: '2011-03-01T12:00:00Z', totalMinor: 700, status: 'returned' }] },
      ],
    },
    NOW,
  );
});

const table = async (request: CustomersRequest, rowLimit = 20) =>
  (
    await findCustomers(request, {
      database,
      settings,
      asker: ADMINISTRATOR,
      now: NOW,
      live: true,
      locale: 'en',
      rowLimit,
    })
  ).answer;
const ids = async (request: CustomersRequest) => (await table(request)).rows.map(([id]) => id);

test('everybody, in ascending id as numbers go', async () => {
  expect(await ids({})).toEqual(['1', '2', '9', '10', '11']);
});

test('ties of a ranking go by ascending id; those without a figure are left out', async () => {
  expect(await ids({ sort: { measure: 'revenue', direction: 'desc' } })).toEqual(['2', '9', '10']);
  expect(await ids({ sort: { measure: 'refunds', direction: 'desc' } })).toEqual(['1']);
});

test('a ranking within a period shows the figure of that period', async () => {
  const march = { span: 'between', from: '2011-03-01', to: '2011-03-31' } as const;
  const { columns, rows } = await table({ sort: { measure: 'revenue', period: march, direction: 'asc' } });
  expect(columns.map(({ key }) => key)).toEqual(['customer_id', 'revenue']);
  expect(rows).toEqual([
    ['2', 3],
    ['10', 5],
    ['9', 10],
  ]);
  expect((await table({ sort: { measure: 'net_revenue', period: march, direction: 'asc' } })).rows[0]).toEqual([
    '1',
    -7,
  ]);
});

test('the columns are the fields that the rule and the sort speak of; a name only where any is known', async () => {
  const { columns, rows } = await table({
    rule: { field: 'country', is: 'eq', value: 'Ireland' },
    sort: { field: 'orders', direction: 'desc' },
  });
  expect(columns.map(({ key }) => key)).toEqual(['customer_id', 'orders', 'country']);
  expect(rows).toEqual([
    ['2', 3, 'EIRE'],
    ['11', 0, 'EIRE'],
  ]);
});

test.each([
  [{ limit: 2 }, 20, 2, 2],
  [{}, 2, 2, 5],
  [{ limit: 4 }, 2, 2, 4],
  [{ limit: 9 }, 2, 2, 5],
  [{ limitPercent: 30 }, 20, 2, 2],
  [{ limitPercent: 20 }, 20, 1, 1],
])('%j with %i rows kept gives %i of %i', async (request, rowLimit, shown, total) => {
  const answer = await table(request, rowLimit);
  expect([answer.rows.length, answer.total]).toEqual([shown, total]);
});

test('two ways to cut a list are refused', async () => {
  await expect(table({ limit: 2, limitPercent: 30 })).rejects.toMatchObject({ code: 'invalid_input' });
});
