import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { loadDemoData } from '../../../src/services/demo/load-demo-data.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-05-20T04:00:00Z');

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoData(database, { now: NOW });
});
afterAll(() => database.close());

const one = async (sql: string) => (await database.query<Record<string, number>>(sql))[0]!;
const shares = async (sql: string) =>
  Object.fromEntries(
    (await database.query<{ key: string; share: number }>(sql)).map(({ key, share }) => [key, Number(share)]),
  );

test('two products are complained of far more than any other', async () => {
  const worst = await database.query(
    `select sku, count(*) as complaints from cases join products p on p.id = product_id where type = 'complaint'
     group by sku order by 2 desc limit 3`,
  );
  expect(worst.slice(0, 2).map(({ sku }) => sku)).toEqual(['CB-01', 'TW-05']);
  expect(Number(worst[1]!.complaints)).toBeGreaterThan(1.5 * Number(worst[2]!.complaints));
});

test('most cases are resolved, some are open, and one of the reps answers late', async () => {
  const cases = await one(
    `select count(*) as all, count(*) filter (where status = 'resolved') as resolved, count(*) filter (where (status = 'resolved') <> (resolved_at is not null)) as odd,
       count(*) filter (where resolved_at < opened_at) as backwards from cases`,
  );
  expect(cases).toMatchObject({ odd: 0, backwards: 0 });
  expect(cases.resolved! / cases.all!).toBeGreaterThan(0.9);
  expect(cases.all! - cases.resolved!).toBeGreaterThan(15);
  const hours = await shares(
    `select s.name as key, percentile_cont(0.5) within group (order by extract(epoch from first - k.opened_at) / 3600) as share
     from cases k join (select case_id, min(at) as first, min(staff_id) as staff_id from interactions where direction = 'outgoing' group by case_id) i on i.case_id = k.id
     join staff s on s.id = i.staff_id group by 1`,
  );
  const { 'Jonas Beck': slow, ...others } = hours;
  expect(slow).toBeGreaterThan(12);
  expect(Math.max(...Object.values(others))).toBeLessThan(8);
});

test('who complained would recommend less, and some of them are worth much', async () => {
  const nps = await shares(
    `select exists (select 1 from cases k where k.customer_id = s.customer_id and type = 'complaint')::text as key,
       avg(case when score >= 9 then 1 when score <= 6 then -1 else 0 end) as share from survey_responses s where kind = 'nps' group by 1`,
  );
  expect(nps.false).toBeGreaterThan(0.3);
  expect(nps.true).toBeLessThan(0.1);
  const { unhappy } = await one(
    `select count(*) as unhappy from customer_metrics m where m_score = 5 and 2 <= (
       select count(*) from cases k where k.customer_id = m.customer_id and type = 'complaint' and opened_at > now() - interval '10 years')`,
  );
  expect(unhappy).toBeGreaterThan(20);
});

test('people answer messages, few answer e-mails', async () => {
  const answered = await shares(
    `select channel as key, avg((outcome <> 'No answer')::int) as share from interactions
     where direction = 'outgoing' and case_id is null group by 1`,
  );
  expect(answered.social).toBeGreaterThan(answered.call!);
  expect(answered.call).toBeGreaterThan(2 * answered.email!);
});

test('firms have opportunities: a plausible share is won, some lie about', async () => {
  const opportunities = await one(
    `select avg((stage = 'won')::int) filter (where stage in ('won', 'lost')) as won, count(distinct stage) as stages,
       count(*) filter (where closed_at is null and next_step_on < date '2026-05-20') as stalled,
       count(*) filter (where (stage in ('won', 'lost')) <> (closed_at is not null)) as odd,
       bool_or(c.kind = 'individual')::int as people from opportunities o join customers c on c.id = o.customer_id`,
  );
  expect(opportunities).toMatchObject({ stages: 6, odd: 0, people: 0 });
  expect(Number(opportunities.won)).toSatisfy((share: number) => share > 0.35 && share < 0.55);
  expect(opportunities.stalled).toBeGreaterThan(10);
});

test('no balance of points was ever below nothing', async () => {
  const rows = await database.query(
    `select 1 from (select sum(points) over (partition by customer_id order by at, id) as balance from points_entries) b where balance < 0`,
  );
  expect(rows).toEqual([]);
  const reasons = await database.query('select distinct reason from points_entries order by 1');
  expect(reasons.map(({ reason }) => reason)).toEqual(['Expired', 'Order', 'Redeemed']);
});

test('consents of every state, some of them run out, and a few want no profiling', async () => {
  const statuses = await database.query(
    'select purpose, status, count(*) as count from consents group by 1, 2 having count(*) > 20 order by 1, 2',
  );
  expect(statuses.map(({ purpose, status }) => `${purpose} ${status}`)).toEqual([
    'marketing denied',
    'marketing granted',
    'marketing withdrawn',
    'profiling denied',
    'profiling granted',
    'service granted',
  ]);
  const { expired } = await one(`select count(*) as expired from consents where expires_at < '2026-05-20'`);
  expect(expired).toBeGreaterThan(100);
});

test('nothing lies after today, and nobody did anything before they were known', async () => {
  for (const [table, at] of Object.entries({
    cases: 'opened_at',
    interactions: 'at',
    events: 'at',
    survey_responses: 'at',
    points_entries: 'at',
    consents: 'captured_at',
  })) {
    const { late } = await one(
      `select count(*) as late from ${table} where ${at} >= timestamptz '2026-05-21 00:00+08'`,
    );
    expect([table, late]).toEqual([table, 0]);
    const { early } = await one(
      `select count(*) as early from ${table} t join customers c on c.id = customer_id where ${at} < c.created_at - interval '1 day'`,
    );
    expect([table, early]).toEqual([table, 0]);
  }
});

test('some fields are the company’s own, in every type', async () => {
  const types = await database.query(
    'select distinct key, jsonb_typeof(value) as type from customers, jsonb_each(custom) order by 1',
  );
  expect(types.map(({ key, type }) => `${key} ${type}`)).toEqual([
    'caffeine_free boolean',
    'contract boolean',
    'delivery_window string',
    'household_size number',
    'outlets number',
    'strength string',
  ]);
});

test('every rep has follow-ups for the first morning, and some that were done, most in time', async () => {
  const reps = await database.query<{ open: number; late: number; done: number; inTime: number; odd: number }>(
    `select count(*) filter (where f.state = 'open')::int as open,
       count(*) filter (where f.state = 'open' and f.due_on < date '2026-05-20')::int as late,
       count(*) filter (where f.state = 'closed')::int as done,
       count(*) filter (where (f.closed_at at time zone 'Asia/Shanghai')::date <= f.due_on)::int as "inTime",
       count(*) filter (where f.owner_id <> c.owner_id or (f.state = 'closed') <> (i.at < f.closed_at and i.customer_id = f.customer_id))::int as odd
     from staff s join follow_ups f on f.owner_id = s.id join customers c on c.id = f.customer_id
       left join interactions i on i.id = f.interaction_id where s.role = 'rep' group by s.id`,
  );
  expect(reps.length).toBe((await one("select count(*)::int as n from staff where role = 'rep'")).n);
  for (const { open, late, done, inTime, odd } of reps) {
    expect(odd).toBe(0);
    expect(open).toBeGreaterThan(5);
    expect(late).toBeGreaterThan(0);
    expect(done).toBeGreaterThan(5);
    expect(inTime / done).toBeGreaterThan(0.5);
  }
});
