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
    { placedAt: '2026-01-20T00:00:00Z', totalMinor: 10_000 },
  ];
  const customers = [
    { id: 'A1', owner: 'ann@example.com', orders: [{ placedAt: '2026-03-05T00:00:00Z', totalMinor: 5_000 }] },
    { id: 'B1', owner: 'bo@example.com', orders },
    { id: 'F1', owner: 'far@example.com' },
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

const show = (label: string, a: unknown) => {
  const { title, columns, rows, rule, ...r } = a as any;
  console.log(label, JSON.stringify({ title, rows, kind: r.kind, code: r.code, message: r.message ?? r.text, note: r.note, cols: columns?.map((c: any) => c.key).join() }));
};
test('x', async () => {
  const raw = async (email: string, input: object, now = NOW) =>
    runTool({ tool: 'team_activity', input }, await contextAs(database, email, { now, ...(now !== NOW && { live: false }) } as any));
  const day = { span: 'calendar', unit: 'day', offset: 0 };
  await done('Ann', 'A1', { dueOn: '2026-03-10', closedAt: '2026-03-10T08:00:00Z' });
  show('channel', await ask('chief@example.com', { channel: 'email' }));
  console.log(JSON.stringify(await raw('chief@example.com', { channel: 'email', period: day })).slice(0, 3000));
  show('today', await ask('chief@example.com', { period: day }));
  show('rep team', await ask('bo@example.com', {}));
  show('rep sort', await ask('bo@example.com', { sort: 'contacts' }));
  for (const [l, period] of Object.entries({
    open: { span: 'between', to: '2026-02-28' }, all: { span: 'all' }, q: { span: 'calendar', unit: 'quarter', offset: -1 },
    h24: { span: 'last', count: 24, unit: 'hour' }, next: { span: 'calendar', unit: 'month', offset: 1 }, future: { span: 'between', from: '2026-03-01', to: '2026-12-31' },
    since: { span: 'between', from: '2026-03-05' }, lastmonth: { span: 'calendar', unit: 'month', offset: -1 }, l7: { span: 'last', count: 7, unit: 'day' }, l1: { span: 'last', count: 1, unit: 'day' },
  })) show(l, await ask('chief@example.com', { period }));
  // as of
  const asof = await raw('chief@example.com', {}, new Date('2026-03-05T14:00:00Z')); show('asof', asof.answer);
  // handed over: Ann's customer goes to Bo
  show('ann before', await ask('ann@example.com', {}));
  await database.execute("update customers set owner_id = (select id from staff where name='Finn') where external_id='A1'");
  show('ann after handover', await ask('ann@example.com', {}));
  show('hanna after handover', await ask('head@example.com', {}));
  show('chief after handover', await ask('chief@example.com', {}));
  await database.execute("update customers set owner_id = null where external_id='A1'");
  show('unowned: chief', await ask('chief@example.com', {}));
  show('unowned: hanna', await ask('head@example.com', {}));
  show('dup', await ask('chief@example.com', { staff: ['Ann', 'ann@example.com'] }));
  show('order', await ask('chief@example.com', { staff: ['Finn', 'Ann', 'Bo'] }));
  await database.execute("update staff set active=false where name='Bo'");
  show('inactive', await ask('chief@example.com', {}));
  show('inactive named', await ask('chief@example.com', { staff: ['Bo'] }));
});
