import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { SEGMENT_PRESETS } from '../../../src/domain/segments/presets.ts';
import { installPresets } from '../../../src/services/segments/install-presets.ts';
import { listSegments } from '../../../src/services/segments/list-segments.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { setSegmentStatus } from '../../../src/services/segments/set-segment-status.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-01T08:00:00Z');
let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  await makeCompany(database, randomCompany({ customers: 60, seed: 5, now: NOW, timeZone: 'Asia/Shanghai' }), NOW);
});
afterAll(() => database.close());

test('presets are installed once, and every one of them can be built', async () => {
  const added = await installPresets(database, { now: NOW });
  expect(added).toBeGreaterThan(SEGMENT_PRESETS.length - 5);
  expect(await refreshSegments(database, { now: NOW })).toMatchObject({ segments: added, failed: [] });
  expect(await installPresets(database, { now: NOW })).toBe(0);
  const states = (await listSegments(database)).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['ready']));
});

test('an edited or archived preset stays as it is', async () => {
  await database.transaction(async (transaction) => {
    const by = { asker: ADMINISTRATOR, now: NOW };
    const rule = { field: 'orders', is: 'gte', value: 7 } as const;
    await saveSegment(transaction, { segment: '潜在客户', name: { en: 'Leads' }, rule }, by);
    await setSegmentStatus(transaction, 'long_standing', 'archived');
  });
  expect(await installPresets(database, { now: NOW })).toBe(0);
  const all = await listSegments(database, { archived: true });
  expect(all.find(({ key }) => key === 'prospect')).toMatchObject({
    version: 2,
    name: { en: 'Leads', zh: '潜在客户' },
  });
  expect(all.find(({ key }) => key === 'long_standing')).toMatchObject({ status: 'archived' });
});
