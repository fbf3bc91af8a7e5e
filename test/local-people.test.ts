import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../src/db/database.ts';
import { CONSOLE_EMAIL, listLocalPeople } from '../src/local-people.ts';
import { makeCompany } from './support/company.ts';
import { createTestDatabase } from './support/test-database.ts';

let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const many = (role: 'admin' | 'manager' | 'rep', count: number) =>
  Array.from({ length: count }, (_, at) => ({ email: `${role}${at}@example.com`, role }));
const emails = async () => (await listLocalPeople(database, 'en')).map(({ email }) => email.split('@')[0]);

test('every role is there, however many hold another', async () => {
  await makeCompany(
    database,
    { staff: [...many('admin', 20), ...many('manager', 2), ...many('rep', 30)], customers: [] },
    new Date(),
  );
  expect(await emails()).toEqual([
    ...['admin0', 'admin1', 'admin2', 'admin3', 'admin4'],
    ...['manager0', 'manager1'],
    ...['rep0', 'rep1', 'rep2', 'rep3', 'rep4'],
  ]);
});

test('a small staff is there whole', async () => {
  await makeCompany(database, { staff: [...many('rep', 9), ...many('admin', 1)], customers: [] }, new Date());
  expect(await emails()).toHaveLength(10);
});

test('without staff one is the administrator of the console', async () => {
  expect(await listLocalPeople(database, 'en')).toMatchObject([{ email: CONSOLE_EMAIL }]);
});
