import { afterEach, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { insertSegment } from '../../../src/services/segments/write-segment.ts';
import { makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const ordered = (unit: 'day' | 'week', offset: number): Rule => ({
  events: 'orders',
  ...{ aggregate: 'count', is: 'gte', value: 1 },
  period: { span: 'calendar', unit, offset },
});
const RULES: Record<string, Rule> = {
  today: ordered('day', 0),
  yesterday: ordered('day', -1),
  this_week: ordered('week', 0),
  last_order_today: { field: 'last_order_on', is: 'eq', value: { ago: 0, unit: 'day' } },
  recency_0: { field: 'recency', is: 'eq', value: 0 },
  birthday: { upcoming: 'birthday', withinDays: 0 },
};
const KEYS = Object.keys(RULES);

let database: Database;
afterEach(() => database.close());

/** A company whose customers ordered at these local times, and whose segments are refreshed at others. */
async function scene(timeZone: string, offset: string) {
  database = await createTestDatabase();
  const at = (local: string) => new Date(`${local}${offset}`);
  const orders = {
    // 2026-03-02 is a Monday.
    sunday: '2026-03-01T23:45:00',
    monday_first: '2026-03-02T00:00:00',
    monday_early: '2026-03-02T00:15:00',
    monday_late: '2026-03-02T23:15:00',
    tuesday: '2026-03-03T00:10:00',
  };
  const customers = Object.entries(orders).map(([id, local]) => ({
    id,
    orders: [{ placedAt: at(local).toISOString(), totalMinor: 100 }],
    columns: { birth_on: id === 'monday_late' ? '1990-03-02' : '1990-03-03' },
  }));
  const start = at('2026-03-01T23:50:00');
  await makeCompany(database, { customers, timeZone }, start);
  for (const [key, rule] of Object.entries(RULES)) {
    const text = { en: key, zh: key };
    const texts = { name: text, description: text, playbook: text, topic: 'custom', ownerId: null };
    await insertSegment(database, { key, ...texts, rule, preset: false, authorId: null, reason: '' });
  }
  await refreshSegments(database, { now: start });
  return async (local: string) => {
    await refreshSegments(database, { now: at(local) });
    const rows = await database.query<{ key: string; ids: string[] }>(
      `select s.key, coalesce(array_agg(c.external_id order by c.id) filter (where c.id is not null), '{}') as ids from segments s
       left join segment_members m on m.segment_id = s.id left join customers c on c.id = m.customer_id group by s.key`,
    );
    const members = new Map(rows.map(({ key, ids }) => [key, ids]));
    return Object.fromEntries(KEYS.map((key) => [key, members.get(key)]));
  };
}

for (const [timeZone, offset] of [
  ['Asia/Shanghai', '+08:00'],
  ['America/Los_Angeles', '-08:00'],
] as const) {
  test(`the day's segments change at local midnight in ${timeZone}`, async () => {
    const membersAt = await scene(timeZone, offset);
    const birthdays = { birthday: ['monday_late'] };
    expect(await membersAt('2026-03-02T00:30:00')).toEqual({
      today: ['monday_first', 'monday_early'],
      yesterday: ['sunday'],
      this_week: ['monday_first', 'monday_early'],
      last_order_today: ['monday_first', 'monday_early'],
      recency_0: ['monday_first', 'monday_early'],
      ...birthdays,
    });
    const monday = ['monday_first', 'monday_early', 'monday_late'];
    expect(await membersAt('2026-03-02T23:30:00')).toEqual({
      ...{ today: monday, yesterday: ['sunday'], this_week: monday, last_order_today: monday, recency_0: monday },
      ...birthdays,
    });
    expect(await membersAt('2026-03-03T00:30:00')).toEqual({
      ...{ today: ['tuesday'], yesterday: monday, this_week: [...monday, 'tuesday'] },
      ...{ last_order_today: ['tuesday'], recency_0: ['tuesday'] },
      birthday: ['sunday', 'monday_first', 'monday_early', 'tuesday'],
    });
  });
}
