import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../../src/domain/settings.ts';
import { findRecordTexts } from '../../../src/services/values/known-record-texts.ts';
import { findKnownValues } from '../../../src/services/values/known-values.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2011-06-15T12:00:00Z');

const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  settings = await makeCompany(
    database,
    {
      customers: [
        {
          id: '1',
          columns: { city: 'Leeds', created_at: '2011-01-01T00:00:00Z' },
          orders: [
            { placedAt: '2011-01-01T00:00:00Z', channel: 'web', totalMinor: 100 },
            { placedAt: '2011-04-01T00:00:00Z', channel: 'shop', totalMinor: 100 },
          ],
        },
        { id: '2', columns: { city: 'York', region: 'Yorkshire', created_at: '2011-03-01T00:00:00Z' } },
        { id: '3', columns: { city: 'Paris', created_at: '2011-09-01T00:00:00Z' } },
      ],
    },
    NOW,
  );
});

const at = (now: string) => ({ database, settings, asker: ADMINISTRATOR, now: new Date(now), live: false });
const knownAt = (now: string) => findKnownValues(at(now), ['city', 'region', 'birth_on']);
const shown = async (now: string) => {
  const known = await knownAt(now);
  const cities = known.of('city').map(({ value }) => value);
  const channels = await findRecordTexts(at(now), 'orders', 'channel');
  return [cities.toSorted(), channels.toSorted(), known.isRecorded('region')];
};

test('what does not exist yet at now is not known, whichever now was asked before', async () => {
  expect(await shown('2011-12-01T00:00:00Z')).toEqual([['Leeds', 'Paris', 'York'], ['shop', 'web'], true]);
  expect(await shown('2011-06-01T00:00:00Z')).toEqual([['Leeds', 'York'], ['shop', 'web'], true]);
  expect(await shown('2011-02-01T00:00:00Z')).toEqual([['Leeds'], ['web'], false]);
  expect(await shown('2011-12-01T00:00:00Z')).toEqual([['Leeds', 'Paris', 'York'], ['shop', 'web'], true]);
});

test('nows between two records share what is known', async () => {
  const cities = async (now: string) => (await knownAt(now)).of('city');
  expect(await cities('2011-06-02T00:00:00Z')).toBe(await cities('2011-06-01T00:00:00Z'));
  expect(await cities('2011-12-02T00:00:00Z')).toBe(await cities('2012-12-01T00:00:00Z'));
});

test('a field that nobody has a value of is not recorded, and one that is not asked for is not judged', async () => {
  const known = await knownAt('2011-12-01T00:00:00Z');
  expect([known.isRecorded('birth_on'), known.isRecorded('orders')]).toEqual([false, true]);
});
