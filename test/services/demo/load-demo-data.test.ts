import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { FIELDS } from '../../../src/domain/catalogue/fields.ts';
import { DEMO_STAFF } from '../../../src/domain/demo/staff.ts';
import { RECORD_KINDS } from '../../../src/domain/imports/records/record-kinds.ts';
import { loadDemoData } from '../../../src/services/demo/load-demo-data.ts';
import { changeSettings } from '../../../src/services/deployment/change-settings.ts';
import { holdsOwnData } from '../../../src/services/deployment/holds-own-data.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { listStaff } from '../../../src/services/staff/list-staff.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { dumpData, importText } from '../imports/import-text.ts';

const NOW = new Date('2026-05-20T04:00:00Z');
const ORDERS = 'order_id,customer_id,date,total\nA1,K1,2026-01-05,5\n';

describe('demo data', () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    await loadDemoData(database, { now: NOW });
  });
  afterAll(() => database.close());

  test.each(['rfm_segment', 'lifecycle', 'behaviour', 'value_tier', 'kind'] as const)(
    'has customers of every %s',
    async (field) => {
      const [bounds] = await database.query<{ n2: number; n3: number }>(
        'select dormant_after_days as n2, lost_after_days as n3 from score_runs order by id desc limit 1',
      );
      const value = FIELDS[field].sql({
        now: "timestamptz '2026-05-20T12:00:00Z'",
        timeZone: "'UTC'",
        today: "date '2026-05-20'",
        dormantAfterDays: String(bounds!.n2),
        lostAfterDays: String(bounds!.n3),
      });
      const rows = await database.query<{ value: string | null; count: number }>(
        `select ${value} as value, count(*) as count from customers c join customer_metrics m on m.customer_id = c.id group by 1`,
      );
      const counts = new Map(rows.map((row) => [row.value, row.count]));
      for (const choice of FIELDS[field].choices)
        expect([choice.value, counts.get(choice.value) ?? 0]).toEqual([
          choice.value,
          expect.toSatisfy((count: number) => count >= 8),
        ]);
    },
  );

  test('has staff who own customers, customers of nobody, VIPs by hand and returns', async () => {
    expect((await listStaff(database)).map(({ email }) => email).sort()).toEqual(
      DEMO_STAFF.map(({ email }) => email).sort(),
    );
    const [counts] = await database.query(
      `select count(distinct owner_id) as owners, bool_or(owner_id is null) as unowned, bool_or(vip) as vips,
         (select bool_or(status = 'returned') from orders) as returns from customers`,
    );
    expect(counts).toEqual({ owners: 6, unowned: true, vips: true, returns: true });
    expect(await readSettings(database)).toMatchObject({
      holdsDemoData: true,
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
    });
  });

  test('holds what its lines add up to', async () => {
    const wrong = await database.query(
      `select o.id from orders o left join order_lines l on l.order_id = o.id group by o.id
       having o.total_minor <> sum(l.total_minor) or o.units <> sum(l.quantity) or bool_or(l.total_minor <> l.quantity * l.unit_price * 100)`,
    );
    expect(wrong).toEqual([]);
  });

  test('is made anew with the same content', async () => {
    const before = await digest();
    expect(await holdsOwnData(database)).toBe(false);
    await loadDemoData(database, { now: NOW });
    expect(await digest()).toEqual(before);
  });

  /** A hash of each table; the ids of the staff are new each time. */
  function digest(): Promise<object[]> {
    const tables = ['customers', 'orders', ...Object.values(RECORD_KINDS).map(({ table }) => table)];
    const row = "(to_jsonb(t) - '{staff_id,owner_id,created_by_id,closed_by_id}'::text[])::text";
    return Promise.all([
      database.query('select * from customer_metrics order by customer_id'),
      ...tables.map((table) =>
        database.query(`select md5(string_agg(${row}, '' order by id)) as hash from ${table} t`),
      ),
    ]);
  }

  test('stays until an import may replace it, and goes whole then', async () => {
    const before = await dumpData(database);
    await expect(importText(database, ORDERS)).rejects.toMatchObject({ code: 'conflict' });
    // Its currency would be that of all orders to come.
    await expect(importText(database, ORDERS, { replaceDemo: true })).rejects.toMatchObject({
      code: 'invalid_input',
      text: { en: expect.stringContaining('--currency'), zh: expect.stringContaining('--currency') },
    });
    expect(await dumpData(database)).toEqual(before);
    const result = await importText(database, ORDERS, {
      replaceDemo: true,
      currency: 'usd',
      timeZone: 'America/New_York',
    });
    expect(result.database).toEqual({
      customers: 1,
      buyers: 1,
      orders: 1,
      returnedOrders: 0,
      products: 0,
      revenue: 5,
      refunds: 0,
    });
    expect(await listStaff(database)).toEqual([]);
    expect(await database.query('select count(*) as count from customer_metrics')).toEqual([{ count: 1 }]);
    expect(await readSettings(database)).toMatchObject({
      holdsDemoData: false,
      currency: 'USD',
      timeZone: 'America/New_York',
    });
  });

  test('never comes into a database with data of its own, whose currency stays', async () => {
    await expect(loadDemoData(database, { now: NOW })).rejects.toMatchObject({ code: 'conflict' });
    await expect(importText(database, `${ORDERS}A2,K1,2026-01-06,5\n`, { currency: 'GBP' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const again = await importText(database, `${ORDERS}A2,K1,2026-01-06,5\n`, {
      currency: 'USD',
      replaceDemo: true,
      timeZone: 'Asia/Tokyo',
    });
    expect(again.database.orders).toBe(2);
    // A later file's zone is only that of its own times.
    expect(await readSettings(database)).toMatchObject({ timeZone: 'America/New_York' });
  });
});

describe.each([
  ['staff', 'email,name,role\nann@example.com,Ann,admin\n'],
  ['products', 'sku,name\nP1,Cup\n'],
  ['customers', 'customer_id,birthday\nK1,never\n'],
] as const)('a company of one’s own that begins with %s', (kind, file) => {
  let database: Database;
  beforeEach(async () => {
    database = await createTestDatabase();
    await changeSettings(database, { holdsDemoData: true, currency: 'CNY', timeZone: 'Asia/Shanghai' });
  });
  afterEach(() => database.close());

  test('has neither the currency nor the time zone of the demo company', async () => {
    const result = await importText(database, file, { kind, replaceDemo: true });
    expect(result).toMatchObject({ currency: 'USD', timeZone: 'UTC' });
    expect(await readSettings(database)).toMatchObject({ currency: 'USD', timeZone: 'UTC', holdsDemoData: false });
  });

  test('is never mixed with demo data', async () => {
    await importText(database, file, { kind, replaceDemo: true, currency: 'EUR', timeZone: 'Europe/Paris' });
    const before = await dumpData(database);
    await expect(loadDemoData(database, { now: NOW })).rejects.toMatchObject({ code: 'conflict' });
    expect(await dumpData(database)).toEqual(before);
    expect(await holdsOwnData(database)).toBe(true);
  });
});
