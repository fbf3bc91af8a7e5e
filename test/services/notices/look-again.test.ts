import { afterAll, beforeEach, expect, test } from 'vitest';
import { createAnswerCall } from '../../../src/assistant/answer-call.ts';
import type { NoticeContent, NoticeDelivery, OutgoingNotice } from '../../../src/domain/notices/notice.ts';
import type { Workflow } from '../../../src/domain/workflows/workflow.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { eraseCustomer } from '../../../src/services/erasure/erase-customer.ts';
import { eraseNotices } from '../../../src/services/erasure/erase-notices.ts';
import { claimNotice } from '../../../src/services/notices/claim-notice.ts';
import { lookAgain } from '../../../src/services/notices/look-again.ts';
import { sendDueNotices } from '../../../src/services/notices/send-due-notices.ts';
import { openSeat } from '../../../src/services/seats/open-seat.ts';
import { answerSubscriptions } from '../../../src/services/subscriptions/answer-subscriptions.ts';
import { runWorkflows } from '../../../src/services/workflows/run-workflows.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { makeNotice } from '../../support/made-notices.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { makeWorkflow } from '../../support/workflows.ts';

const START = new Date('2026-06-01T08:00:00Z');
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

const database = await createTestDatabase();
afterAll(() => database.close());

let posts: OutgoingNotice[] = [];
let posting: NoticeDelivery = { kind: 'posted', place: { ts: '1' } };
beforeEach(async () => {
  posts = [];
  posting = { kind: 'posted', place: { ts: '1' } };
  await database.execute(
    'truncate notices, staff, follow_ups, customers, orders, workflow_rules, subscriptions restart identity cascade',
  );
  const staff = [
    { email: 'rita@example.com', name: 'Rita', role: 'rep', team: 'north' },
    { email: 'nora@example.com', name: 'Nora', role: 'manager', team: 'north' },
    { email: 'sam@example.com', name: 'Sam', role: 'rep', team: 'south' },
    { email: 'ada@example.com', name: 'Ada', role: 'admin' },
  ] as const;
  const customers = ['K1', 'K2'].map((id) => ({
    ...{ id, owner: 'rita@example.com', columns: { name: `Customer ${id}`, created_at: '2025-01-01' } },
    orders: [{ placedAt: '2026-05-01T10:00:00Z', totalMinor: 5_000 }],
  }));
  await makeCompany(database, { staff, customers, timeZone: 'UTC' }, START);
});

const answer = createAnswerCall({ database, rowLimit: 20, front: 'slack', log: console });

async function send(minutes: number, by = answer): Promise<void> {
  const seat = openSeat(database);
  const port = {
    post: async (notice: OutgoingNotice) => {
      posts.push(notice);
      return posting;
    },
    find: async () => ({ kind: 'absent' as const }),
  };
  await sendDueNotices(database, { port, seat, clock: () => later(minutes), lanes: 2, answer: by });
  await seat.leave();
}

const give = (customer: string, to: string | null) =>
  database.execute('update customers set owner_id = (select id from staff where email = $2) where external_id = $1', [
    customer,
    to && `${to}@example.com`,
  ]);
const change = (who: string, role: string, team: string | null) =>
  database.execute('update staff set role = $2, team = $3 where email = $1', [`${who}@example.com`, role, team]);
const stored = () => database.query('select state, reason from notices order by id');

async function fire(...actions: Workflow['actions']): Promise<void> {
  const definition: Workflow = {
    ...{ trigger: { when: 'record', of: 'orders' }, actions },
    limits: { againAfterDays: 0, perDay: 50 },
  };
  await makeWorkflow(database, { definition, enabledAt: START, by: 'nora@example.com', key: 'orders' });
  await database.execute(
    `insert into orders (customer_id, external_id, placed_at, status, total_minor)
     select id, 'A-1', $1, 'completed', 9900 from customers where external_id = 'K1'`,
    [later(1)],
  );
  await runWorkflows(database, { now: later(2), webhooks: null });
}

test('what a rule tells of a customer who changed hands since is not posted', async () => {
  await fire({ do: 'notify', who: 'owner' });
  await give('K1', 'sam');
  await send(120);
  expect(posts).toEqual([]);
  expect(await stored()).toEqual([{ state: 'silent', reason: 'unseen' }]);
});

test('what a rule tells is posted to whoever still sees the customer, by the id of who they were merged into too', async () => {
  await fire({ do: 'notify', who: 'owner' });
  await database.execute(
    `update customers set merged_into_id = (select id from customers where external_id = 'K2') where external_id = 'K1'`,
  );
  await send(120);
  expect(posts).toMatchObject([{ content: { text: { en: expect.stringContaining('K1') } } }]);
});

test('a channel is told nothing on behalf of who became a rep, or of a customer whom they see no more', async () => {
  await fire({ do: 'notify', who: { channel: '#sales' } }, { do: 'notify', who: { channel: '#north' } });
  await give('K1', 'sam');
  await send(3);
  expect(posts).toEqual([]);
  expect(await stored()).toEqual([1, 2].map(() => ({ state: 'silent', reason: 'unseen' })));
  await database.execute("update notices set state = 'waiting', next_try_at = $1", [later(4)]);
  await give('K1', 'rita');
  await change('nora', 'rep', 'north');
  await give('K1', 'nora');
  await send(5);
  expect(posts).toEqual([]);
});

test('how jobs fare is told to nobody who is no administrator any more', async () => {
  const [ada] = await database.query<{ id: number }>("select id from staff where email = 'ada@example.com'");
  const content: NoticeContent = { kind: 'text', text: { en: 'hangs', zh: '卡住' }, questions: [] };
  await makeNotice(database, { staffId: ada!.id, content, at: START });
  await database.execute("update notices set kind = 'job'");
  await change('ada', 'manager', 'north');
  await send(1);
  expect(posts).toEqual([]);
});

test('a follow-up at its hour names no customer who changed hands since', async () => {
  const [rita] = await database.query<{ id: number }>("select id from staff where email = 'rita@example.com'");
  const [followUp] = await database.query<{ id: number }>(
    `insert into follow_ups (customer_id, owner_id, reason, source, due_on, due_at, time_zone, created_by_email, created_at)
     select id, $1, 'call', 'person', '2026-06-01', $2, 'UTC', 'x', '2026-05-01' from customers where external_id = 'K1' returning id`,
    [rita!.id, START],
  );
  const content: NoticeContent = {
    ...{ kind: 'follow_up', followUpId: followUp!.id, reason: 'call', dueAt: START.toISOString() },
    customer: { id: 'K1', name: 'Customer K1' },
  };
  await makeNotice(database, { staffId: rita!.id, content, at: START });
  await give('K1', 'sam');
  await send(60);
  expect(posts).toMatchObject([{ content: { customer: { id: 'K1', name: null } } }]);
  expect(await database.query("select content #> '{customer,name}' as name from notices")).toEqual([{ name: null }]);
});

test('what was erased while it was on its way stays so', async () => {
  const [rita] = await database.query<{ id: number }>("select id from staff where email = 'rita@example.com'");
  const [k1] = await database.query<{ id: number }>("select id from customers where external_id = 'K1'");
  const [followUp] = await database.query<{ id: number }>(
    `insert into follow_ups (customer_id, owner_id, reason, source, due_on, due_at, time_zone, created_by_email, created_at)
     values ($1, $2, 'call Jane', 'person', '2026-06-01', $3, 'UTC', 'x', '2026-05-01') returning id`,
    [k1!.id, rita!.id, START],
  );
  const content: NoticeContent = {
    ...{ kind: 'follow_up', followUpId: followUp!.id, reason: 'call Jane', dueAt: START.toISOString() },
    customer: { id: 'K1', name: 'Jane' },
  };
  await makeNotice(database, { staffId: rita!.id, content, at: START });
  const claimed = await claimNotice(database, { seat: 'none', now: later(1) });
  await database.execute('update customers set erased_at = $2 where id = $1', [k1!.id, later(1)]);
  await eraseNotices(database, [k1!.id]);
  const said = await lookAgain(database, claimed!, { answer, now: later(1) });
  const [kept] = await database.query<{ content: NoticeContent }>('select content from notices');
  expect(JSON.stringify([said, kept])).not.toContain('Jane');
});

const LIST = { tool: 'find_customers', input: { fields: ['customer_id', 'name'] } };

async function subscribe(who: string, channel: string | null = null, by = answer): Promise<void> {
  await database.execute(
    `insert into subscriptions (staff_id, channel, words, call, schedule, time_zone, locale, next_at, created_at)
     select id, $2, 'List my customers', $3::jsonb, '{"every": "day", "at": "08:00"}', 'UTC', 'en', $4, $4 from staff where email = $1`,
    [`${who}@example.com`, channel, JSON.stringify(LIST), START],
  );
  await answerSubscriptions(database, { answer: by, now: later(1) });
}

const namesOf = ({ content }: OutgoingNotice) => JSON.stringify(content.kind === 'answer' ? content.answer : content);

test('an answer that waited is made anew: of whom its reader sees then', async () => {
  await subscribe('rita');
  await give('K1', 'sam');
  posting = { kind: 'later', afterMs: 60_000, reason: 'busy' };
  await send(20);
  posting = { kind: 'posted', place: { ts: '1' } };
  await give('K2', 'sam');
  await send(40);
  expect(posts.map((post) => /Customer K\d/g.exec(namesOf(post))?.[0] ?? null)).toEqual(['Customer K2', null]);
  expect(posts.map((post) => namesOf(post).includes('K1'))).toEqual([false, false]);
  const [kept] = await database.query<{ content: NoticeContent }>('select content from notices');
  expect(kept!.content).toEqual(posts[1]!.content);
});

/** Answers, and has K1 erased before the answer can be kept. */
const erasing: typeof answer = async (...asked) => {
  const answered = await answer(...asked);
  const settings = await readSettings(database);
  const reader = { settings, asker: ADMINISTRATOR, now: later(1), live: true, locale: 'en', rowLimit: 20 } as const;
  await database.transaction((transaction) => eraseCustomer({ customer: 'K1' }, { ...reader, database: transaction }));
  return answered;
};

test('an answer that is made anew while somebody is erased names them nowhere, and comes right after', async () => {
  await subscribe('rita');
  await send(20, erasing);
  expect(posts).toEqual([]);
  await send(21);
  const contents = await database.query('select content from notices');
  expect(JSON.stringify([posts, contents])).not.toContain('Customer K1');
  expect(posts.map((post) => namesOf(post).includes('Customer K2'))).toEqual([true]);
});

test('an answer during which somebody is erased is asked again at the next run', async () => {
  await subscribe('rita', null, erasing);
  expect(await stored()).toEqual([]);
  await answerSubscriptions(database, { answer, now: later(2) });
  const contents = await database.query('select content from notices');
  expect(JSON.stringify(contents)).toContain('Customer K2');
  expect(JSON.stringify(contents)).not.toContain('Customer K1');
});

test('an answer is made anew at once where the rights of its asker changed', async () => {
  await subscribe('nora');
  await change('nora', 'manager', 'south');
  await send(1);
  expect(posts).toHaveLength(1);
  expect(namesOf(posts[0]!)).not.toContain('Customer K1');
});

test('a channel gets no answer of who became a rep, nor what they may not ask any more', async () => {
  await subscribe('nora', '#sales');
  await change('nora', 'rep', 'north');
  await send(1);
  expect(posts).toEqual([]);
  expect(await stored()).toEqual([{ state: 'silent', reason: 'unseen' }]);
});

test('a channel gets no answer that waited while its subscription was moved elsewhere or ended', async () => {
  await subscribe('nora', '#sales');
  await subscribe('nora', '#north');
  await database.execute("update subscriptions set channel = null where channel = '#sales'");
  await database.execute("update subscriptions set ended_at = $1, next_at = null where channel = '#north'", [later(2)]);
  await send(3);
  expect(posts).toEqual([]);
  expect(await stored()).toEqual([1, 2].map(() => ({ state: 'silent', reason: 'unseen' })));
});

test('an answer that breaks when it is made anew is tried again, and is neither lost nor replaced by its failure', async () => {
  await subscribe('nora', '#sales');
  await subscribe('nora');
  const rename = (from: string, to: string) => database.execute(`alter table ${from} rename to ${to}`);
  await rename('customers', 'gone');
  await send(20).finally(() => rename('gone', 'customers'));
  expect(posts).toEqual([]);
  await send(22);
  expect(posts.map(({ content }) => content)).toMatchObject(
    [1, 2].map(() => ({ answer: { kind: 'table', total: 2 } })),
  );
});

test('what cannot be looked at holds up nothing else, and waits', async () => {
  const [rita] = await database.query<{ id: number }>("select id from staff where email = 'rita@example.com'");
  const broken = { kind: 'answer', title: { en: 'x', zh: 'x' }, question: 'x', call: LIST } as unknown as NoticeContent;
  const text: NoticeContent = { kind: 'text', text: { en: 'well', zh: '好' }, questions: [] };
  for (const content of [broken, broken, text]) await makeNotice(database, { staffId: rita!.id, content, at: START });
  await send(1);
  expect(posts).toMatchObject([{ content: text }]);
  expect(await database.query('select state from notices order by id')).toEqual(
    ['waiting', 'waiting', 'sent'].map((state) => ({ state })),
  );
});
