import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableAnswer } from '../../../src/domain/answer.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { contextAs } from '../../support/approvable-outreach.ts';
import { makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-03-10T10:00:00Z');
const STAFF = [
  { email: 'chief@example.com', name: 'Carla', role: 'admin' },
  { email: 'head@example.com', name: 'Hanna', role: 'manager', team: 'north' },
  { email: 'ann@example.com', name: 'Ann', role: 'rep', team: 'north' },
  { email: 'bo@example.com', name: 'Bo', role: 'rep', team: 'north' },
  { email: 'far@example.com', name: 'Finn', role: 'rep', team: 'south' },
] as const;

const database = await createTestDatabase();
afterAll(() => database.close());
beforeAll(async () => {
  const orders = [
    { placedAt: '2026-03-01T00:00:00Z', totalMinor: 12_050 },
    { placedAt: '2026-02-20T00:00:00Z', totalMinor: 90_000, status: 'cancelled' as const },
    { placedAt: '2026-02-05T00:00:00Z', totalMinor: 10_000 },
    { placedAt: '2026-01-20T00:00:00Z', totalMinor: 10_000 },
  ];
  const customers = [
    { id: 'A1', owner: 'ann@example.com', orders: [{ placedAt: '2026-03-05T00:00:00Z', totalMinor: 5_000 }] },
    { id: 'B1', owner: 'bo@example.com', orders },
    { id: 'F1', owner: 'far@example.com', orders: [{ placedAt: '2026-02-25T00:00:00Z', totalMinor: 4_000 }] },
  ];
  await makeCompany(database, { timeZone: 'Europe/London', currency: 'GBP', staff: STAFF, customers }, NOW);
  await contact('Bo', 'B1', '2026-03-09T10:00:00Z');
  await contact('Bo', 'B1', '2026-02-27T10:00:00Z', 'email');
  await contact('Bo', 'F1', '2026-03-03T10:00:00Z');
  await contact('Ann', 'A1', '2026-02-20T10:00:00Z', 'visit');
  // No contacts of theirs: a customer's call, a note, one long ago.
  await contact('Bo', 'B1', '2026-03-09T11:00:00Z', 'call', 'incoming');
  await contact('Bo', 'B1', '2026-03-09T12:00:00Z', 'note', 'internal');
  await contact('Bo', 'B1', '2026-01-20T12:00:00Z');
  await done('Bo', 'B1', { dueOn: '2026-03-05', closedAt: '2026-03-05T15:00:00Z' });
  await done('Bo', 'B1', { dueOn: '2026-03-06', closedAt: '2026-03-08T15:00:00Z' });
});

async function contact(staff: string, customer: string, at: string, channel = 'call', direction = 'outgoing') {
  await database.execute(
    `insert into interactions (customer_id, channel, direction, at, staff_id)
     select c.id, $3, $4, $5, s.id from customers c, staff s where s.name = $1 and c.external_id = $2`,
    [staff, customer, channel, direction, at],
  );
}

async function done(staff: string, customer: string, { dueOn, closedAt }: { dueOn: string; closedAt: string }) {
  await database.execute(
    `insert into follow_ups (customer_id, owner_id, reason, source, due_on, time_zone, created_by_email, created_at, state, outcome, closed_at)
     select c.id, s.id, 'call', 'person', $3, 'Europe/London', s.email, '2026-03-01T00:00:00Z', 'closed', 'reached', $4
     from customers c, staff s where s.name = $1 and c.external_id = $2`,
    [staff, customer, dueOn, closedAt],
  );
}

async function ask(email: string, input: object = {}) {
  const { answer } = await runTool({ tool: 'team_activity', input }, await contextAs(database, email, { now: NOW }));
  return answer;
}

async function rowsFor(email: string, input: object = {}) {
  const answer = (await ask(email, input)) as TableAnswer;
  return answer.rows;
}

const THIS_MONTH = { span: 'calendar', unit: 'month', offset: 0 };

test('contacts, follow-ups and sales of the last 30 days stand beside each other, sales held against the 30 days before', async () => {
  const answer = (await ask('chief@example.com')) as TableAnswer;
  expect(answer.title).toBe('Work of the team: last 30 days');
  expect(answer.columns.map(({ key }) => key)).toEqual([
    'name',
    'contacts',
    'contacted',
    'done',
    'completion',
    'orders',
    'revenue',
    'growth',
  ]);
  expect(answer.rows).toEqual([
    ['Bo', 3, 2, 2, 0.5, 1, 120.5, -0.3975],
    ['Ann', 1, 1, 0, null, 1, 50, null],
    ['Finn', 0, 0, 0, null, 1, 40, null],
  ]);
});

test('another time, one channel and another order; part of a month is held against as much of the one before', async () => {
  expect(await rowsFor('chief@example.com', { period: THIS_MONTH })).toEqual([
    ['Bo', 2, 2, 2, 0.5, 1, 120.5, 0.205],
    ['Ann', 0, 0, 0, null, 1, 50, null],
    ['Finn', 0, 0, 0, null, 0, 0, null],
  ]);
  const today = await rowsFor('chief@example.com', { period: { span: 'calendar', unit: 'day', offset: 0 } });
  expect(today[0]).toHaveLength(7);
  const fewest = await rowsFor('chief@example.com', { sort: 'contacts', direction: 'asc' });
  expect(fewest.map(([name]) => name)).toEqual(['Finn', 'Ann', 'Bo']);
  const mails = (await ask('chief@example.com', { channel: 'email', sort: 'contacts' })) as TableAnswer;
  expect(mails.columns[1]!.label).toBe('E-mails');
  const byMail = mails.rows;
  expect(byMail.map(([name, contacts]) => [name, contacts])).toEqual([
    ['Bo', 1],
    ['Ann', 0],
    ['Finn', 0],
  ]);
  const byVisit = await rowsFor('chief@example.com', { channel: 'visit', sort: 'contacted' });
  expect(byVisit[0]!.slice(0, 2)).toEqual(['Ann', 1]);
});

test('a manager sees their team and its customers, a rep themselves; nobody else is shown or found out', async () => {
  expect((await rowsFor('head@example.com')).map((row) => row.slice(0, 3))).toEqual([
    ['Bo', 2, 1],
    ['Ann', 1, 1],
  ]);
  // A contact with who is somebody else's now stays one's own.
  expect((await rowsFor('bo@example.com')).map((row) => row.slice(0, 3))).toEqual([['Bo', 3, 2]]);
  expect(((await ask('bo@example.com')) as TableAnswer).title).toBe('Work of Bo: last 30 days');
  const one = (await ask('head@example.com', { staff: ['Ann'] })) as TableAnswer;
  expect([one.title, one.rows.length]).toEqual(['Work of Ann: last 30 days', 1]);
  for (const [asker, staff] of [
    ['head@example.com', 'Finn'],
    ['bo@example.com', 'Ann'],
    ['bo@example.com', 'Nobody At All'],
  ] as const)
    expect(await ask(asker, { staff: [staff] })).toMatchObject({ kind: 'problem', code: 'forbidden' });
  expect(await ask('head@example.com', { staff: ['Anna Nobody'] })).toMatchObject({
    kind: 'problem',
    code: 'not_found',
  });
});

test('a time that has not begun is refused', async () => {
  const period = { span: 'between', from: '2027-01-01', to: '2027-02-01' };
  expect(await ask('head@example.com', { period })).toMatchObject({ kind: 'problem', code: 'invalid_input' });
});
