import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAsk } from '../../../src/assistant/open-ask.ts';
import type { Database } from '../../../src/db/database.ts';
import type { StoredMessage } from '../../../src/local-slack/workspace/stored-message.ts';
import { createFollowUps } from '../../../src/services/follow-ups/create-follow-ups.ts';
import { deleteOldAskedLists } from '../../../src/services/notices/delete-old-asked-lists.ts';
import { findAsker } from '../../../src/services/staff/find-asker.ts';
import { ACTION_IDS } from '../../../src/slack/blocks/action-ids.ts';
import { makeCompany } from '../../support/company.ts';
import { ANN, LI, type Scene, startSlackScene } from '../../support/start-slack-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-11-23T08:30:00Z');
const DAY_MS = 86_400_000;
const ASKED = { [ANN.id]: 'whom should I contact today?', [LI.id]: '今天我该联系谁？' };
const LINE_BUTTONS = [
  ...[ACTION_IDS.lineDone, ACTION_IDS.lineSnooze, ACTION_IDS.lineDraft, ACTION_IDS.lineCallScript],
  ...[ACTION_IDS.lineNotUseful, ACTION_IDS.lineWhy],
];

let database: Database;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  const customersOf = (owner: string, prefix: string) =>
    Array.from({ length: 14 }, (_, at) => ({
      ...{ id: `${prefix}${at + 1}`, owner },
      columns: { name: `Customer ${prefix}${at + 1}` },
    }));
  const customers = [...customersOf(ANN.email, 'A'), ...customersOf(LI.email, 'L')];
  const staff = [
    { email: ANN.email, name: ANN.name, role: 'manager' as const, team: 'sales' },
    { email: LI.email, name: LI.name, role: 'rep' as const, team: 'sales' },
  ];
  await makeCompany(database, { staff, customers }, NOW);
  await database.execute("update staff set locale = 'zh' where email = $1", [LI.email]);
  const ask = await openAsk(null);
  let ticks = 0;
  const clock = () => new Date(NOW.getTime() + ticks++);
  scene = await startSlackScene({ database, ask, clock, findAsker: (email) => findAsker(database, email) });
});
beforeEach(async () => {
  await Promise.all([ANN, LI].map(({ id }) => scene.slack.closeModal(id)));
  await database.execute('truncate follow_ups, follow_up_events, interactions, list_feedback, notices, notice_items');
  const owned = await database.query<{ customerId: number; ownerId: number; email: string }>(
    'select c.id as "customerId", s.id as "ownerId", s.email from customers c join staff s on s.id = c.owner_id',
  );
  const due = { dueOn: '2026-11-23', dueAt: null, timeZone: 'Europe/London' };
  for (const { customerId, ownerId, email } of owned)
    await createFollowUps(
      database,
      [{ ...due, customerId, ownerId, reason: `ring them <!here> ${customerId}`, source: 'person' }],
      { email, staffId: ownerId, now: new Date(NOW.getTime() - 60_000) },
    );
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

async function ask(
  person: typeof ANN | typeof LI,
  text = ASKED[person.id]!,
  channel: string = scene.slack.dmOf(person.id),
) {
  const question = await scene.slack.post(person.id, channel, text);
  return scene.slack.waitForReply({ channel, after: question.ts, timeoutMs: 20_000 });
}
const actionsOf = ({ blocks }: StoredMessage) =>
  blocks.flatMap(({ type, elements }) =>
    type === 'actions' ? (elements as { action_id: string; value: string }[]) : [],
  );
const lineButtons = (message: StoredMessage) =>
  actionsOf(message).filter(({ action_id }) => LINE_BUTTONS.includes(action_id as never));
const at = (message: StoredMessage, line: number) => ({ blockId: `line/${lineButtons(message)[line * 6 - 6]!.value}` });
const now = ({ channel, ts }: StoredMessage) => scene.slack.messages(channel).find((each) => each.ts === ts)!;
const shown = (message: StoredMessage) => JSON.stringify(now(message).blocks);
const modalOpens = (id: string) => scene.slack.waitUntil(() => scene.slack.modal(id) !== undefined);
const modalCloses = (id: string) => scene.slack.waitUntil(() => scene.slack.modal(id) === undefined);

describe.each([
  { person: ANN, done: 'Done: reached', snoozed: 'Snoozed until 24 Nov 2026', useless: 'weigh less' },
  { person: LI, done: '已完成：已联系上', snoozed: '推迟到 2026年11月24日', useless: '降低权重' },
] as const)('the list that $person.name asks for', ({ person, done, snoozed, useless }) => {
  test('has the buttons of the morning’s list under each of its lines, and says how it was made', async () => {
    const answer = await ask(person);
    expect(lineButtons(answer).map(({ action_id }) => action_id)).toEqual(
      Array.from({ length: 10 }, () => LINE_BUTTONS).flat(),
    );
    const [feedback] = answer.blocks.filter(({ type }) => type === 'context_actions');
    expect(feedback).toBeDefined();
    expect(actionsOf(answer).some(({ action_id }) => action_id.startsWith(ACTION_IDS.ask))).toBe(true);
  });

  test('shows what was done about its lines, with all that the answer held', async () => {
    const answer = await ask(person);
    const rest = answer.blocks.slice(-3);
    await scene.slack.click(person.id, answer, ACTION_IDS.lineDone, at(answer, 1));
    await modalOpens(person.id);
    await scene.slack.submitModal(person.id, { outcome: 'reached' });
    await modalCloses(person.id);
    await expect.poll(() => shown(answer)).toContain(done);
    await scene.slack.click(person.id, answer, ACTION_IDS.lineSnooze, at(answer, 2));
    await modalOpens(person.id);
    await scene.slack.submitModal(person.id);
    await modalCloses(person.id);
    await expect.poll(() => shown(answer)).toContain(snoozed);
    await scene.slack.click(person.id, answer, ACTION_IDS.lineNotUseful, at(answer, 3));
    await modalOpens(person.id);
    await scene.slack.submitModal(person.id, { because: 'x' });
    await modalCloses(person.id);
    await expect.poll(() => shown(answer)).toContain(useless);
    expect(lineButtons(now(answer))).toHaveLength(42);
    const unnumbered = (blocks: unknown) => JSON.stringify(blocks).replace(/"block_id":"[^"]*"/g, '');
    expect(unnumbered(now(answer).blocks.slice(-3))).toBe(unnumbered(rest));
    expect(
      await database.query(
        'select state, count(*)::int as count from follow_ups f where exists (select from notice_items i where i.follow_up_id = f.id and i.handling is not null) group by 1 order by 1',
      ),
    ).toEqual([
      { state: 'closed', count: 2 },
      { state: 'open', count: 1 },
    ]);
  });

  test('has a text asked for in the answer’s own thread', async () => {
    const question = await scene.slack.post(person.id, scene.slack.dmOf(person.id), ASKED[person.id]!);
    const threadTs = question.ts;
    const asked = await scene.slack.post(person.id, question.channel, ASKED[person.id]!, { threadTs });
    const answer = await scene.slack.waitForReply({ channel: question.channel, after: asked.ts, threadTs });
    await scene.slack.click(person.id, answer, ACTION_IDS.lineCallScript, at(answer, 1));
    const place = { channel: question.channel, after: answer.ts, threadTs, timeoutMs: 20_000 };
    expect((await scene.slack.waitForReply(place)).text).not.toBe('');
    await expect.poll(() => shown(answer)).toContain('✎');
    await scene.slack.click(person.id, answer, ACTION_IDS.lineWhy, at(answer, 1));
    await modalOpens(person.id);
  });
});

test('in a channel, where only the asker sees it, the message that changes is theirs, and what is shown to everyone has no buttons', async () => {
  const answer = await ask(ANN, '@Rapport whom should I contact today?', '#general');
  expect(answer.ephemeralFor).toBe(ANN.id);
  await scene.slack.click(ANN.id, answer, ACTION_IDS.lineDone, at(answer, 1));
  await modalOpens(ANN.id);
  await scene.slack.submitModal(ANN.id, { outcome: 'order' });
  await expect.poll(() => shown(answer)).toContain('Done: order');
  expect(now(answer).ephemeralFor).toBe(ANN.id);
  await scene.slack.click(ANN.id, answer, ACTION_IDS.showEveryone);
  const shared = await scene.slack.waitForReply({
    ...{ channel: answer.channel, after: answer.ts },
    matching: ({ ephemeralFor }) => ephemeralFor === undefined,
  });
  expect(actionsOf(shared)).toEqual([]);
  expect(JSON.stringify(shared.blocks)).toContain('data_table');
});

test('a list cut short has as many lines, and of a longer one the further lines are a table', async () => {
  const short = await ask(ANN, 'show me 3 customers to contact today');
  expect(lineButtons(short)).toHaveLength(18);
  expect(JSON.stringify(short.blocks)).toContain('first 3 of 14');
  for (const [person, text, cut] of [
    [ANN, 'top 12 customers to contact today', 'first 2 of 4'],
    [LI, '今天最该联系的12位客户', '共 4 条，显示前 2 条'],
  ] as const) {
    const long = await ask(person, text);
    expect(lineButtons(long)).toHaveLength(60);
    const [table] = long.blocks.filter(({ type }) => type === 'data_table');
    expect(table!.rows).toHaveLength(3);
    expect(JSON.stringify(long.blocks)).toContain(cut);
  }
});

test('what was done under one list is done under the others that show the same', async () => {
  const [older, newer] = [await ask(ANN), await ask(ANN)];
  const end = async (list: StoredMessage, line: number, action: string, fields?: Record<string, string>) => {
    await scene.slack.click(ANN.id, list, action, at(list, line));
    await modalOpens(ANN.id);
    await scene.slack.submitModal(ANN.id, fields);
    await modalCloses(ANN.id);
  };
  await end(newer, 1, ACTION_IDS.lineDone, { outcome: 'reached' });
  await scene.slack.click(ANN.id, older, ACTION_IDS.lineDone, at(older, 1));
  const told = await scene.slack.waitForReply({ channel: older.channel, after: newer.ts });
  expect(told.text).toContain('dealt with this line already');
  expect(scene.slack.modal(ANN.id)).toBeUndefined();
  await expect.poll(() => shown(older)).toContain('Done: reached');
  await end(older, 2, ACTION_IDS.lineSnooze);
  await expect.poll(() => shown(newer)).toContain('Snoozed until 24 Nov 2026');
  const third = await ask(ANN);
  expect(shown(third)).not.toMatch(/Done: reached|Snoozed until/);
});

test('what is said in words about the follow-up of a line shows on every list', async () => {
  const [older, list] = [await ask(ANN), await ask(ANN)];
  const say = async (text: string) => {
    const preview = await ask(ANN, text);
    await scene.slack.click(ANN.id, preview, ACTION_IDS.confirm);
  };
  await say('done with Customer A3: reached');
  await expect.poll(() => shown(list)).toContain('Done: reached');
  await expect.poll(() => shown(older)).toContain('Done: reached');
  const [{ id }] = (await database.query<{ id: number }>(
    `select f.id from follow_ups f join customers c on c.id = f.customer_id where c.external_id = 'A4'`,
  )) as [{ id: number }];
  await say(`snooze follow-up ${id} to tomorrow`);
  await expect.poll(() => shown(list)).toContain('Snoozed until 24 Nov 2026');
  await say('Customer A5 is not useful because they moved');
  await expect.poll(() => shown(list)).toContain('Done: not useful');
});

test('what a manager says is done shows on the list of whose it is', async () => {
  const list = await ask(LI);
  const preview = await ask(ANN, 'done with Customer L3: reached');
  await scene.slack.click(ANN.id, preview, ACTION_IDS.confirm);
  await expect.poll(() => shown(list)).toContain('已完成：已联系上');
});

test('the list of somebody else has no buttons, and nobody else’s click does anything', async () => {
  const others = await ask(ANN, 'whom should 李蕾 contact today?');
  expect(JSON.stringify(others.blocks)).toContain('Customer L1');
  expect(lineButtons(others)).toEqual([]);
  const own = await ask(ANN);
  await scene.slack.click(LI.id, own, ACTION_IDS.lineDone, at(own, 1));
  const told = await scene.slack.waitForReply({ channel: own.channel, after: own.ts });
  expect(told).toMatchObject({ ephemeralFor: LI.id, text: expect.stringContaining('这是其他同事的名单') });
  expect(await database.query('select 1 from notice_items where handling is not null')).toEqual([]);
});

test('an old list is no longer kept, and says so', async () => {
  const answer = await ask(ANN);
  await deleteOldAskedLists(database, new Date(NOW.getTime() + 6 * DAY_MS));
  expect(await database.query('select 1 from notices')).toHaveLength(1);
  await deleteOldAskedLists(database, new Date(NOW.getTime() + 8 * DAY_MS));
  expect(await database.query('select 1 from notice_items')).toEqual([]);
  await scene.slack.click(ANN.id, answer, ACTION_IDS.lineSnooze, at(answer, 1));
  const told = await scene.slack.waitForReply({ channel: answer.channel, after: answer.ts });
  expect(told.text).toContain('no longer kept');
});
