import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAsk } from '../../../src/assistant/open-ask.ts';
import type { Database } from '../../../src/db/database.ts';
import type { ListItem } from '../../../src/domain/daily-list/list-item.ts';
import type { NoticeContent } from '../../../src/domain/notices/notice.ts';
import { createLog } from '../../../src/log.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { createFollowUps } from '../../../src/services/follow-ups/create-follow-ups.ts';
import { sendDueNotices } from '../../../src/services/notices/send-due-notices.ts';
import { openSeat, type Seat } from '../../../src/services/seats/open-seat.ts';
import { findAsker } from '../../../src/services/staff/find-asker.ts';
import { ACTION_IDS } from '../../../src/slack/blocks/action-ids.ts';
import { createRedrawNotice } from '../../../src/slack/delivery/create-redraw-notice.ts';
import { runConfirmed } from '../../../src/tools/run-confirmed.ts';
import { makeCompany } from '../../support/company.ts';
import { dailyList, listItem, makeNotice } from '../../support/made-notices.ts';
import { ANN, LI, type Scene, startSlackScene } from '../../support/start-slack-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-11-23T08:30:00Z');

let database: Database;
let scene: Scene;
let seat: Seat;
let staff: Map<string, number>;

beforeAll(async () => {
  database = await createTestDatabase();
  const people = [ANN, LI].map(({ email, name }) => ({ email, name, role: 'rep' as const }));
  const customers = ['C1', 'C2', 'C3', 'C4'].map((id) => ({
    id,
    owner: ANN.email,
    columns: { name: `Customer ${id}` },
  }));
  const evil = { id: '<!channel>', owner: ANN.email };
  const lis = { id: 'C9', owner: LI.email, columns: { name: '九号客户' } };
  await makeCompany(database, { staff: people, customers: [...customers, evil, lis] }, NOW);
  await database.execute("update staff set locale = 'zh' where email = $1", [LI.email]);
  const rows = await database.query<{ id: number; email: string }>('select id, email from staff');
  staff = new Map(rows.map(({ id, email }) => [email, id]));
  const ask = await openAsk(null);
  scene = await startSlackScene({ database, ask, clock: () => now, findAsker: (email) => findAsker(database, email) });
  seat = openSeat(database);
});
let now = NOW;
beforeEach(async () => {
  // What was done in one test was done before the lists of the next.
  now = new Date(now.getTime() + 60_000);
  await scene.slack.closeModal(ANN.id);
  await database.execute('truncate list_feedback');
});
afterAll(async () => {
  await seat.leave();
  await scene.stop();
  await database.close();
});

/** Sends a notice to somebody and gives the message; `meanwhile` happens after it was decided. */
async function send(person: typeof ANN | typeof LI, content: NoticeContent, meanwhile: () => unknown = () => {}) {
  const id = await makeNotice(database, { staffId: staff.get(person.email)!, content, at: now });
  await meanwhile();
  await sendDueNotices(database, { port: scene.bot.notices, seat, clock: () => now, lanes: 1 });
  const [row] = await database.query<{ place: { channel: string; ts: string } }>(
    'select place from notices where id = $1',
    [id],
  );
  return { id, ...row!.place };
}

const sendList = (items: readonly ListItem[], person: typeof ANN | typeof LI = ANN) => send(person, dailyList(items));
const at = (notice: { id: number }, position: number) => ({ blockId: `line/line/${notice.id}/${position}` });
const shown = (place: { channel: string; ts: string }) =>
  JSON.stringify(scene.slack.messages(place.channel).find(({ ts }) => ts === place.ts)?.blocks);
const modalOpens = (person: { id: string }) => scene.slack.waitUntil(() => scene.slack.modal(person.id) !== undefined);
const modalCloses = (person: { id: string }) => scene.slack.waitUntil(() => scene.slack.modal(person.id) === undefined);
const lines = (notice: { id: number }) =>
  database.query(
    'select position, handling, follow_up_id as "followUpId" from notice_items where notice_id = $1 order by 1',
    [notice.id],
  );
const give = (customer: string, { email }: { email: string }) =>
  database.execute('update customers set owner_id = $2 where external_id = $1', [customer, staff.get(email)]);
const followUps = (customer: string) =>
  database.query(
    `select f.source, f.state, f.outcome, f.because, f.due_on::text as "dueOn", f.owner_id as "ownerId"
     from follow_ups f join customers c on c.id = f.customer_id where c.external_id = $1 order by f.id`,
    [customer],
  );

test('Done says what came of it, writes the contact, and the line shows it', async () => {
  const list = await sendList([listItem('C1'), listItem('C2')]);
  await scene.slack.click(ANN.id, list, ACTION_IDS.lineDone, at(list, 1));
  await modalOpens(ANN);
  await scene.slack.submitModal(ANN.id, { outcome: 'reached', because: 'wants blue ones', again: '2026-12-01' });
  await modalCloses(ANN);
  await expect.poll(() => shown(list)).toContain('Done: reached');
  expect(shown(list)).not.toContain(at(list, 1).blockId);
  expect(shown(list)).toContain(at(list, 2).blockId);
  const own = { source: 'reminder', ownerId: staff.get(ANN.email) };
  expect(await followUps('C1')).toMatchObject([
    { ...own, state: 'closed', outcome: 'reached', because: 'wants blue ones', dueOn: '2026-11-23' },
    { state: 'open', dueOn: '2026-12-01' },
  ]);
  const touched = await database.query('select channel from interactions');
  expect(touched).toEqual([{ channel: 'call' }]);
});

test('two clicks and two forms at once do it once', async () => {
  const list = await sendList([listItem('C2')]);
  await Promise.all([1, 2].map(() => scene.slack.click(ANN.id, list, ACTION_IDS.lineDone, at(list, 1))));
  await modalOpens(ANN);
  const fields = { outcome: 'order' };
  await Promise.all([scene.slack.submitModal(ANN.id, fields), scene.slack.submitModal(ANN.id, fields)]);
  await expect.poll(() => shown(list)).toContain('Done: order');
  expect(await followUps('C2')).toHaveLength(1);
  expect(
    await database.query(
      "select 1 from follow_up_events where kind = 'closed' and follow_up_id = (select max(id) from follow_ups)",
    ),
  ).toHaveLength(1);
});

test('of two changes of one message the later one stays, however slow Slack is with the first', async () => {
  const list = await sendList([listItem('C2')]);
  const landed: string[] = [];
  const first = Promise.withResolvers<void>();
  let calls = 0;
  const update = async ({ blocks }: { blocks: unknown }) => {
    calls += 1;
    if (calls === 1) await first.promise;
    landed.push(JSON.stringify(blocks));
  };
  const client = { chat: { update } } as unknown as WebClient;
  const redraw = createRedrawNotice({ client, database, log: createLog({ level: 'silent' }) });
  const handle = (handling: string) =>
    database.execute('update notice_items set handling = $2, handled_at = $3 where notice_id = $1', [
      ...[list.id, handling, NOW],
    ]);
  await handle('drafted');
  redraw(list.id);
  await expect.poll(() => calls).toBe(1);
  await handle('done');
  redraw(list.id);
  await setTimeout(200);
  first.resolve();
  await expect.poll(() => landed).toHaveLength(2);
  expect(landed.at(-1)).toContain('✓ Done');
});

test('a click that comes after the line was dealt with is told so', async () => {
  const list = await sendList([listItem('C3')]);
  await database.execute("update notice_items set handling = 'done', handled_at = $2 where notice_id = $1", [
    list.id,
    NOW,
  ]);
  await scene.slack.click(ANN.id, list, ACTION_IDS.lineSnooze, at(list, 1));
  const told = await scene.slack.waitForReply({ channel: list.channel, after: list.ts });
  expect(told).toMatchObject({ text: 'You have dealt with this line already.', ephemeralFor: ANN.id });
  expect(scene.slack.modal(ANN.id)).toBeUndefined();
  await expect.poll(() => shown(list)).not.toContain(ACTION_IDS.lineDone);
});

test('Snooze puts a line off to a chosen day, and its own follow-up rather than a new one', async () => {
  const draft = { customerId: 3, ownerId: staff.get(ANN.email)!, reason: 'send samples', source: 'person' as const };
  const [customer] = await database.query<{ id: number }>("select id from customers where external_id = 'C3'");
  const due = { dueOn: '2026-11-23', dueAt: null, timeZone: 'Europe/London' };
  const author = { email: ANN.email, staffId: staff.get(ANN.email)!, now: new Date(now.getTime() - 60_000) };
  const [followUpId] = await database.transaction((transaction) =>
    createFollowUps(transaction, [{ ...draft, ...due, customerId: customer!.id }], author),
  );
  const list = await sendList([listItem('C3', { reason: 'follow_up_due', followUpId }), listItem('C1')]);
  await scene.slack.click(ANN.id, list, ACTION_IDS.lineSnooze, at(list, 1));
  await modalOpens(ANN);
  await scene.slack.submitModal(ANN.id, { on: '2026-11-30', at: '15:00' });
  await modalCloses(ANN);
  await expect.poll(() => shown(list)).toContain('Snoozed until 30 Nov 2026, 15:00');
  expect(await followUps('C3')).toMatchObject([{ source: 'person', state: 'open', dueOn: '2026-11-30' }]);

  await scene.slack.click(ANN.id, list, ACTION_IDS.lineSnooze, at(list, 2));
  await modalOpens(ANN);
  await scene.slack.submitModal(ANN.id);
  await modalCloses(ANN);
  await expect.poll(() => shown(list)).toContain('Snoozed until 24 Nov 2026');
  expect(await lines(list)).toMatchObject([{ handling: 'snoozed', followUpId }, { handling: 'snoozed' }]);
});

test('what is refused is said in the form, and the line stays open', async () => {
  const list = await sendList([listItem('C2')]);
  await scene.slack.click(ANN.id, list, ACTION_IDS.lineSnooze, at(list, 1));
  await modalOpens(ANN);
  await scene.slack.submitModal(ANN.id, { on: '2026-11-01' });
  expect(scene.slack.modal(ANN.id)).toBeDefined();
  expect(await lines(list)).toMatchObject([{ handling: null, followUpId: null }]);
  await scene.slack.closeModal(ANN.id);
  await scene.slack.click(ANN.id, list, ACTION_IDS.lineDone, at(list, 1));
  await modalOpens(ANN);
  await scene.slack.submitModal(ANN.id, { outcome: 'not_useful' });
  expect(scene.slack.modal(ANN.id)).toBeDefined();
  expect(await lines(list)).toMatchObject([{ handling: null }]);
});

test('Not useful because … is kept and shown', async () => {
  const list = await sendList([listItem('C1')]);
  await scene.slack.click(ANN.id, list, ACTION_IDS.lineNotUseful, at(list, 1));
  await modalOpens(ANN);
  await scene.slack.submitModal(ANN.id, { because: 'they buy once a year' });
  await modalCloses(ANN);
  await expect.poll(() => shown(list)).toContain('Not useful');
  expect(await database.query('select staff_id, reason, because from list_feedback')).toEqual([
    { staff_id: staff.get(ANN.email), reason: 'slipping', because: 'they buy once a year' },
  ]);
});

test('what a first try of Not useful got through is not asked for again', async () => {
  const by = { email: ANN.email, staffId: staff.get(ANN.email)!, now: NOW };
  const [customer] = await database.query<{ id: number }>("select id from customers where external_id = 'C1'");
  const due = { dueOn: '2026-11-23', dueAt: null, timeZone: 'Europe/London' };
  const draft = { ...due, customerId: customer!.id, ownerId: by.staffId, reason: 'call', source: 'person' as const };
  const [followUpId] = await createFollowUps(database, [draft], by);
  const list = await sendList([listItem('C1', { followUpId: followUpId! })]);
  await scene.slack.click(ANN.id, list, ACTION_IDS.lineNotUseful, at(list, 1));
  await modalOpens(ANN);
  await database.execute("update follow_ups set state = 'closed', outcome = 'not_useful' where id = $1", [followUpId]);
  await scene.slack.submitModal(ANN.id, { because: 'they moved away' });
  await modalCloses(ANN);
  await expect
    .poll(() => database.query("select 1 from list_feedback where because = 'they moved away'"))
    .toHaveLength(1);
});

test('a form that is sent twice makes one follow-up', async () => {
  const context = {
    ...{ database, settings: await readSettings(database), asker: (await findAsker(database, ANN.email))!, now: NOW },
    ...{ live: true, locale: 'en' as const, rowLimit: 10, front: 'slack' as const },
  };
  const input = { customer: 'C3', reason: 'sent twice', due: '2026-11-25', once: 'V1' };
  for (const _ of [1, 2])
    expect((await runConfirmed({ tool: 'create_follow_up', input }, context)).answer.kind).toBe('text');
  expect(await database.query("select 1 from follow_ups where reason = 'sent twice'")).toHaveLength(1);
});

test('only its reader can act on a list', async () => {
  const list = await sendList([listItem('C1'), listItem('C2')]);
  for (const action of [ACTION_IDS.lineDone, ACTION_IDS.lineDraft, ACTION_IDS.lineWhy, ACTION_IDS.lineNotUseful]) {
    const before = scene.slack.messages(list.channel).length;
    await scene.slack.click(LI.id, list, action, at(list, 2));
    await scene.slack.waitUntil(() => scene.slack.messages(list.channel).length > before);
    expect(scene.slack.messages(list.channel).at(-1)).toMatchObject({ ephemeralFor: LI.id, blocks: [] });
    expect(scene.slack.messages(list.channel).at(-1)!.text).toContain('这是其他同事的名单');
    expect(scene.slack.modal(LI.id)).toBeUndefined();
  }
  expect(await lines(list)).toMatchObject([{ handling: null }, { handling: null }]);
});

test('a customer who went to somebody else meanwhile is out of reach, and out of the form that is open', async () => {
  const list = await sendList([listItem('C1')]);
  await scene.slack.click(ANN.id, list, ACTION_IDS.lineDone, at(list, 1));
  await modalOpens(ANN);
  const before = await followUps('C1');
  await give('C1', LI);
  await scene.slack.submitModal(ANN.id, { outcome: 'reached' });
  expect(scene.slack.modal(ANN.id)).toBeDefined();
  await scene.slack.closeModal(ANN.id);
  for (const action of [ACTION_IDS.lineWhy, ACTION_IDS.lineSnooze, ACTION_IDS.lineDraft]) {
    const count = scene.slack.messages(list.channel).length;
    await scene.slack.click(ANN.id, list, action, at(list, 1));
    await scene.slack.waitUntil(() => scene.slack.messages(list.channel).length > count);
    expect(scene.slack.messages(list.channel).at(-1)).toMatchObject({ ephemeralFor: ANN.id, blocks: [] });
    expect(scene.slack.modal(ANN.id)).toBeUndefined();
  }
  expect(await followUps('C1')).toEqual(before);
  expect(await lines(list)).toMatchObject([{ handling: null }]);
  await give('C1', ANN);
});

test.each([
  { person: ANN, other: LI, ids: ['C1', 'C2'], says: 'The customers on this list are no longer yours' },
  { person: LI, other: ANN, ids: ['C9'], says: '名单上的客户已不再由您负责，或已被删除。' },
] as const)('a list whose customers all went elsewhere before it came says so to $person.name', async (each) => {
  const { person, other, ids, says } = each;
  const giveAll = (to: typeof ANN | typeof LI) => Promise.all(ids.map((id) => give(id, to)));
  const list = await send(person, dailyList(ids.map((id) => listItem(id))), () => giveAll(other));
  expect(shown(list)).toContain(says);
  await giveAll(person);
});

test('what a customer is called is no markup where it is told', async () => {
  const list = await sendList([listItem('<!channel>')]);
  await give('<!channel>', LI);
  const count = scene.slack.messages(list.channel).length;
  await scene.slack.click(ANN.id, list, ACTION_IDS.lineWhy, at(list, 1));
  await scene.slack.waitUntil(() => scene.slack.messages(list.channel).length > count);
  expect(scene.slack.messages(list.channel).at(-1)!.text).toContain('&lt;!channel&gt;');
});

test('why a line stands where it does: each factor and their product, in a window of its own', async () => {
  const list = await sendList([listItem('C9')], LI);
  await scene.slack.click(LI.id, list, ACTION_IDS.lineWhy, at(list, 1));
  await modalOpens(LI);
  const text = JSON.stringify(scene.slack.modal(LI.id)!.blocks);
  for (const part of ['年消费', '£2,000.00', '12%', '× 0.5', '£120.00', '介绍一下C9']) expect(text).toContain(part);
  await scene.slack.closeModal(LI.id);
});

test.each([
  { action: ACTION_IDS.lineDraft, tool: 'draft_outreach', person: ANN, customer: 'C1' },
  { action: ACTION_IDS.lineCallScript, tool: 'draft_outreach', person: ANN, customer: 'C1' },
  { action: ACTION_IDS.lineDraft, tool: 'draft_outreach', person: LI, customer: 'C9' },
  { action: ACTION_IDS.lineCallScript, tool: 'draft_outreach', person: LI, customer: 'C9' },
] as const)('$action asks for a text in the thread, for $person.name', async ({ action, tool, person, customer }) => {
  const list = await sendList([listItem(customer)], person);
  await database.execute('truncate audit');
  await scene.slack.click(person.id, list, action, at(list, 1));
  const answer = await scene.slack.waitForReply({
    channel: list.channel,
    after: list.ts,
    threadTs: list.ts,
    timeoutMs: 20_000,
  });
  expect(answer.text).not.toBe('');
  const [run] = await database.query<{ tool: string; input: object }>('select tool, input from audit');
  expect(run).toMatchObject({
    tool,
    input: { customer, ...(action === ACTION_IDS.lineCallScript && { channel: 'call_script' }) },
  });
  await expect.poll(() => shown(list)).toContain('✎');
  expect(shown(list)).toContain(ACTION_IDS.lineDone);
  expect(await lines(list)).toMatchObject([{ handling: 'drafted' }]);
});

test.each([
  { person: ANN, customer: 'C4', said: 'called Customer C4, no answer', done: 'Done: no answer' },
  { person: LI, customer: 'C9', said: '我刚给九号客户打了电话，没人接', done: '已完成：无人接听' },
])(
  'what $person.name says of a contact settles the line, and writes the contact',
  async ({ person, customer, said, done }) => {
    const list = await sendList([listItem(customer)], person);
    const before = (await followUps(customer)).length;
    const question = await scene.slack.post(person.id, list.channel, said);
    const preview = await scene.slack.waitForReply({ channel: list.channel, after: question.ts, timeoutMs: 20_000 });
    expect(shown(preview)).toContain(listItem(customer).why[person === LI ? 'zh' : 'en']);
    await scene.slack.click(person.id, { channel: list.channel, ts: preview.ts }, ACTION_IDS.confirm);
    await expect.poll(() => shown(list)).toContain(done);
    expect(shown(list)).not.toContain(ACTION_IDS.lineDone);
    const made = (await followUps(customer)).slice(before);
    expect(made).toMatchObject([{ source: 'reminder', state: 'closed', outcome: 'no_answer' }]);
    expect(await lines(list)).toMatchObject([{ handling: 'done', followUpId: expect.any(Number) }]);
  },
);

test('one follow-up at its hour is closed where it stands', async () => {
  const [customer] = await database.query<{ id: number }>("select id from customers where external_id = 'C9'");
  const staffId = staff.get(LI.email)!;
  const dueAt = now;
  const draft = { customerId: customer!.id, ownerId: staffId, reason: '确认<样品>', source: 'person' as const };
  const due = { dueOn: '2026-11-23', dueAt, timeZone: 'Europe/London' };
  const author = { email: LI.email, staffId, now: new Date(now.getTime() - 60_000) };
  const [followUpId] = await database.transaction((transaction) =>
    createFollowUps(transaction, [{ ...draft, ...due }], author),
  );
  const content = {
    kind: 'follow_up' as const,
    followUpId: followUpId!,
    customer: { id: 'C9', name: '九号客户' },
    reason: draft.reason,
    dueAt: dueAt.toISOString(),
  };
  const notice = await send(LI, content);
  expect(shown(notice)).toContain('确认<样品>');
  await scene.slack.click(LI.id, notice, ACTION_IDS.lineSnooze);
  await modalOpens(LI);
  expect(JSON.stringify(scene.slack.modal(LI.id)!.blocks)).toContain('1 小时后');
  await scene.slack.submitModal(LI.id, { on: '2026-11-25' });
  await modalCloses(LI);
  await expect.poll(() => shown(notice)).toContain('推迟到 2026年11月25日');
  const [moved] = await database.query<{ dueAt: Date }>('select due_at as "dueAt" from follow_ups where id = $1', [
    followUpId,
  ]);
  expect(moved!.dueAt.toISOString()).toBe(`2026-11-25T${dueAt.toISOString().slice(11)}`);
  expect(shown(notice)).not.toContain(ACTION_IDS.lineDone);
});

test('a shortcut on a message makes a follow-up with its words', async () => {
  const { channel, ts } = await scene.slack.post(ANN.id, '#general', 'Customer C2 wants <samples> & a call');
  await scene.slack.shortcut(ANN.id, 'remind_about_message', { channel, ts });
  await modalOpens(ANN);
  expect(JSON.stringify(scene.slack.modal(ANN.id)!.blocks)).toContain('Customer C2 wants <samples> & a call');
  await scene.slack.submitModal(ANN.id, { customer: 'nobody at all' });
  expect(scene.slack.modal(ANN.id)).toBeDefined();
  const before = scene.slack.messages(scene.slack.dmOf(ANN.id)).length;
  await scene.slack.submitModal(ANN.id, { customer: 'C2' });
  await modalCloses(ANN);
  await scene.slack.waitUntil(() => scene.slack.messages(scene.slack.dmOf(ANN.id)).length > before);
  expect((await followUps('C2')).at(-1)).toMatchObject({ source: 'person', state: 'open', dueOn: '2026-11-24' });
});

test('the global shortcut opens an empty form, and one who is not staff is told so', async () => {
  await scene.slack.shortcut(LI.id, 'new_follow_up');
  await modalOpens(LI);
  expect(scene.slack.modal(LI.id)).toMatchObject({ title: { text: '新建跟进' } });
  await scene.slack.submitModal(LI.id, { customer: 'C9', reason: '寄样品', on: '2026-12-24', at: '09:30' });
  await modalCloses(LI);
  // The form closes after two seconds at the latest, whatever is done by then.
  await expect.poll(async () => (await followUps('C9')).at(-1)).toMatchObject({ state: 'open', dueOn: '2026-12-24' });
  await scene.slack.shortcut('UGUEST', 'new_follow_up');
  await scene.slack.waitUntil(() => scene.slack.messages(scene.slack.dmOf('UGUEST')).length > 0);
  expect(scene.slack.modal('UGUEST')).toBeUndefined();
});
