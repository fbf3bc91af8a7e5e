import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { recordTouches } from '../../../src/services/segments/record-touches.ts';
import { refreshSegmentsIfDue } from '../../../src/services/segments/refresh-segments-if-due.ts';
import { makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const START = new Date('2026-06-01T08:00:00Z');
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  const customers = [{ id: 'K1', orders: [{ placedAt: '2026-05-01T00:00:00Z', totalMinor: 100 }] }];
  await makeCompany(database, { customers, timeZone: 'UTC' }, START);
});
afterAll(() => database.close());

test('segments are refreshed soon after a change, else every few minutes, and never back in time', async () => {
  const isRefreshedAt = (minutes: number) => refreshSegmentsIfDue(database, { now: later(minutes) });
  expect(await isRefreshedAt(1)).toBe(true);
  expect(await isRefreshedAt(2)).toBe(false);
  await database.transaction((transaction) => recordTouches(transaction, { customers: [1], cause: 'own_event' }));
  expect(await isRefreshedAt(3)).toBe(true);
  expect(await isRefreshedAt(4)).toBe(false);
  expect(await isRefreshedAt(9)).toBe(true);
  await database.transaction((transaction) => recordTouches(transaction, { customers: [1], cause: 'own_event' }));
  expect(await isRefreshedAt(8)).toBe(false);
});
