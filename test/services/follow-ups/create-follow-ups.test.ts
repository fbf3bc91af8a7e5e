import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFollowUps, type FollowUpDraft } from '../../../src/services/follow-ups/create-follow-ups.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../../src/services/segments/save-segment.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-11-20T10:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const customers = [
    { id: 'A', columns: { vip: true } },
    { id: 'B', columns: { country: 'France' } },
    { id: 'C', columns: { vip: true, country: 'France' } },
  ];
  await makeCompany(database, { customers }, NOW);
  const by = { asker: ADMINISTRATOR, now: NOW };
  await database.transaction(async (transaction) => {
    const isVip = { field: 'vip', is: 'eq', value: true } as const;
    await saveSegment(transaction, { name: { en: 'Flagged' }, rule: isVip }, by);
    await saveSegment(
      transaction,
      { name: { en: 'French' }, rule: { field: 'country', is: 'eq', value: 'France' } },
      by,
    );
  });
  await refreshSegments(database, { now: NOW });
  await database.execute(
    "insert into follow_up_slas (segment_key, hours, set_by, set_at) values ('flagged', 24, 'x', $1), ('french', 4, 'x', $1)",
    [NOW],
  );
});

const draft = (customerId: number, more: Partial<FollowUpDraft> = {}): FollowUpDraft => ({
  ...{ customerId, ownerId: null, reason: 'call', source: 'rule' },
  ...{ dueOn: '2026-11-20', dueAt: null, timeZone: 'Europe/London', ...more },
});
const by = { email: 'workflow', staffId: null, now: NOW };
const create = (drafts: FollowUpDraft[], now = NOW) =>
  database.transaction((transaction) => createFollowUps(transaction, drafts, { ...by, now }));

test('numbers come in the order of the drafts, and each is told once', async () => {
  const ids = await create([draft(1), draft(2), draft(1), draft(3)]);
  expect(ids).toEqual([1, 2, 3, 4]);
  const rows = await database.query<{ customer: number; told: number }>(
    `select customer_id as customer, (select count(*)::int from follow_up_events e where e.follow_up_id = f.id and e.kind = 'created') as told
      from follow_ups f order by id`,
  );
  expect(rows).toEqual([1, 2, 1, 3].map((customer) => ({ customer, told: 1 })));
});

test('what made one makes it once: within a call, in a later one, and at the same moment', async () => {
  const keyed = (sourceKey: string) => draft(1, { sourceKey });
  const [first, second, other, plain] = await create([keyed('w 1'), keyed('w 1'), keyed('w 2'), draft(1)]);
  expect([second, other, plain]).toEqual([first, first! + 1, first! + 2]);
  expect(await create([keyed('w 3'), keyed('w 1')])).toEqual([first! + 3, first]);
  const [left, right] = await Promise.all([create([keyed('w 4')]), create([keyed('w 4')])]);
  expect(left).toEqual(right);
  expect(await database.query("select count(*)::int as n from follow_ups where source_key = 'w 4'")).toEqual([
    { n: 1 },
  ]);
});

test('the deadline is that of the strictest segment, from when it was made or is planned', async () => {
  const planned = { dueOn: '2026-11-23', dueAt: new Date('2026-11-23T15:00:00Z') };
  const ids = await create([draft(1), draft(2), draft(3), draft(3, planned), draft(3, { dueOn: '2026-11-23' })]);
  const rows = await database.query<{ due: Date }>(
    'select sla_due_at as due from follow_ups where id = any($1) order by id',
    [ids],
  );
  expect(rows.map(({ due }) => due.toISOString())).toEqual([
    '2026-11-21T10:00:00.000Z',
    ...['2026-11-20T14:00:00.000Z', '2026-11-20T14:00:00.000Z'],
    '2026-11-23T19:00:00.000Z',
    '2026-11-23T13:00:00.000Z',
  ]);
});
