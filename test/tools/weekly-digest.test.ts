import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Answer, ReportAnswer, TableAnswer } from '../../src/domain/answer.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { recordTouches } from '../../src/services/segments/record-touches.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, type MadeCustomer, makeCompany } from '../support/company.ts';
import { makeOutreach } from '../support/outreach.ts';
import { createTestDatabase } from '../support/test-database.ts';

const BUILT = new Date('2026-06-05T12:00:00Z');
const NOW = new Date('2026-06-15T12:00:00Z');

const database = await createTestDatabase();
afterAll(() => database.close());

const STAFF = [
  { email: 'rep@example.com', name: 'Rita', role: 'rep', team: 'north' },
  { email: 'head@example.com', name: 'Hanna', role: 'manager', team: 'north' },
  { email: 'chief@example.com', name: 'Carla', role: 'manager', team: 'south' },
  { email: 'admin@example.com', name: 'Ada', role: 'admin' },
] as const;

const RITAS: MadeCustomer = { id: '', owner: 'rep@example.com' };
const CUSTOMERS: MadeCustomer[] = [
  { ...RITAS, id: 'A', columns: { email: 'a@x.example', phone: '+44 20 1', name: 'Ann' } },
  { ...RITAS, id: 'B', columns: { email: 'A@x.example', name: 'Bea' } },
  { ...RITAS, id: 'C', columns: { phone: '(4420) 1', name: 'Cid' } },
  { ...RITAS, id: 'D' },
  { id: 'E', columns: { name: 'Eve', email: 'e@x.example' } },
  { id: 'F', owner: 'chief@example.com', columns: { name: 'Far', email: 'f@x.example' } },
  ...Array.from({ length: 6 }, (_, at) => ({
    ...RITAS,
    id: `Q${at}`,
    columns: { name: `Q${at}`, email: `q${at}@x.example` },
  })),
];

beforeAll(async () => {
  await makeCompany(database, { staff: STAFF, customers: CUSTOMERS, timeZone: 'UTC', currency: 'EUR' }, BUILT);
  await database.transaction(async (transaction) => {
    const rule = { field: 'orders', is: 'gte', value: 1 } as const;
    const by = { asker: ADMINISTRATOR, now: BUILT };
    await saveSegment(transaction, { name: { en: 'Buyers', zh: '买家' }, rule }, by);
    const big = { field: 'revenue', is: 'gt', value: 60 } as const;
    await saveSegment(transaction, { name: { en: 'Big', zh: '大客' }, rule: big }, by);
  });
  await refreshSegments(database, { now: BUILT });
  const ordered = ['A', 'A', 'B', 'F'];
  await database.execute(
    `insert into orders (customer_id, external_id, placed_at, status, total_minor)
     select c.id, 'late ' || o.place, '2026-06-12T10:00:00Z', 'completed', 5000
     from unnest($1::text[]) with ordinality as o(customer, place) join customers c on c.external_id = o.customer`,
    [ordered],
  );
  await database.transaction(async (transaction) => {
    const rows = await transaction.query<{ id: number }>('select distinct customer_id as id from orders');
    const customers = rows.map(({ id }) => id);
    await recordTouches(transaction, { customers, cause: 'own_event', records: ['orders'] });
  });
  await refreshSegments(database, { now: new Date('2026-06-14T11:00:00Z') });
  await database.execute(
    `insert into follow_ups (customer_id, owner_id, reason, source, due_on, time_zone, created_by_email, created_at, state, closed_at, outcome)
     select c.id, c.owner_id, 'call', 'person', '2026-06-10', 'UTC', 'rep@example.com', '2026-06-01', d.state, d.closed_at, d.outcome
     from customers c, (values ('closed', timestamptz '2026-06-10 09:00Z', 'reached'), ('open', null, null)) as d(state, closed_at, outcome)
     where external_id = 'A'`,
  );
  await database.execute(
    `insert into import_batches (kind, file_name, content_hash, finished_at, rows_refused)
     values ('orders', 'o.csv', 'x', '2026-06-01', 0), ('customers', 'c.csv', 'y', '2026-06-14', 3)`,
  );
});

async function digest(as: string, input: object = {}, locale: Locale = 'en', now = NOW): Promise<Answer> {
  const asker = await askerOf(database, `${as}@example.com`);
  const settings = await readSettings(database);
  const context = {
    database,
    settings,
    asker,
    now,
    live: true,
    locale,
    rowLimit: 50,
    front: 'cli',
    log: console,
  } as const;
  return (await runTool({ tool: 'weekly_digest', input }, context)).answer;
}

function flat(answer: Answer): Answer[] {
  return answer.kind === 'report' ? answer.parts.flatMap(flat) : [answer];
}
const tableOf = (answer: Answer, title: string) =>
  flat(answer).find((each): each is TableAnswer => each.kind === 'table' && each.title === title)?.rows;

test('a manager sees their team’s week: who came and why, follow-ups, what the data lack', async () => {
  const answer = await digest('head');
  expect(answer).toMatchObject({ kind: 'report', title: 'Weekly digest: team north', digest: 6 });
  // All of the revenue is Buyers’: they tell nothing that the whole does not.
  expect(tableOf(answer, 'Segments of the week')).toEqual([
    ['Big', 1, 1, 0, '+1 own orders or other records', 100, null],
  ]);
  expect(tableOf(answer, 'All segments')?.map(([name, members]) => [name, members])).toEqual([
    ['Buyers', 2],
    ['Big', 1],
  ]);
  expect(tableOf(answer, 'Follow-ups of the week')).toEqual([['Rita', 2, 1, 1, 1, 0.5]]);
  expect(tableOf(answer, 'Data quality')?.map(([what, figure]) => [what, figure])).toEqual([
    ['Customers without an owner', 1],
    ['Customers without e-mail and telephone', 1],
    ['Customers without an e-mail address', 2],
    ['Customers without a telephone number', 9],
    ['Customers without a name', 1],
    ['Customers who share an e-mail address or number', 3],
    ['Days since the last file of orders', 14],
    ['Rows that imports of the week refused', 3],
  ]);
  expect(flat(answer)).toContainEqual({
    kind: 'text',
    text: expect.stringContaining('Nothing was sent in these 7 days'),
  });
});

/** Revenue of the completed orders of local days, by SQL of the test's own. */
async function soldBetween(fromOn: string, toOn: string): Promise<number> {
  const [row] = await database.query<{ sold: number }>(
    `select coalesce(sum(total_minor), 0)::float8 / 100 as sold from orders
     where status = 'completed' and (placed_at at time zone 'Asia/Shanghai')::date between $1::date and $2::date`,
    [fromOn, toOn],
  );
  return row!.sold;
}

test.each([
  ['on a Monday last week', '2026-06-15T01:00:00Z', '2026-06-08', '2026-06-14', '2026-06-01', '2026-06-07'],
  ['on another day the last seven', '2026-06-17T15:59:00Z', '2026-06-10', '2026-06-16', '2026-06-03', '2026-06-09'],
])('compares whole days of the company: %s', async (_, now, fromOn, toOn, beforeOn, beforeToOn) => {
  const days = [
    '2026-06-01',
    '2026-06-03',
    '2026-06-07',
    '2026-06-09',
    '2026-06-10',
    '2026-06-14',
    '2026-06-15',
    '2026-06-16',
    '2026-06-17',
  ];
  await database.execute("update deployment set time_zone = 'Asia/Shanghai'");
  // At both ends of each local day, every one of another amount.
  await database.execute(
    `insert into orders (customer_id, external_id, placed_at, status, total_minor)
     select c.id, 'edge ' || d.place || h.hour, (d.on_day || ' ' || h.hour)::timestamp at time zone 'Asia/Shanghai', 'completed', (2 ^ d.place)::int * 100
     from unnest($1::text[]) with ordinality as d(on_day, place), (values ('00:00'), ('23:59')) as h(hour), customers c where c.external_id = 'E'`,
    [days],
  );
  try {
    const [sold, before] = [await soldBetween(fromOn, toOn), await soldBetween(beforeOn, beforeToOn)];
    const about = async (locale: Locale) => {
      const [first] = flat(await digest('admin', {}, locale, new Date(now)));
      return first?.kind === 'text' ? first.text : '';
    };
    expect(await about('en')).toContain(`Period: ${fromOn} to ${toOn}, against ${beforeOn} to ${beforeToOn}.`);
    expect(await about('zh')).toContain(`时间：${fromOn}至${toOn}，对比 ${beforeOn}至${beforeToOn}。`);
    expect(await about('en')).toContain(
      `revenue €${sold.toLocaleString('en')} (+${((sold / before - 1) * 100).toFixed(1)}%)`,
    );
  } finally {
    await database.execute("delete from orders where external_id like 'edge %'");
    await database.execute("update deployment set time_zone = 'UTC'");
  }
});

test('an administrator sees all, or a team of it; a rep nothing, a manager no other team', async () => {
  expect(tableOf(await digest('admin'), 'All segments')?.[0]?.[1]).toBe(3);
  expect(tableOf(await digest('admin', { team: 'SOUTH' }), 'All segments')?.[0]?.[1]).toBe(1);
  expect(tableOf(await digest('chief'), 'All segments')?.[0]?.[1]).toBe(1);
  expect(await digest('chief', { team: 'north' })).toMatchObject({ kind: 'problem', code: 'forbidden' });
  expect(await digest('rep')).toMatchObject({ kind: 'problem', code: 'forbidden' });
  expect(await digest('admin', { team: 'west' })).toMatchObject({
    code: 'not_found',
    suggestions: ['Weekly digest of team north', 'Weekly digest of team south'],
  });
});

test.each(['en', 'zh'] as const)('every question that it offers is understood (%s)', async (locale) => {
  const answer = (await digest('head', {}, locale)) as ReportAnswer;
  expect(answer.questions!.length).toBeGreaterThanOrEqual(4);
  const asker = await askerOf(database, 'head@example.com');
  for (const text of answer.questions!) {
    const reply = await ask({ text }, { database, asker, now: NOW, live: true, rowLimit: 10, front: 'cli' });
    expect([text, reply.call?.tool ?? reply.answer]).toEqual([text, expect.any(String)]);
  }
});

test('is proposed as a subscription until there is one', async () => {
  const proposal = 'Send me the weekly digest every Monday at 9';
  const offered = async () => ((await digest('chief')) as ReportAnswer).questions;
  expect(await offered()).toContain(proposal);
  await database.execute(
    `insert into subscriptions (staff_id, words, call, schedule, time_zone, locale, next_at, created_at)
     select id, 'weekly', '{"tool":"weekly_digest","input":{}}', '{"every":"day","at":"09:00"}', 'UTC', 'en', now(), now()
     from staff where email = 'chief@example.com'`,
  );
  expect(await offered()).not.toContain(proposal);
});

test.each([
  ['en', 'sent since 2026-06-12: written to 1, held out 0 · nobody was held out, so there is nothing to compare with'],
  ['zh', '2026-06-12 起发送 1 人，对照 0 人 · 没有对照组，无法比较效果'],
] as const)('outreach without a holdout counts whom it was sent to (%s)', async (locale, said) => {
  const at = new Date('2026-06-12T08:00:00Z');
  const recipients = [{ customer: 'Q0', state: 'sent' as const, settledAt: at, sender: 'rep@example.com' }];
  const { id } = await makeOutreach(database, {
    ...{ recipients, state: 'sent', channel: 'call_script', author: 'rep@example.com' },
    ...{ at, startedAt: at, endedAt: at },
  });
  const text = flat(await digest('head', {}, locale)).find((each) => each.kind === 'text' && each.text.includes(said));
  await database.execute('delete from outreach where id = $1', [id]);
  expect(text).toBeDefined();
});
