import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { advanceDataVersion } from '../../../src/services/deployment/advance-data-version.ts';
import { listSegments } from '../../../src/services/segments/list-segments.ts';
import { recordTouches } from '../../../src/services/segments/record-touches.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const START = new Date('2026-06-01T08:00:00Z');
const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(START.getTime() + hours * HOUR_MS);

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  const customers = Array.from({ length: 40 }, (_, at) => ({
    id: `K${at}`,
    columns: { country: at % 2 ? 'France' : 'Spain', created_at: '2025-01-01' },
    orders: Array.from({ length: at % 5 }, (__, order) => ({
      placedAt: new Date(START.getTime() - (at + 7 * order + 1) * 24 * HOUR_MS).toISOString(),
      totalMinor: (at + 1) * 100,
    })),
  }));
  await makeCompany(database, { customers, timeZone: 'UTC' }, START);
});
afterAll(() => database.close());

const save = (name: string, rule: Rule, segment?: string) =>
  database.transaction((transaction) =>
    saveSegment(transaction, { segment, name: { en: name }, rule }, { asker: ADMINISTRATOR, now: START }),
  );
const membersOf = async (key: string) =>
  (
    await database.query<{ id: string }>(
      `select c.external_id as id from segment_members m join segments s on s.id = m.segment_id join customers c on c.id = m.customer_id
       where s.key = $1 order by c.id`,
      [key],
    )
  ).map(({ id }) => id);
const eventsOf = (key: string, at: Date) =>
  database.query(
    `select c.external_id as id, e.entered, e.cause, e.version, e.from_version as "fromVersion" from segment_events e
     join segments s on s.id = e.segment_id join customers c on c.id = e.customer_id where s.key = $1 and e.at = $2 order by c.id`,
    [key, at],
  );

describe('a refresh', () => {
  test('builds a new segment from everybody, who enter by its rule', async () => {
    await save('French', { field: 'country', is: 'eq', value: 'france' });
    expect(await listSegments(database)).toMatchObject([{ key: 'french', state: 'stale', memberCount: 0 }]);
    expect(await refreshSegments(database, { now: later(1) })).toMatchObject({ built: 1, entered: 20, left: 0 });
    expect(await membersOf('french')).toHaveLength(20);
    expect((await eventsOf('french', later(1)))[0]).toEqual({
      ...{ id: 'K1', entered: true, cause: 'rule_edited', version: 1, fromVersion: null },
    });
    expect(await listSegments(database)).toMatchObject([{ state: 'ready', memberCount: 20, builtAsOf: later(1) }]);
  });

  test('looks at nobody when nothing concerns the rule', async () => {
    await database.transaction((transaction) =>
      recordTouches(transaction, { customers: [1], cause: 'own_event', records: ['cases'] }),
    );
    expect(await refreshSegments(database, { now: later(2) })).toMatchObject({ built: 0, segments: 1 });
    expect(await listSegments(database)).toMatchObject([{ state: 'ready', builtAsOf: later(2) }]);
    expect(await database.query('select * from segment_touches')).toEqual([]);
  });

  test('moves a touched customer with the cause of the touch', async () => {
    await database.transaction(async (transaction) => {
      await transaction.execute("update customers set country = 'France' where external_id = 'K2'");
      await transaction.execute("update customers set country = 'France' where external_id = 'K4'");
      const [row] = await transaction.query<{ id: number }>("select id from customers where external_id = 'K2'");
      await recordTouches(transaction, { customers: [row!.id], cause: 'data_corrected', records: ['attributes'] });
    });
    expect(await refreshSegments(database, { now: later(3) })).toMatchObject({ built: 1, entered: 1, left: 0 });
    expect(await eventsOf('french', later(3))).toEqual([
      { id: 'K2', entered: true, cause: 'data_corrected', version: 1, fromVersion: null },
    ]);
    // K4 changed behind our back: only a full refresh finds that.
    expect(await refreshSegments(database, { now: later(3), full: true })).toMatchObject({ built: 1, entered: 1 });
  });

  test('takes everybody anew after an edit, also of a segment that the rule names', async () => {
    await save('Not French', { not: { segment: 'french' } });
    await refreshSegments(database, { now: later(4) });
    expect(await membersOf('not_french')).toHaveLength(18);
    expect(await save('French', { field: 'country', is: 'in', values: ['France'] }, 'french')).toMatchObject({
      outcome: 'rule_changed',
      version: 2,
    });
    await save('French', { field: 'country', is: 'eq', value: 'Spain' }, 'french');
    expect(await refreshSegments(database, { now: later(5) })).toMatchObject({ built: 2, entered: 40, left: 40 });
    expect((await eventsOf('french', later(5)))[0]).toMatchObject({ cause: 'rule_edited', version: 3, fromVersion: 1 });
    expect((await eventsOf('not_french', later(5)))[0]).toMatchObject({
      cause: 'rule_edited',
      version: 1,
      fromVersion: 1,
    });
  });

  test('gives the same rule no new version', async () => {
    expect(await save('French', { field: 'country', is: 'eq', value: 'Spain' }, 'FRENCH')).toMatchObject({
      outcome: 'unchanged',
      version: 3,
    });
  });

  test('takes in a customer whose first record lay ahead, once its time has come', async () => {
    await database.transaction(async (transaction) => {
      const [row] = await transaction.query<{ id: number }>(
        "insert into customers (external_id, country, created_at) values ('F1', 'Spain', $1) returning id",
        [later(5.4)],
      );
      await recordTouches(transaction, { customers: [row!.id], cause: 'own_event' });
      await advanceDataVersion(transaction);
    });
    await refreshSegments(database, { now: later(5.2) });
    expect(await membersOf('french')).not.toContain('F1');
    await refreshSegments(database, { now: later(5.6) });
    expect(await eventsOf('french', later(5.6))).toMatchObject([{ id: 'F1', entered: true, cause: 'own_event' }]);
  });

  test('tells ageing from an order of the customer’s own, and from what others did', async () => {
    await save('Recent', { field: 'recency', is: 'lte', value: 10 });
    await save('High', { field: 'm_score', is: 'gte', value: 4 });
    await refreshSegments(database, { now: later(6) });
    const before = await membersOf('high');
    await database.execute(
      `insert into orders (customer_id, external_id, placed_at, status, total_minor)
       select id, 'N1', $1, 'completed', 1000000 from customers where external_id = 'K35'`,
      [later(20)],
    );
    await refreshSegments(database, { now: later(48) });
    expect(await eventsOf('recent', later(48))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'K35', entered: true, cause: 'own_event' }),
        expect.objectContaining({ entered: false, cause: 'ageing' }),
      ]),
    );
    const moved = (await eventsOf('high', later(48))) as { id: string; entered: boolean; cause: string }[];
    expect(moved.find(({ id }) => id === 'K35')).toMatchObject({ entered: true, cause: 'own_event' });
    expect(moved.filter(({ id }) => id !== 'K35').map(({ cause }) => cause)).toEqual(
      expect.arrayContaining(['cut_points_moved']),
    );
    expect(before).not.toContain('K35');
    expect(moved.every(({ id, cause }) => (id === 'K35') === (cause === 'own_event'))).toBe(true);
  });
});
