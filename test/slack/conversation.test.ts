import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { ACTION_IDS } from '../../src/slack/blocks/action-ids.ts';
import {
  ANN,
  echo,
  findSceneAsker,
  GUEST,
  LI,
  OUTSIDER,
  type Scene,
  startSlackScene,
} from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
let scene: Scene;
let asked: string[] = [];
const staff = new Set<string>([ANN.email, LI.email]);

beforeAll(async () => {
  database = await createTestDatabase();
  scene = await startSlackScene({
    database,
    findAsker: async (email) => (staff.has(email) ? findSceneAsker(email) : null),
    ask: async (question, context) => {
      asked.push(question.text);
      // The assistant keeps its conversations; the inbox knows the bot's threads by them.
      const key = question.threadKey ?? '';
      await database.prisma.thread.upsert({ where: { key }, create: { key }, update: {} });
      return echo(question, context);
    },
  });
});
beforeEach(() => {
  asked = [];
  staff.add(ANN.email);
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

test('a direct message is answered at the top level of the conversation, with figure, receipt and next question', async () => {
  const { slack } = scene;
  const channel = slack.dmOf(ANN.id);
  const { ts } = await slack.post(ANN.id, channel, 'how many customers & buyers?');
  const reply = await slack.waitForReply({ channel, after: ts });
  expect(reply.threadTs).toBeUndefined();
  expect(reply.ephemeralFor).toBeUndefined();
  expect(reply.text).toContain('4,338');
  const shown = JSON.stringify(reply.blocks);
  expect(shown).toContain('4,338');
  expect(shown).toContain('#abcdef01');
  expect(shown).toContain('and in France?');
  expect(asked).toEqual(['how many customers & buyers?']);
});

test('a question in Chinese is answered in Chinese, a thread keeps its own context', async () => {
  const { slack } = scene;
  const channel = slack.dmOf(LI.id);
  const first = await slack.post(LI.id, channel, '有多少客户？');
  const answer = await slack.waitForReply({ channel, after: first.ts });
  expect(JSON.stringify(answer.blocks)).toContain('截至');
  const second = await slack.post(LI.id, channel, '那法国呢？', { threadTs: first.ts });
  const reply = await slack.waitForReply({ channel, after: second.ts, threadTs: first.ts });
  expect(JSON.stringify(reply.blocks)).toContain(`slack:${slack.teamId}:${channel}:${first.ts}`);
});

test('a button with the next question asks its question in the same conversation', async () => {
  const { slack } = scene;
  const channel = slack.dmOf(ANN.id);
  const { ts } = await slack.post(ANN.id, channel, 'buyers?');
  const reply = await slack.waitForReply({ channel, after: ts });
  await slack.click(ANN.id, { channel, ts: reply.ts }, `${ACTION_IDS.ask}:next:0`);
  const next = await slack.waitForReply({ channel, after: reply.ts });
  expect(asked.at(-1)).toBe('and in France?');
  expect(JSON.stringify(next.blocks[0])).toContain('and in France?');
});

test('somebody who is no longer on the staff is told so at every button', async () => {
  const { slack } = scene;
  const channel = slack.channelId('#sales');
  const { ts } = await slack.post(ANN.id, channel, `<@${slack.botUserId}> how many customers?`);
  const reply = await slack.waitForReply({ channel, after: ts });
  staff.delete(ANN.email);
  let after = reply.ts;
  for (const [action, entry] of [[ACTION_IDS.showEveryone], [ACTION_IDS.feedback, 'good:abcdef0123456789']] as const) {
    await slack.click(ANN.id, { channel, ts: reply.ts }, action, entry === undefined ? {} : { entry });
    const refusal = await slack.waitForReply({ channel, after });
    expect(refusal).toMatchObject({ ephemeralFor: ANN.id, text: expect.stringContaining('members of staff only') });
    after = refusal.ts;
  }
});

test('a mention in a channel is answered once, for the asker only, until they show it to everyone, once', async () => {
  const { slack } = scene;
  const channel = slack.channelId('#sales');
  const { ts } = await slack.post(ANN.id, channel, `<@${slack.botUserId}> how many customers?`);
  const reply = await slack.waitForReply({ channel, after: ts });
  expect(reply.ephemeralFor).toBe(ANN.id);
  expect(asked).toEqual(['how many customers?']);
  await slack.click(ANN.id, { channel, ts: reply.ts }, ACTION_IDS.showEveryone);
  const shown = await slack.waitForReply({ channel, after: reply.ts, threadTs: ts });
  expect(shown.ephemeralFor).toBeUndefined();
  expect(JSON.stringify(shown.blocks)).toContain('4,338');
  expect(JSON.stringify(shown.blocks)).not.toContain(ACTION_IDS.showEveryone);
  await slack.waitUntil(() => slack.messages(channel).every((each) => each.ts !== reply.ts));
  const public_ = slack.messages(channel).filter((each) => each.fromBot && !each.ephemeralFor);
  expect(public_).toHaveLength(1);
  expect(asked).toHaveLength(1);
});

test('a reply in a thread that the bot answered in needs no mention; other talk in the channel is not kept', async () => {
  const { slack } = scene;
  const channel = slack.channelId('#general');
  const root = await slack.post(ANN.id, channel, `<@${slack.botUserId}> buyers?`);
  await slack.waitForReply({ channel, after: root.ts });
  await slack.post(LI.id, channel, 'lunch anyone?');
  const other = await slack.post(LI.id, channel, 'me!', { threadTs: (await slack.post(ANN.id, channel, 'sushi')).ts });
  const followUp = await slack.post(LI.id, channel, '德国有多少客户？', { threadTs: root.ts });
  const reply = await slack.waitForReply({ channel, after: followUp.ts });
  expect(reply.ephemeralFor).toBe(LI.id);
  expect(reply.threadTs).toBe(root.ts);
  expect(asked).toEqual(['buyers?', '德国有多少客户？']);
  const kept = await database.query<{ body: { event: { ts: string } } }>('select body from slack_inbox');
  expect(kept.map(({ body }) => body.event.ts)).not.toContain(other.ts);
});

test('somebody who is not staff is refused politely, in their language, and nothing is computed', async () => {
  const { slack } = scene;
  const channel = slack.dmOf(GUEST.id);
  const { ts } = await slack.post(GUEST.id, channel, 'revenue by month');
  const reply = await slack.waitForReply({ channel, after: ts });
  expect(reply.text).toContain('members of staff only');
  const chinese = await slack.post(GUEST.id, channel, '销售额是多少？');
  expect((await slack.waitForReply({ channel, after: chinese.ts })).text).toContain('员工');
  expect(asked).toEqual([]);
});

test('somebody of another workspace is not the colleague whose e-mail address their profile has', async () => {
  const { slack } = scene;
  const channel = slack.channelId('#sales');
  const { ts } = await slack.post(OUTSIDER.id, channel, `<@${slack.botUserId}> revenue by month`);
  const reply = await slack.waitForReply({ channel, after: ts });
  expect(reply.ephemeralFor).toBe(OUTSIDER.id);
  expect(reply.text).toContain('members of staff only');
  expect(asked).toEqual([]);
});

test('feedback is kept with the hash of the answer', async () => {
  const { slack } = scene;
  const channel = slack.dmOf(ANN.id);
  const { ts } = await slack.post(ANN.id, channel, 'revenue?');
  const reply = await slack.waitForReply({ channel, after: ts });
  await slack.click(ANN.id, { channel, ts: reply.ts }, ACTION_IDS.feedback, { entry: 'bad:abcdef0123456789' });
  await expect
    .poll(() => database.prisma.audit.findFirst({ where: { tool: 'feedback' } }))
    .toMatchObject({ hash: 'abcdef0123456789', input: { verdict: 'bad' }, actor: ANN.email });
});

test('the home tab greets a member of staff with questions to try, in their language', async () => {
  const { slack } = scene;
  slack.openApp(LI.id, 'home');
  await slack.waitUntil(() => slack.home(LI.id) !== undefined);
  const home = slack.home(LI.id);
  expect(JSON.stringify(home)).toContain('您好，李蕾');
  await slack.click(LI.id, { viewId: home!.id }, `${ACTION_IDS.ask}:example:0`);
  const reply = await slack.waitForReply({
    channel: slack.dmOf(LI.id),
    after: '0',
    matching: ({ text }) => text.includes('销售额最高'),
  });
  expect(reply.ephemeralFor).toBeUndefined();
});

test('an opened conversation offers questions', async () => {
  const { slack } = scene;
  slack.openApp(ANN.id, 'messages');
  await slack.waitUntil(() => slack.prompts(slack.dmOf(ANN.id)) !== undefined);
  expect(slack.prompts(slack.dmOf(ANN.id))?.prompts.length).toBeGreaterThan(2);
});

test('a mention without a question is met with questions to start with', async () => {
  const { slack } = scene;
  const channel = slack.channelId('#sales');
  const { ts } = await slack.post(ANN.id, channel, `<@${slack.botUserId}>`);
  const reply = await slack.waitForReply({ channel, after: ts });
  expect(reply.ephemeralFor).toBe(ANN.id);
  expect(asked).toEqual([]);
  await slack.click(ANN.id, { channel, ts: reply.ts }, `${ACTION_IDS.ask}:example:0`);
  await slack.waitForReply({ channel, after: reply.ts });
  expect(asked).toHaveLength(1);
});
