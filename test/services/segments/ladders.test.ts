import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { listLadders } from '../../../src/services/segments/list-ladders.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveLadder } from '../../../src/services/segments/save-ladder.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { setSegmentStatus } from '../../../src/services/segments/set-segment-status.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-01T08:00:00Z');
const spent = (value: number): Rule => ({ field: 'revenue', is: 'gte', value });

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  const customers = [5, 50, 500, 5_000].map((major) => ({
    id: `K${major}`,
    orders: [{ placedAt: '2026-05-01T00:00:00Z', totalMinor: major * 100 }],
  }));
  await makeCompany(database, { customers, timeZone: 'UTC' }, NOW);
});
afterAll(() => database.close());

const save = (name: string, rule: Rule, segment?: string) =>
  database.transaction((transaction) =>
    saveSegment(transaction, { segment, name: { en: name }, rule }, { asker: ADMINISTRATOR, now: NOW }),
  );
const ladder = (rungs: string[], key?: string) =>
  database.transaction((transaction) => saveLadder(transaction, { key, name: { en: 'Tiers', zh: '等级' }, rungs }));
const members = async () => {
  await refreshSegments(database, { now: NOW });
  const rows = await database.query<{ key: string; ids: string[] }>(
    `select s.key, coalesce(array_agg(c.external_id order by c.id) filter (where c.id is not null), '{}') as ids from segments s
     left join segment_members m on m.segment_id = s.id left join customers c on c.id = m.customer_id group by s.key`,
  );
  return Object.fromEntries(rows.map(({ key, ids }) => [key, ids]));
};

test('a customer is on the highest rung whose rule holds, and segments of no ladder overlap', async () => {
  await save('Gold', spent(1_000));
  await save('Silver', spent(100));
  await save('Bronze', spent(10));
  expect(await members()).toEqual({ gold: ['K5000'], silver: ['K500', 'K5000'], bronze: ['K50', 'K500', 'K5000'] });
  expect(await ladder(['Gold', 'silver', 'BRONZE'])).toBe('tiers');
  expect(await members()).toEqual({ gold: ['K5000'], silver: ['K500'], bronze: ['K50'] });
  expect(await listLadders(database)).toMatchObject([
    { key: 'tiers', rungs: [{ key: 'gold', memberCount: 1 }, {}, {}] },
  ]);
});

test('an edit of a rung moves those below it, as does archiving one', async () => {
  await save('Gold', spent(400), 'gold');
  expect(await members()).toEqual({ gold: ['K500', 'K5000'], silver: [], bronze: ['K50'] });
  await database.transaction((transaction) => setSegmentStatus(transaction, 'gold', 'archived'));
  expect(await members()).toMatchObject({ silver: ['K500', 'K5000'], bronze: ['K50'] });
  await database.transaction((transaction) => setSegmentStatus(transaction, 'gold', 'active'));
  expect(await members()).toMatchObject({ gold: ['K500', 'K5000'], silver: [] });
});

test('a ladder is refused with one rung, a rung twice, a rung of another ladder, and a rung that contains a lower one', async () => {
  await expect(ladder(['gold'])).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(ladder(['gold', 'Gold'])).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(ladder(['gold', 'silver'])).rejects.toMatchObject({ code: 'conflict' });
  await expect(ladder(['gold', 'nobody'], 'tiers')).rejects.toMatchObject({ code: 'not_found' });
  await save('Low', spent(1));
  await save('Lowest', { segment: 'low' });
  await expect(ladder(['low', 'lowest'])).resolves.toBe('tiers_2');
  await expect(ladder(['lowest', 'low'], 'tiers_2')).rejects.toMatchObject({
    text: { en: 'A segment cannot contain itself: Low → Low.' },
  });
});

test('a rule by which segments would contain each other is refused with the way', async () => {
  await save('A', spent(1));
  await save('B', { not: { segment: 'a' } });
  await expect(save('A', { any: [spent(2), { segment: 'b' }] }, 'a')).rejects.toMatchObject({
    code: 'invalid_input',
    text: { en: 'A segment cannot contain itself: A → B → A.', zh: '分群不能包含自身：A → B → A。' },
  });
});

test('a rung that speaks of a lower one is refused, by an edit and by taking it back into use', async () => {
  await save('High', spent(500));
  await save('Lower', spent(50));
  expect(await ladder(['high', 'lower'])).toBe('tiers_3');
  const speaks = () => save('High', { segment: 'lower' }, 'high');
  const refusal = { code: 'invalid_input', text: { en: 'A segment cannot contain itself: Lower → Lower.' } };
  await expect(speaks()).rejects.toMatchObject(refusal);
  const set = (status: 'active' | 'archived') =>
    database.transaction((transaction) => setSegmentStatus(transaction, 'high', status));
  await set('archived');
  await speaks();
  await expect(set('active')).rejects.toMatchObject(refusal);
  expect(await members()).toMatchObject({ lower: ['K50', 'K500', 'K5000'] });
});

test('rules that grow beyond measure by the segments in them are refused', async () => {
  const times = (count: number, rule: Rule): Rule => ({ any: Array.from({ length: count }, () => rule) });
  await save('Leaf', spent(1));
  await save('Branch', times(50, { segment: 'leaf' }));
  await expect(save('Tree', times(11, { segment: 'branch' }))).rejects.toMatchObject({
    code: 'invalid_input',
    text: { en: expect.stringMatching(/^Tree: a rule may have up to 500 conditions/) },
  });
  await save('Tree', times(10, { segment: 'branch' }));
  await expect(save('Leaf', times(2, spent(1)), 'leaf')).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(save('Wide', times(50, times(50, spent(1))))).rejects.toMatchObject({ code: 'invalid_input' });
});
