import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { advanceDataVersion } from '../../../src/services/deployment/advance-data-version.ts';
import { recordTouches } from '../../../src/services/segments/record-touches.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { bringsValues, readTouchedValues } from '../../../src/services/segments/touched-values.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const START = new Date('2026-06-01T08:00:00Z');
const later = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
const british = { field: 'country', is: 'eq', value: 'UK' } as const;

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  const from = (id: string, country: string) => ({ id, columns: { country, created_at: '2025-01-01' } });
  const customers = [from('A', 'United Kingdom'), from('B', 'Spain'), from('C', 'Spain')];
  await makeCompany(database, { customers, timeZone: 'UTC' }, START);
  await database.transaction((transaction) =>
    saveSegment(transaction, { name: { en: 'British' }, rule: british }, { asker: ADMINISTRATOR, now: START }),
  );
  await refreshSegments(database, { now: later(1) });
});
afterAll(() => database.close());

async function move(id: string, country: string): Promise<void> {
  await database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ id: number }>(
      'update customers set country = $2 where external_id = $1 returning id',
      [id, country],
    );
    await recordTouches(transaction, { customers: [row!.id], cause: 'data_corrected', records: ['attributes'] });
    await advanceDataVersion(transaction);
  });
}

async function members(): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    'select c.external_id as id from segment_members m join customers c on c.id = m.customer_id order by 1',
  );
  return rows.map(({ id }) => id);
}

const settled = { field: 'country', is: 'eq', value: 'United Kingdom' } as const;
const brings = async () =>
  bringsValues(british, settled, await readTouchedValues(database, [british], Number.MAX_SAFE_INTEGER));

test('a spelling that the data already had brings nothing new, and moves who has it', async () => {
  await move('B', 'United Kingdom');
  expect(await brings()).toBe(false);
  await refreshSegments(database, { now: later(2) });
  expect(await members()).toEqual(['A', 'B']);
});

test('another spelling of what is asked for is found', async () => {
  await move('C', 'Great Britain');
  expect(await brings()).toBe(true);
  await refreshSegments(database, { now: later(3) });
  expect(await members()).toEqual(['A', 'B', 'C']);
});

test('a touch of everybody may bring anything', async () => {
  await database.transaction((transaction) =>
    recordTouches(transaction, { customers: null, cause: 'data_corrected', records: ['attributes'] }),
  );
  expect(await brings()).toBe(true);
});
