import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { refreshDaily, refreshIfStale } from '../../src/jobs/refresh-daily.ts';
import { createLog } from '../../src/log.ts';
import { readMetricsState } from '../../src/services/metrics/metrics-state.ts';
import { findRequests } from '../../src/services/model-calls/find-requests.ts';
import { recordModelCall } from '../../src/services/model-calls/record-model-call.ts';
import { makeCompany } from '../support/company.ts';
import { modelCall } from '../support/model-calls.ts';
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

test('what a model was sent is deleted once it is old', async () => {
  await recordModelCall(database, modelCall({ at: new Date('2026-02-01T00:00:00Z') }));
  const now = new Date('2026-03-11T15:00:00Z');
  await refreshDaily(database, { log: createLog({ level: 'silent' }), clock: () => now }).stop();
  expect(await findRequests(database, { now, limit: 1 })).toMatchObject([{ request: null, inputTokens: 1000 }]);
});
