import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '../../../src/domain/asker.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { readCompletion } from '../../../src/services/follow-ups/read-completion.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-11-20T10:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

let settings: Settings;

/** Customer, owner, due, zone, deadline, state, outcome, ended. */
const LIVES = [
  // In time to the last minute of their day, where that is.
  ['A', 1, '2026-11-16', 'Asia/Shanghai', null, 'closed', 'reached', '2026-11-16T15:59:00Z'],
  ['A', 1, '2026-11-16', 'Asia/Shanghai', null, 'closed', 'no_answer', '2026-11-16T16:01:00Z'],
  // On its day, and yet after the deadline of its segment.
  ['A', 1, '2026-11-17', 'UTC', '2026-11-17T09:00:00Z', 'closed', 'reached', '2026-11-17T09:01:00Z'],
  ['A', 1, '2026-11-18', 'UTC', null, 'cancelled', null, '2026-11-18T10:00:00Z'],
  ['A', 1, '2026-11-19', 'UTC', null, 'open', null, null],
  ['A', 1, '2026-11-20', 'UTC', null, 'open', null, null],
  // Beyond the days that are asked for.
  ['A', 1, '2026-11-21', 'UTC', null, 'open', null, null],
  ['A', 1, '2026-11-15', 'UTC', null, 'closed', 'order', '2026-11-15T10:00:00Z'],
  // A colleague's, whose end lies ahead of now, and those of who left and of nobody.
  ['B', 2, '2026-11-18', 'UTC', null, 'closed', 'reached', '2026-11-20T10:00:01Z'],
  ['B', 3, '2026-11-18', 'UTC', null, 'open', null, null],
  ['B', null, '2026-11-18', 'UTC', null, 'closed', 'order', '2026-11-18T10:00:00Z'],
] as const;

beforeAll(async () => {
  const staff = ['rita', 'max', 'gone'].map((name) => ({
    email: `${name}@example.com`,
    name,
    role: 'rep' as const,
    team: 'north',
  }));
  const customers = [
    { id: 'A', owner: 'rita@example.com' },
    { id: 'B', owner: 'max@example.com' },
  ];
  settings = await makeCompany(database, { staff, customers }, NOW);
  await database.execute("update staff set active = false where name = 'gone'");
  for (const [customer, ...rest] of LIVES)
    await database.execute(
      `insert into follow_ups (customer_id, reason, source, created_by_email, created_at, owner_id, due_on, time_zone, sla_due_at, state, outcome, closed_at)
       values ((select id from customers where external_id = $1), 'x', 'person', 'x', '2026-11-01', $2, $3, $4, $5, $6, $7, $8)`,
      [customer, ...rest],
    );
});

const completionFor = (asker: Asker) =>
  readCompletion({ database, settings, asker, now: NOW, live: true }, { fromOn: '2026-11-16', toOn: '2026-11-21' });

const RITA = {
  ...{ staffId: 1, name: 'rita', due: 5, closed: 3, onTime: 1, overdue: 1 },
  outcomes: { reached: 2, no_answer: 1 },
};

test('what was due, done, in time and late, each owner by themselves', async () => {
  expect(await completionFor(ADMINISTRATOR)).toEqual([
    { staffId: 2, name: 'max', due: 1, closed: 0, onTime: 0, overdue: 1, outcomes: {} },
    RITA,
    { staffId: null, name: null, due: 2, closed: 1, onTime: 1, overdue: 1, outcomes: { order: 1 } },
  ]);
});

test('each within what they see', async () => {
  expect(await completionFor(await askerOf(database, 'rita@example.com'))).toEqual([RITA]);
});
