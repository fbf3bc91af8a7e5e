import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { FIELDS } from '../../../src/domain/catalogue/fields.ts';
import { importFile } from '../../../src/services/imports/import-file.ts';
import type { ImportResult } from '../../../src/services/imports/import-result.ts';
import { refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';
import { createTestDatabase } from '../../support/test-database.ts';

/** The UCI data beside the checkout (../shared/data); without it these tests are skipped. */
const FILE = resolve(import.meta.dirname, '../../../../shared/data/online_retail.csv.gz');
const NOW = new Date('2011-12-10T00:00:00Z');

describe.skipIf(!existsSync(FILE))('Online Retail', () => {
  let database: Database;
  let result: ImportResult;
  beforeAll(async () => {
    database = await createTestDatabase();
    const input = {
      kind: 'orders',
      path: FILE,
      profile: 'online-retail',
      timeZone: 'Europe/London',
      currency: 'GBP',
    } as const;
    result = await importFile(database, { ...input, now: NOW });
  }, 300_000);
  afterAll(() => database.close());

  test('has the published totals', async () => {
    expect(result).toMatchObject({
      ...{ rowsRead: 541_909, rowsRefused: 135_080, refusedByReason: { no_customer: 135_080 } },
      ...{ customers: 4372, buyers: 4338, orders: 18_532, returnedOrders: 3654, refunds: 611_342.09 },
    });
    expect(Math.abs(result.revenue - 8_911_407.904)).toBeLessThan(1);
    const [kingdom] = await database.query<{ buyers: number; revenue: number }>(
      `select count(*) as buyers, sum(revenue_minor) / 100 as revenue from customers join customer_metrics on id = customer_id
       where country = 'United Kingdom' and orders > 0`,
    );
    expect(kingdom!.buyers).toBe(3920);
    expect(Math.abs(kingdom!.revenue - 7_308_391.554)).toBeLessThan(1);
  });

  test('keeps each refused row with its line', async () => {
    const [first] = await database.query('select line, reason, raw from import_rejects order by line limit 1');
    expect(first).toEqual({
      line: 624,
      reason: 'no_customer',
      raw: '536414,22139,,56,2010-12-01 11:52:00,0.0,,United Kingdom',
    });
  });

  test('has the lifecycle bounds of its gaps', async () => {
    expect(await database.query('select dormant_after_days as n2, lost_after_days as n3 from score_runs')).toEqual([
      { n2: 58, n3: 155 },
    ]);
  });

  test.each([
    [
      'rfm_segment',
      {
        ...{
          about_to_sleep: 475,
          at_risk: 397,
          cant_lose: 12,
          champions: 507,
          hibernating: 567,
          lost: 782,
          loyal: 498,
        },
        ...{ needs_attention: 203, new: 67, potential_loyalist: 667, promising: 163, null: 34 },
      },
    ],
    ['value_tier', { high: 868, mid: 1735, standard: 1735, null: 34 }],
    ['lifecycle', { active: 1581, dormant: 993, lost: 1018, new: 252, prospect: 34, returning: 494 }],
    ['behaviour', { frequent: 1041, steady: 663, occasional: 2634, null: 34 }],
    ['vip', { true: 713, false: 3659 }],
  ] as const)('has so many customers of each %s', async (field, expected) => {
    await database.transaction((transaction) => refreshMetrics(transaction, { now: NOW }));
    const value = FIELDS[field].sql({
      now: "timestamptz '2011-12-11T00:00:00Z'",
      timeZone: "'Europe/London'",
      today: "date '2011-12-10'",
      dormantAfterDays: '58',
      lostAfterDays: '155',
    });
    const rows = await database.query<{ value: unknown; count: number }>(
      `select ${value} as value, count(*) as count from customers c join customer_metrics m on m.customer_id = c.id group by 1`,
    );
    expect(Object.fromEntries(rows.map((row) => [String(row.value), row.count]))).toEqual(expected);
  });
});
