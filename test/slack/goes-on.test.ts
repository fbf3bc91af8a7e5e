import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import { installWorkflows } from '../../src/services/workflows/install-workflows.ts';
import { ACTION_IDS } from '../../src/slack/blocks/action-ids.ts';
import { makeCompany } from '../support/company.ts';
import { ANN, LI, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [ANN, LI].map(({ email }) => ({ email, role: 'admin' as const }));
  const customers = [
    { id: 'C1', columns: { name: 'Dupont', country: 'France' } },
    { id: 'C2', columns: { name: 'Schmidt', country: 'Germany' } },
  ];
  await makeCompany(database, { staff, customers }, new Date());
  const known = await database.query<{ id: number; email: string }>('select id, email from staff');
  const findAsker = async (email: string) => {
    const id = known.find((each) => each.email === email)?.id;
    return id === undefined ? null : { staffId: id, email, name: email, role: 'admin' as const, team: null };
  };
  scene = await startSlackScene({ database, ask, findAsker });
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

type Person = typeof ANN | typeof LI;

/** What the bot answers, in a thread or at the top level of the person's direct messages. */
async function say(person: Person, text: string, threadTs?: string) {
  const channel = scene.slack.dmOf(person.id);
  const at = threadTs === undefined ? {} : { threadTs };
  const { ts } = await scene.slack.post(person.id, channel, text, at);
  const reply = await scene.slack.waitForReply({ channel, after: ts, ...at });
  return { channel, questionTs: ts, ts: reply.ts, shown: JSON.stringify(reply.blocks) };
}

async function confirm(person: Person, { channel, ts }: { channel: string; ts: string }) {
  await scene.slack.click(person.id, { channel, ts }, ACTION_IDS.confirm);
  await expect.poll(() => blocksOf(channel, ts)).not.toContain(ACTION_IDS.confirm);
  return blocksOf(channel, ts);
}

const blocksOf = (channel: string, ts: string) =>
  JSON.stringify(scene.slack.messages(channel).find((each) => each.ts === ts)?.blocks ?? null);

const openFollowUps = () =>
  database.query<{ id: number; hour: string; customer: string }>(
    `select f.id, to_char(f.due_at at time zone f.time_zone, 'HH24:MI') as hour, c.external_id as customer
      from follow_ups f join customers c on c.id = f.customer_id where f.state = 'open' order by f.id`,
  );

test('a thread under an answer, or under its question, goes on from it', async () => {
  const { questionTs, ts } = await say(ANN, 'how many customers are there?');
  await say(ANN, 'what is due today?');
  expect((await say(ANN, 'and in France?', ts)).shown).toContain('France');
  expect((await say(ANN, 'and in Germany?', questionTs)).shown).toContain('Germany');
  expect((await say(ANN, 'and in Germany?', ts)).shown).toContain('Germany');
});

test('a rule that was shown is switched in the thread under it', async () => {
  await installWorkflows(database, new Date());
  const { ts, shown } = await say(ANN, 'show rule 1');
  expect(shown).not.toContain('I did not understand');
  await say(ANN, 'what is due today?');
  await say(ANN, 'switch it off', ts);
  const [asked] = await database.query<{ tool: string; on: boolean }>(
    `select tool, (input->>'on')::boolean as "on" from audit order by id desc limit 1`,
  );
  expect(asked).toEqual({ tool: 'switch_workflow', on: false });
});

test('what is proposed is changed in the thread under it, and only the change can be confirmed', async () => {
  const proposed = await say(ANN, 'remind me to call Dupont tomorrow at 3pm');
  const changed = await say(ANN, 'make it 4pm', proposed.ts);
  expect(changed.shown).toContain('16:00');
  await scene.slack.click(ANN.id, proposed, ACTION_IDS.confirm);
  const late = await scene.slack.waitForReply({ channel: proposed.channel, after: changed.ts });
  expect(late.text).toContain('It was cancelled.');
  const other = await say(ANN, 'sorry I meant Schmidt', proposed.ts);
  await confirm(ANN, other);
  const [made] = await openFollowUps();
  expect(made).toMatchObject({ hour: '16:00', customer: 'C2' });
  expect((await say(ANN, 'push it an hour', proposed.ts)).shown).toContain(`follow-up ${made!.id}`);
  expect((await say(ANN, 'never mind', proposed.ts)).shown).toContain('Cancelled; nothing was done.');
  await confirm(ANN, await say(ANN, 'make it 5pm', proposed.ts));
  expect(await openFollowUps()).toMatchObject([{ hour: '17:00' }]);
  await confirm(ANN, await say(ANN, 'cancel it', proposed.ts));
  expect(await openFollowUps()).toEqual([]);
});

test('in the direct messages themselves it goes on from the click', async () => {
  const proposed = await say(LI, '提醒我明天下午三点给Dupont打电话');
  await say(LI, '有多少客户？');
  await confirm(LI, proposed);
  const moved = await say(LI, '还是改成五点吧');
  expect(moved.shown).toContain('17:00');
  await confirm(LI, moved);
  expect(await openFollowUps()).toMatchObject([{ hour: '17:00', customer: 'C1' }]);
  await confirm(LI, await say(LI, '撤销'));
  expect(await openFollowUps()).toMatchObject([{ hour: '15:00', customer: 'C1' }]);
  await confirm(LI, await say(LI, '取消刚才那个'));
  expect(await openFollowUps()).toEqual([]);
});

test('what a form made is gone on from', async () => {
  await scene.slack.shortcut(ANN.id, 'new_follow_up');
  await expect.poll(() => scene.slack.modal(ANN.id)).toBeDefined();
  await scene.slack.submitModal(ANN.id, { customer: 'Schmidt', reason: 'samples', at: '10:00' });
  await expect.poll(openFollowUps).toMatchObject([{ hour: '10:00', customer: 'C2' }]);
  await expect
    .poll(() => database.query("select 1 from turns where calls->0->>'tool' = 'create_follow_up' and question = ''"))
    .toHaveLength(1);
  await confirm(ANN, await say(ANN, 'make it 4pm'));
  expect(await openFollowUps()).toMatchObject([{ hour: '16:00' }]);
  await confirm(ANN, await say(ANN, 'cancel it'));
});

test('a reminder of a follow-up is gone on from, under it and beside it', async () => {
  const proposed = await say(ANN, 'remind me to call Dupont tomorrow at 3pm');
  await confirm(ANN, proposed);
  const id = (await openFollowUps())[0]!.id;
  await say(ANN, 'how many customers are there?');
  const place = { channel: scene.slack.dmOf(ANN.id), ts: '1700000000.000100' };
  const content = {
    kind: 'follow_up',
    followUpId: id,
    customer: { id: 'C1', name: 'Dupont' },
    reason: 'call',
    dueAt: '',
  };
  await database.execute(
    `insert into notices (key, kind, staff_id, state, content, due_at, expires_at, decided_at, settled_at, place)
      select 'told', 'follow_up_due', id, 'sent', $2, now(), now(), now(), now(), $3 from staff where email = $1`,
    [ANN.email, JSON.stringify(content), JSON.stringify(place)],
  );
  expect((await say(ANN, 'push it back a day')).shown).toContain(`follow-up ${id}`);
  expect((await say(ANN, 'cancel it', place.ts)).shown).toContain(`follow-up ${id}`);
});
