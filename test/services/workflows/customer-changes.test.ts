import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergeCustomers } from '../../../src/services/customers/merge-customers.ts';
import { erasePersonalRecords } from '../../../src/services/erasure/personal-records.ts';
import { importFile } from '../../../src/services/imports/import-file.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-01T08:00:00Z');
const database = await createTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'rapport-changes-'));
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

beforeAll(async () => {
  const staff = [
    { email: 'rita@example.com', name: 'Rita', role: 'rep' },
    { email: 'finn@example.com', name: 'Finn', role: 'rep' },
  ] as const;
  const customers = [
    { id: 'K0', owner: 'rita@example.com', columns: { name: 'Ann', city: 'Leeds', custom: { size: 'S' } } },
    { id: 'K1', owner: null, columns: { name: 'Bob', tags: ['old'] } },
    {
      id: 'K2',
      owner: 'finn@example.com',
      columns: { name: 'Bob B', city: 'York', custom: { size: 'L' }, tags: ['new'] },
    },
  ];
  await makeCompany(database, { staff, customers, timeZone: 'UTC' }, NOW);
});

const changes = () =>
  database.query(
    `select c.external_id as id, field, before, after, at, by from customer_changes h join customers c on c.id = h.customer_id
     order by c.id, field collate "C"`,
  );

test('an import writes down what it changes of whom, and nothing of new customers, names and addresses', async () => {
  const path = join(folder, 'customers.csv');
  await writeFile(
    path,
    'customer_id,name,email,city,owner,vip,size\nK0,Anna,anna@example.com,Leeds,Finn,yes,M\nK1,,,,,,\nK9,New,new@example.com,Bath,Rita,no,S\n',
  );
  await importFile(database, { kind: 'customers', path, now: NOW, overrides: { 'custom.size': 'size' } });
  const common = { id: 'K0', at: NOW, by: 'import' };
  expect(await changes()).toEqual([
    { ...common, field: 'custom.size', before: 'S', after: 'M' },
    { ...common, field: 'owner', before: 'Rita', after: 'Finn' },
    { ...common, field: 'vip', before: false, after: true },
  ]);
});

test('a merge writes down what it fills, and erasure keeps none of it', async () => {
  await database.execute('truncate customer_changes');
  await database.transaction((transaction) =>
    mergeCustomers(transaction, { kept: 'K1', merged: 'K2' }, { asker: ADMINISTRATOR, now: NOW }),
  );
  const common = { id: 'K1', at: NOW, by: 'console' };
  expect(await changes()).toEqual([
    { ...common, field: 'city', before: null, after: 'York' },
    { ...common, field: 'custom.size', before: null, after: 'L' },
    { ...common, field: 'owner', before: null, after: 'Finn' },
    { ...common, field: 'tags', before: ['old'], after: ['old', 'new'] },
  ]);
  const [{ id }] = (await database.query<{ id: number }>(`select id from customers where external_id = 'K1'`)) as [
    { id: number },
  ];
  await database.transaction((transaction) => erasePersonalRecords(transaction, [id], NOW));
  expect(await changes()).toEqual([]);
});
