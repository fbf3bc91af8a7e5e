import { afterAll, beforeAll, expect, test } from 'vitest';
import { allOf, createBinder } from '../../../src/db/sql.ts';
import { scopeConditions } from '../../../src/services/population/scope-sql.ts';
import { STAFF_SEES_SQL } from '../../../src/services/population/staff-sees-sql.ts';
import { askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const STAFF = [
  { email: 'ada@example.com', role: 'admin' },
  { email: 'hanna@example.com', role: 'manager', team: 'north' },
  { email: 'mia@example.com', role: 'manager' },
  { email: 'rita@example.com', role: 'rep', team: 'north' },
  { email: 'sam@example.com', role: 'rep', team: 'south' },
  { email: 'tom@example.com', role: 'rep' },
  { email: 'gone@example.com', role: 'rep', team: 'south' },
] as const;

beforeAll(async () => {
  const owners = [null, ...STAFF.map(({ email }) => email)];
  const customers = owners.map((owner, at) => ({ id: `C${at}`, owner }));
  await makeCompany(
    database,
    { staff: STAFF, customers: [...customers, { id: 'M', owner: STAFF[3].email }] },
    new Date(),
  );
  await database.execute("update customers set merged_into_id = 1 where external_id = 'M'");
  await database.execute("update staff set active = false where email = 'gone@example.com'");
});

test('sees for many what the scope of each says', async () => {
  const seen = await database.query<{ email: string; customer: string }>(
    `select s.email, c.external_id as customer from staff s cross join customers c where ${STAFF_SEES_SQL} order by s.id, c.id`,
  );
  const byScope = [];
  for (const { email } of STAFF) {
    const binder = createBinder();
    const conditions = allOf(scopeConditions(await askerOf(database, email), binder));
    const rows = await database.query<{ customer: string }>(
      `select c.external_id as customer from customers c where ${conditions} order by c.id`,
      binder.values,
    );
    byScope.push(...rows.map(({ customer }) => ({ email, customer })));
  }
  expect(seen).toEqual(byScope);
  expect(seen.length).toBeGreaterThan(STAFF.length);
});
