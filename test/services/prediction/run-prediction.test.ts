import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { calibrate } from '../../../src/domain/prediction/calibrate.ts';
import { fitBgNbd } from '../../../src/domain/prediction/fit-bg-nbd.ts';
import { loadDemoData } from '../../../src/services/demo/load-demo-data.ts';
import { removeDemoData } from '../../../src/services/demo/remove-demo-data.ts';
import { changeSettings } from '../../../src/services/deployment/change-settings.ts';
import { copyRows } from '../../../src/services/imports/copy-rows.ts';
import { findPredictionRun } from '../../../src/services/prediction/prediction-run.ts';
import { refreshPredictionsIfStale } from '../../../src/services/prediction/refresh-predictions-if-stale.ts';
import { runPrediction } from '../../../src/services/prediction/run-prediction.ts';
import { CDNOW_CALIBRATION_ENDS, CDNOW_FILE, cdnowHistories, readCdnow } from '../../support/cdnow.ts';
import { makeCompany } from '../../support/company.ts';
import { countHistories } from '../../support/purchase-histories.ts';
import { createTestDatabase } from '../../support/test-database.ts';

type Stored = {
  customerId: string;
  orders90: number;
  orders365: number;
  value90: number;
  value365: number;
  probability: number;
  alive: number;
};

function readPredictions(database: Database): Promise<Stored[]> {
  return database.query<Stored>(
    `select c.external_id as "customerId", expected_orders_90 as orders90, expected_orders_365 as orders365,
       expected_value_90_minor as value90, expected_value_365_minor as value365, order_probability_90 as probability,
       alive_probability as alive
     from customer_predictions join customers c on c.id = customer_id order by c.external_id`,
  );
}

describe.skipIf(!existsSync(CDNOW_FILE))('a run on the CDNOW sample (skipped without ../shared/data)', () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
    const purchases = readCdnow();
    const customers = [...new Set(purchases.map(({ customer }) => customer))];
    const numbers = new Map(customers.map((customer, at) => [customer, at + 1]));
    await changeSettings(database, { currency: 'USD', timeZone: 'Asia/Shanghai' });
    await copyRows(
      database,
      'customers (id, external_id)',
      customers.map((customer, at) => [at + 1, customer]),
    );
    // Two halves on one local day, the first at an instant that is the day before in UTC: one purchase all the same.
    const halves = purchases.flatMap(({ customer, on, dollars }, at) =>
      ['00:30:00+08', '23:30:00+08'].map((time, half) => {
        const cents = Math.round(dollars * 100);
        const total = half === 0 ? Math.floor(cents / 2) : Math.ceil(cents / 2);
        return [numbers.get(customer)!, `${at}-${half}`, `${on} ${time}`, 'completed', total] as const;
      }),
    );
    await copyRows(database, 'orders (customer_id, external_id, placed_at, status, total_minor)', halves);
  });
  afterAll(() => database.close());

  test('finds the published optimum as of the end of the calibration', async () => {
    const { reason, parameters } = await runPrediction(database, { now: new Date('1997-09-30T15:59:00Z') });
    expect(reason).toBe(null);
    expect(parameters).toMatchObject({ buyers: 2357, repeaters: 946, historyDays: 272, daysSinceLastOrder: 0 });
    expect(parameters.orders!.r).toBeCloseTo(0.2426, 3);
    expect(parameters.orders!.alpha).toBeCloseTo(4.4136, 2);
    expect(parameters.spend!.p).toBeCloseTo(6.25, 1);
    expect(Math.abs(parameters.spend!.vMinor - 1544)).toBeLessThan(2);
  });

  test('writes for each buyer what the formulas say', async () => {
    const stored = await readPredictions(database);
    expect(stored).toHaveLength(2357);
    const first = stored[0]!;
    // x = 2, t_x = 213 days, T = 272 days, 44.69 dollars in two repeat purchases (test/domain/prediction/cdnow.test.ts).
    expect(first.alive).toBeCloseTo(0.7266, 3);
    expect(first.orders90).toBeCloseTo(0.449, 2);
    expect(first.value90 / first.orders90 / 100).toBeCloseTo(24.65, 1);
    expect(first.value365 / first.orders365).toBeCloseTo(first.value90 / first.orders90, 8);
    for (const { orders90, orders365, probability, alive } of stored) {
      expect(orders90).toBeGreaterThan(0);
      expect(orders365).toBeGreaterThan(orders90);
      expect(probability).toBeLessThanOrEqual(orders90);
      expect(probability).toBeLessThanOrEqual(alive);
    }
  });

  test('compares the last 90 days with what the time before expected', async () => {
    const past = readCdnow().filter(({ on }) => on <= CDNOW_CALIBRATION_ENDS);
    const held = countHistories(cdnowHistories(past, '1997-07-02'));
    const { calibration } = (await findPredictionRun(database))!;
    const expected = calibrate(fitBgNbd(held).model, held, 90);
    expect(calibration!.bins).toHaveLength(expected.bins.length);
    expect(calibration!.realOrders).toBe(expected.realOrders);
    expect(calibration!.correlation).toBeCloseTo(expected.correlation!, 3);
    expect(calibration!.expectedOrders).toBeCloseTo(expected.expectedOrders, 0);
    expect(calibration!.bins[7]!.realOrders).toBe(expected.bins[7]!.realOrders);
    // What the sample gives: a weak correlation, and a total that is right.
    expect(calibration!.correlation).toBeCloseTo(0.46, 2);
    expect(calibration!.expectedOrders / calibration!.realOrders).toBeCloseTo(1, 0.3);
  });

  test('takes the predictions away when the orders end too long ago', async () => {
    const { reason } = await runPrediction(database, { now: new Date('1998-09-01T12:00:00Z') });
    expect(reason).toBe('no_recent_order');
    expect(await readPredictions(database)).toEqual([]);
    expect(await findPredictionRun(database)).toMatchObject({ reason: 'no_recent_order', calibration: null });
  });

  test('a run that is stopped leaves the last one as it was', async () => {
    const before = await findPredictionRun(database);
    const stopped = runPrediction(database, { now: new Date('1998-06-30T12:00:00Z'), signal: AbortSignal.abort() });
    await expect(stopped).rejects.toThrow();
    expect(await findPredictionRun(database)).toEqual(before);
  });
});

describe('a run on other data', () => {
  let database: Database;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  test('says of a small company what is missing, once a local day', async () => {
    const now = new Date('2026-03-01T15:59:00Z');
    const customers = [{ id: 'A', orders: [{ placedAt: '2026-02-01T00:00:00Z' }] }];
    await makeCompany(database, { timeZone: 'Asia/Shanghai', customers }, new Date('2026-02-28T00:00:00Z'));
    expect(await refreshPredictionsIfStale(database, { now })).toBe(true);
    expect(await findPredictionRun(database)).toMatchObject({
      reason: 'too_few_buyers',
      parameters: { buyers: 1, repeaters: 0, historyDays: 28, daysSinceLastOrder: 28 },
    });
    expect(await refreshPredictionsIfStale(database, { now })).toBe(false);
    expect(await refreshPredictionsIfStale(database, { now: new Date('2026-03-01T16:00:00Z') })).toBe(true);
    await database.transaction(removeDemoData);
    expect(await findPredictionRun(database)).toBe(undefined);
  });

  test('gives the demo company a usable model', async () => {
    const now = new Date('2026-03-02T08:00:00Z');
    await loadDemoData(database, { now });
    const { reason, calibration } = await runPrediction(database, { now });
    expect(reason).toBe(null);
    expect(calibration!.correlation).toBeGreaterThan(0.5);
  });
});
