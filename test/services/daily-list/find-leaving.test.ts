import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar-day.ts';
import { LEAVING_WITHIN_DAYS } from '../../../src/domain/daily-list/reasons/leaving-segment.ts';
import { startOfDay } from '../../../src/domain/period.ts';
import { findLeaving } from '../../../src/services/daily-list/find-leaving.ts';
import { findListScene } from '../../../src/services/daily-list/find-list-scene.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { seeded } from '../../support/random-company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-30T07:30:00Z');
const TODAY = '2026-06-30';
const RULES = {
  Lately: { field: 'recency', is: 'lte', value: 60 },
  Spenders: {
    events: 'orders',
    period: { span: 'last', count: 90, unit: 'day' },
    aggregate: 'sum',
    is: 'gte',
    value: 100,
  },
  Silent: { field: 'recency', is: 'gt', value: 70 },
} as const;

const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const random = seeded(8);
  const customers = Array.from({ length: 200 }, (_, at) => {
    const [every, last] = [5 + Math.floor(random() * 40), Math.floor(random() * 100)];
    return {
      id: `L${at}`,
      owner: at % 4 === 0 ? 'mate@example.com' : 'rep@example.com',
      orders: Array.from({ length: 1 + Math.floor(random() * 5) }, (__, order) => ({
        placedAt: new Date(NOW.getTime() - (last + order * every) * 86_400_000).toISOString(),
        totalMinor: 5_000,
      })),
    };
  });
  const staff = ['rep', 'mate'].map((name) => ({ email: `${name}@example.com`, role: 'rep' as const, team: 'north' }));
  await makeCompany(database, { staff, customers }, NOW);
  await database.transaction(async (transaction) => {
    for (const [en, rule] of Object.entries(RULES)) {
      await saveSegment(transaction, { name: { en }, rule }, { asker: ADMINISTRATOR, now: NOW });
    }
  });
  await refreshSegments(database, { now: NOW });
});

test('names who really leaves first, and when, if nothing new comes', { timeout: 120_000 }, async () => {
  const settings = await readSettings(database);
  const asker = await askerOf(database, 'rep@example.com');
  const scene = await findListScene({ database, settings, asker, now: NOW, live: true });
  const found = await findLeaving(scene);
  const mine = await database.query<{ id: number; isLate: boolean }>(
    `select c.id, m.median_gap_days is null or ($2::date - m.last_order_on) > m.median_gap_days as "isLate"
      from customers c join customer_metrics m on m.customer_id = c.id where c.owner_id = $1 order by c.id`,
    [asker.staffId, TODAY],
  );
  // The members of each of the coming days, built from nothing: who was in and is not any more has left.
  const members = async () =>
    new Map(
      (
        await database.query<{ key: string; ids: number[] }>(
          `select s.key, coalesce(array_agg(m.customer_id) filter (where m.customer_id is not null), '{}') as ids
            from segments s left join segment_members m on m.segment_id = s.id group by s.key`,
        )
      ).map(({ key, ids }) => [key, new Set(ids)]),
    );
  const before = await members();
  const leaves = new Map<number, string>();
  for (let ahead = 1; ahead <= LEAVING_WITHIN_DAYS; ahead++) {
    const on = addDays(TODAY, ahead);
    await refreshSegments(database, { now: startOfDay(on, settings.timeZone) });
    const after = await members();
    for (const { id, isLate } of mine) {
      const hasLeft = [...before].some(([key, ids]) => ids.has(id) && !after.get(key)!.has(id));
      if (isLate && hasLeft && !leaves.has(id)) leaves.set(id, on);
    }
  }
  const told = found.map(({ customerId, finding }) => [
    customerId,
    finding.reason === 'leaving_segment' && finding.figures.leavesOn,
  ]);
  expect(told.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual([...leaves].toSorted(([a], [b]) => a - b));
  expect(leaves.size).toBeGreaterThan(5);
});
