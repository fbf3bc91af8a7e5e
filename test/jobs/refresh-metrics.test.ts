import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { refreshIfStale } from '../../src/jobs/refresh-metrics.ts';
import { readMetricsState } from '../../src/services/metrics/metrics-state.ts';
import { makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  const customers = [{ id: 'C1', orders: [{ placedAt: '2026-03-01T00:00:00Z', totalMinor: 100 }] }];
  await makeCompany(database, { timeZone: 'Asia/Shanghai', customers }, new Date('2026-03-10T10:00:00Z'));
});
afterAll(() => database.close());

test('metrics are brought up to date once a local day, from midnight on', async () => {
  expect(await refreshIfStale(database, new Date('2026-03-10T15:59:00Z'))).toBe(false);
  const midnight = new Date('2026-03-10T16:00:00Z');
  expect(await refreshIfStale(database, midnight)).toBe(true);
  expect((await readMetricsState(database)).asOf).toEqual(midnight);
  expect(await refreshIfStale(database, new Date('2026-03-11T15:00:00Z'))).toBe(false);
});

test('figures never go back behind what they hold', async () => {
  expect(await refreshIfStale(database, new Date('2026-03-01T00:00:00Z'))).toBe(false);
});
