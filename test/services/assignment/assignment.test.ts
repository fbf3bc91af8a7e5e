import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { ReportAnswer, TableAnswer } from '../../../src/domain/answer.ts';
import { createFollowUps } from '../../../src/services/follow-ups/create-follow-ups.ts';
import { runConfirmed } from '../../../src/tools/run-confirmed.ts';
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

const opened: Database[] = [];
let database: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  opened.push(database);
  const customers = [
    { id: 'C1' },
    { id: 'C2' },
    { id: 'C3' },
    { id: 'C4' },
    { id: 'C5' },
    { id: 'C6', owner: 'bo@example.com', orders: [{ placedAt: '2026-03-01T00:00:00Z', totalMinor: 12_050 }] },
    { id: 'C7', owner: 'far@example.com' },
  ];
  await makeCompany(database, { timeZone: 'Europe/London', currency: 'GBP', staff: STAFF, customers }, NOW);
  await database.execute(
    `update customers set country = case when external_id in ('C1', 'C2') then 'FR' else 'ES' end`,
  );
  await database.execute(`update staff set time_zone = 'Asia/Shanghai' where name = 'Ann'`);
});
afterAll(async () => {
  for (const each of opened) await each.close();
});

const as = (email: string) => contextAs(database, email, { now: NOW });
const call = async (email: string, tool: string, input: unknown = {}) => runTool({ tool, input }, await as(email));
const confirm = async (email: string, tool: string, input: unknown = {}) =>
  runConfirmed({ tool, input }, await as(email));

async function owners(): Promise<Record<string, string | null>> {
  const rows = await database.query<{ id: string; owner: string | null }>(
    'select c.external_id as id, s.name as owner from customers c left join staff s on s.id = c.owner_id order by 1',
  );
  return Object.fromEntries(rows.map(({ id, owner }) => [id, owner]));
}

async function followUp(customer: string, owner: string, due: { on: string; at?: string }): Promise<number> {
  const [ids] = await database.query<{ customerId: number; ownerId: number }>(
    'select c.id as "customerId", s.id as "ownerId" from customers c, staff s where c.external_id = $1 and s.email = $2',
    [customer, owner],
  );
  const [id] = await createFollowUps(
    database,
    [
      {
        ...ids!,
        ...{
          reason: 'call',
          source: 'person',
          dueOn: due.on,
          timeZone: 'Europe/London',
          urgency: 'normal',
        },
        dueAt: due.at === undefined ? null : new Date(due.at),
      },
    ],
    { email: owner, staffId: ids!.ownerId, now: new Date('2026-03-01T10:00:00Z') },
  );
  return id!;
}

const RULES = {
  rules: [
    { rule: { field: 'country', is: 'eq', value: 'FR' }, target: { to: 'staff', staff: 'Finn' } },
    { target: { to: 'round_robin', team: 'North' } },
  ],
};

test('rules are shown in words and, applied, give whom nobody has as their preview said, going on in turn', async () => {
  const { answer: shown } = await call('chief@example.com', 'save_assignment_rules', RULES);
  expect(shown).toMatchObject({
    kind: 'confirm',
    text: expect.stringMatching(/1\. .*country.* → Finn\n2\. everybody else → north in turn$/i),
  });
  await confirm('chief@example.com', 'save_assignment_rules', RULES);

  const { answer: preview } = await call('chief@example.com', 'assign_customers');
  expect(preview).toMatchObject({ kind: 'confirm', text: 'Gives 5 customers whom nobody has to an owner.' });
  const [byOwner] = ((preview as { preview: ReportAnswer }).preview.parts as TableAnswer[]).map(({ rows }) => rows);
  expect(byOwner!.map(([owner, count]) => [owner, count])).toEqual([
    ['Finn', 2],
    ['Ann', 2],
    ['Bo', 1],
  ]);
  const { answer } = await confirm('chief@example.com', 'assign_customers');
  expect(answer).toMatchObject({ text: 'Done: 5 customers have an owner now.' });
  expect(await owners()).toEqual({ C1: 'Finn', C2: 'Finn', C3: 'Ann', C4: 'Bo', C5: 'Ann', C6: 'Bo', C7: 'Finn' });
  const changes = await database.query(
    `select before, after, by from customer_changes where field = 'owner' order by customer_id limit 1`,
  );
  expect(changes).toEqual([{ before: null, after: 'Finn', by: 'chief@example.com' }]);

  // Ann had the last turn.
  await database.execute(`update customers set owner_id = null where external_id in ('C3', 'C4')`);
  await confirm('chief@example.com', 'assign_customers');
  expect(await owners()).toMatchObject({ C3: 'Bo', C4: 'Ann' });
});

test('managers and administrators see the rules in words, and which gives to nobody any more; reps see none', async () => {
  expect((await call('head@example.com', 'list_assignment_rules')).answer).toMatchObject({
    kind: 'text',
    text: expect.stringContaining('There are no assignment rules'),
  });
  await confirm('chief@example.com', 'save_assignment_rules', RULES);
  const rowsFor = async (email: string) =>
    ((await call(email, 'list_assignment_rules')).answer as TableAnswer).rows.map((row) => row.slice(0, 4));
  expect(await rowsFor('head@example.com')).toEqual([
    [1, expect.stringMatching(/country.*France/i), 'Finn', 'Carla'],
    [2, 'everybody else', 'north in turn', 'Carla'],
  ]);
  await database.execute(`update staff set active = false where name = 'Finn'`);
  expect((await rowsFor('chief@example.com'))[0]![2]).toBe(
    'far@example.com (nobody of the staff: the next rule decides)',
  );
  expect((await call('ann@example.com', 'list_assignment_rules')).answer).toMatchObject({ code: 'forbidden' });
});

test('some customers go over with what their owner has open about them; what is out of sight or in these hands stays', async () => {
  await database.execute(
    `update customers set owner_id = (select id from staff where name = 'Bo') where country = 'ES' and external_id <> 'C7'`,
  );
  const open = await followUp('C6', 'bo@example.com', { on: '2026-03-12' });
  const other = await followUp('C6', 'far@example.com', { on: '2026-03-12' });
  const spanish = { rule: { field: 'country', is: 'eq', value: 'ES' }, from: 'Bo', to: 'Ann' };
  const { answer: shown } = await call('head@example.com', 'reassign_customers', spanish);
  expect(shown).toMatchObject({
    kind: 'confirm',
    text: expect.stringMatching(
      /^Gives 4 customers to Ann, with 1 open follow-up and 0 open opportunities of their owners: .*Spain/,
    ),
    preview: { total: 4, rows: expect.arrayContaining([['C6', null, 'Bo', 'Ann']]) },
  });
  const { answer } = await confirm('head@example.com', 'reassign_customers', spanish);
  expect(answer).toMatchObject({ text: 'Done: 4 customers went to a new owner.' });
  expect(await owners()).toMatchObject({ C1: null, C3: 'Ann', C6: 'Ann', C7: 'Finn' });
  const held = await database.query(
    'select f.id, s.name as owner from follow_ups f join staff s on s.id = f.owner_id order by f.id',
  );
  expect(held).toEqual([
    { id: open, owner: 'Ann' },
    { id: other, owner: 'Finn' },
  ]);

  // Of several, whoever has the fewest; one's own stay.
  const both = { rule: { customers: ['C1', 'C2', 'C3'] }, to: ['Ann', 'Bo'] };
  await confirm('head@example.com', 'reassign_customers', both);
  expect(await owners()).toMatchObject({ C1: 'Bo', C2: 'Bo', C3: 'Ann' });

  const codeOf = async (email: string, input: object) =>
    ((await call(email, 'reassign_customers', input)).answer as { code?: string }).code;
  expect(await codeOf('head@example.com', { rule: { customers: ['C1'] }, to: 'Finn' })).toBe('forbidden');
  expect(await codeOf('head@example.com', { rule: { customers: ['C7'] }, to: 'Ann' })).not.toBeUndefined();
  expect(await codeOf('ann@example.com', { rule: { customers: ['C1'] }, to: 'Ann' })).toBe('forbidden');
  expect(await codeOf('chief@example.com', { to: 'Ann' })).toBe('invalid_input');
  expect(await codeOf('chief@example.com', { ...spanish, leaves: true })).toBe('invalid_input');
});

test('a leaver’s customers, follow-ups and opportunities go on, what speaks in their name ends, and nothing is lost', async () => {
  const own = await followUp('C6', 'bo@example.com', { on: '2026-03-12' });
  const timed = await followUp('C6', 'bo@example.com', { on: '2026-03-12', at: '2026-03-12T15:00:00Z' });
  const ofAnothers = await followUp('C7', 'bo@example.com', { on: '2026-03-12' });
  await database.execute(
    `insert into opportunities (customer_id, stage, amount_minor, opened_at, owner_id)
     select c.id, 'lead', 1000, '2026-03-01', s.id from customers c, staff s where c.external_id = 'C6' and s.name = 'Bo'`,
  );
  const input = { from: 'Bo', to: 'Ann', leaves: true };
  const { answer: shown } = await call('chief@example.com', 'reassign_customers', input);
  expect(shown).toMatchObject({
    text: 'Gives away what Bo has: 1 customer, 3 open follow-ups, 1 open opportunity. Bo is taken off the staff: 0 drafts in their name and 0 subscriptions of theirs end; what they did stays.',
  });
  const { answer } = await confirm('chief@example.com', 'reassign_customers', input);
  expect(answer).toMatchObject({
    text: 'Done: 1 customer of Bo and what is open about them went to their new owners. Bo is off the staff.',
  });
  expect(await owners()).toMatchObject({ C6: 'Ann', C7: 'Finn' });
  const followUps = await database.query<{ id: number }>(
    `select f.id, s.name as owner, f.time_zone as zone, f.due_at as at,
       (select details from follow_up_events e where e.follow_up_id = f.id and e.kind = 'reassigned') as details
     from follow_ups f join staff s on s.id = f.owner_id order by f.id`,
  );
  expect(followUps).toEqual([
    { id: own, owner: 'Ann', zone: 'Asia/Shanghai', at: null, details: { from: 'Bo', to: 'Ann' } },
    {
      id: timed,
      owner: 'Ann',
      zone: 'Europe/London',
      at: new Date('2026-03-12T15:00:00Z'),
      details: { from: 'Bo', to: 'Ann' },
    },
    { id: ofAnothers, owner: 'Finn', zone: 'Europe/London', at: null, details: { from: 'Bo', to: 'Finn' } },
  ]);
  expect(await database.query(`select s.name from opportunities o join staff s on s.id = o.owner_id`)).toEqual([
    { name: 'Ann' },
  ]);
  expect(await database.query(`select active from staff where name = 'Bo'`)).toEqual([{ active: false }]);
});

test('one rule more goes before those that there are, and what is for everybody stays last and single', async () => {
  await confirm('chief@example.com', 'save_assignment_rules', RULES);
  const vip = {
    rules: [{ rule: { field: 'vip', is: 'eq', value: true }, target: { to: 'staff', staff: 'Ann' } }],
    keepOthers: true,
  };
  const { answer } = await call('chief@example.com', 'save_assignment_rules', vip);
  expect(answer).toMatchObject({
    text: expect.stringMatching(/1\. .*VIP.* → Ann\n2\. .*country.* → Finn\n3\. everybody else → north in turn$/i),
  });
  await confirm('chief@example.com', 'save_assignment_rules', vip);
  const rest = { rules: [{ target: { to: 'staff', staff: 'Bo' } }], keepOthers: true };
  await confirm('chief@example.com', 'save_assignment_rules', rest);
  const { answer: listed } = await call('chief@example.com', 'list_assignment_rules');
  expect((listed as TableAnswer).rows.map(([, , owner]) => owner)).toEqual(['Ann', 'Finn', 'Bo']);
});

test('the same condition said again takes the place of what was said before; said alike it is there already', async () => {
  await confirm('chief@example.com', 'save_assignment_rules', RULES);
  const french = (value: string, staff: string) => ({
    rules: [{ rule: { all: [{ field: 'country', is: 'eq', value }] }, target: { to: 'staff', staff } }],
    keepOthers: true,
  });
  const vip = { rule: { field: 'vip', is: 'eq', value: true }, target: { to: 'staff', staff: 'Ann' } };
  await confirm('chief@example.com', 'save_assignment_rules', { rules: [vip], keepOthers: true });
  const again = await call('chief@example.com', 'save_assignment_rules', french('fr', 'Finn'));
  expect(again.answer).toMatchObject({
    code: 'conflict',
    text: expect.stringMatching(/^There is that rule already: 2\. .*France.* → Finn$/),
  });
  const { answer } = await call('chief@example.com', 'save_assignment_rules', french('France', 'Bo'));
  expect(answer).toMatchObject({
    text: expect.stringMatching(
      /\n1\. .* → Ann\n2\. .*France.* → Bo \(instead of Finn\)\n3\. everybody else → north in turn$/,
    ),
  });
  await confirm('chief@example.com', 'save_assignment_rules', french('France', 'Bo'));
  const rest = { rules: [{ target: { to: 'round_robin', team: 'North' } }], keepOthers: true };
  expect((await call('chief@example.com', 'save_assignment_rules', rest)).answer).toMatchObject({ code: 'conflict' });
  const { answer: listed } = await call('chief@example.com', 'list_assignment_rules');
  expect((listed as TableAnswer).rows.map(([, , owner]) => owner)).toEqual(['Ann', 'Bo', 'north in turn']);
});

test('one rule more is kept although another gives to somebody who left', async () => {
  await confirm('chief@example.com', 'save_assignment_rules', RULES);
  await database.execute(`update staff set active = false where name = 'Finn'`);
  const vip = { rule: { field: 'vip', is: 'eq', value: true }, target: { to: 'staff', staff: 'Ann' } };
  const { answer } = await call('chief@example.com', 'save_assignment_rules', { rules: [vip], keepOthers: true });
  expect(answer).toMatchObject({ text: expect.stringContaining('→ far@example.com (nobody of the staff') });
});

test('where the rules fit only some, the others and what is open about them stay', async () => {
  await database.execute(
    `update customers set owner_id = (select id from staff where name = 'Bo') where external_id in ('C1', 'C6')`,
  );
  await followUp('C1', 'bo@example.com', { on: '2026-03-12' });
  await followUp('C6', 'bo@example.com', { on: '2026-03-12' });
  await confirm('chief@example.com', 'save_assignment_rules', { rules: RULES.rules.slice(0, 1) });
  const input = { from: 'Bo', to: 'rules' };
  const { answer } = await call('chief@example.com', 'reassign_customers', input);
  expect(answer).toMatchObject({
    text: expect.stringMatching(
      /1 customer, 1 open follow-up, 0 open opp.* 1 customer fits no rule and stays with Bo\./,
    ),
  });
  await confirm('chief@example.com', 'reassign_customers', input);
  expect(await owners()).toMatchObject({ C1: 'Finn', C6: 'Bo' });
  const kept = 'select s.name from follow_ups f left join staff s on s.id = f.owner_id order by f.id';
  expect(await database.query(kept)).toEqual([{ name: 'Finn' }, { name: 'Bo' }]);
});

test('who left before is found by name, and the rules may take over', async () => {
  await database.execute(`update staff set active = false where name = 'Bo'`);
  await confirm('chief@example.com', 'save_assignment_rules', RULES);
  await confirm('chief@example.com', 'reassign_customers', { from: 'bo', to: 'rules' });
  expect(await owners()).toMatchObject({ C6: 'Ann', C1: null });
});

test('a manager reassigns within the team; a rep not at all; nobody removes the last administrator', async () => {
  const code = async (email: string, input: unknown) => {
    const { answer } = await call(email, 'reassign_customers', input);
    return answer.kind === 'problem' ? answer.code : answer.kind;
  };
  expect(await code('head@example.com', { from: 'Bo', to: 'Ann' })).toBe('confirm');
  expect(await code('head@example.com', { from: 'Finn', to: 'Ann' })).toBe('forbidden');
  expect(await code('head@example.com', { from: 'Bo', to: 'Finn' })).toBe('forbidden');
  expect(await code('head@example.com', { from: 'Bo', to: 'Ann', leaves: true })).toBe('forbidden');
  const leaving = await call('head@example.com', 'reassign_customers', { from: 'Bo', to: 'Ann', leaves: true });
  expect(leaving.answer).toMatchObject({ suggestions: ["Reassign all of Bo's customers to Ann"] });
  expect(await code('ann@example.com', { from: 'Bo', to: 'Ann' })).toBe('forbidden');
  expect(await code('chief@example.com', { from: 'Carla', to: 'Ann', leaves: true })).toBe('conflict');
  expect(await code('chief@example.com', { from: 'Bo', to: 'Bo' })).toBe('invalid_input');
});

test('the load of each is what they have and what is due, within sight', async () => {
  await followUp('C6', 'bo@example.com', { on: '2026-03-09' });
  await followUp('C6', 'bo@example.com', { on: '2026-03-10' });
  await followUp('C6', 'bo@example.com', { on: '2026-03-16' });
  await followUp('C6', 'bo@example.com', { on: '2026-03-17' });
  const rowsAs = async (email: string) => ((await call(email, 'workload')).answer as TableAnswer).rows;
  await database.execute(
    `insert into interactions (customer_id, channel, direction, at, staff_id)
     select c.id, 'call', 'outgoing', '2026-03-09T10:00:00Z', s.id from customers c, staff s where c.external_id in ('C6', 'C7') and s.name = 'Bo'`,
  );
  const bo = ['Bo', 1, 120.5, 4, 1, 2, 0, '2026-03-09T10:00:00.000Z'];
  expect(await rowsAs('chief@example.com')).toEqual([
    bo,
    ['Finn', 1, 0, 0, 0, 0, null, null],
    ['Ann', 0, 0, 0, 0, 0, null, null],
    ['Nobody', 5, 0, 0, 0, 0, null, null],
  ]);
  expect((await rowsAs('head@example.com')).map(([name]) => name)).toEqual(['Bo', 'Ann', 'Nobody']);
  expect(await rowsAs('bo@example.com')).toEqual([bo]);
  expect(await rowsAs('far@example.com')).toEqual([['Finn', 1, 0, 0, 0, 0, null, null]]);
});
