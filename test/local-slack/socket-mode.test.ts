import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { actions, text } from './every-block.ts';
import { ADA, CHEN, WORKSPACE } from './people.ts';
import { startTestBot } from './start-test-bot.ts';

let slack: LocalSlack;
let bot: Awaited<ReturnType<typeof startTestBot>>;

beforeAll(async () => {
  slack = await startLocalSlack({ port: 0, ...WORKSPACE });
  bot = await startTestBot(slack);
});

afterAll(async () => {
  await bot?.stop();
  await slack?.stop();
});

test('a direct message is seen, answered with blocks and kept in the history', async () => {
  const asked = await slack.post(ADA.id, 'dm', 'text');
  const reply = await slack.waitForReply({ channel: asked.channel, after: asked.ts });
  expect(reply.blocks.map(({ type }) => type)).toEqual(text.map(({ type }) => type));
  expect(slack.messages(asked.channel)[0]?.reactions).toEqual([{ name: 'eyes', users: [slack.botUserId] }]);

  const history = await bot.app.client.conversations.history({ channel: asked.channel, limit: 1 });
  expect(history.messages?.[0]).toMatchObject({ ts: reply.ts, bot_id: expect.any(String), user: slack.botUserId });
  expect(history.has_more).toBe(true);
});

test('what people write arrives escaped, and their mentions as ids', async () => {
  const asked = await slack.post(ADA.id, 'dm', 'a < b & <!here> @陈小明');
  await slack.waitForReply({ channel: asked.channel, after: asked.ts });
  expect(bot.heard.at(-1)).toBe(`a &lt; b &amp; &lt;!here&gt; <@${CHEN.id}>`);
});

test('a mention in a channel also fires a message event, and its answer is for one person only', async () => {
  const before = slack.calls('chat.postEphemeral').length;
  const { channel, ts } = await slack.post(CHEN.id, '#sales', '@Rapport 收入是多少？');
  const reply = await slack.waitForReply({ channel, after: ts });
  expect(reply.ephemeralFor).toBe(CHEN.id);
  expect(slack.messages(channel)[0]?.text).toBe(`<@${slack.botUserId}> 收入是多少？`);
  expect(slack.calls('chat.postEphemeral')).toHaveLength(before + 1);
  const history = await bot.app.client.conversations.history({ channel });
  expect(history.messages).toHaveLength(1);
});

test('a reply in a thread is answered in that thread', async () => {
  const root = await slack.post(ADA.id, 'dm', 'root');
  const first = await slack.waitForReply({ channel: root.channel, after: root.ts });
  const inThread = await slack.post(ADA.id, 'dm', 'more please', { threadTs: first.ts });
  const reply = await slack.waitForReply({ channel: root.channel, after: inThread.ts, threadTs: first.ts });
  expect(reply.text).toBe('You said more please');
  const replies = await bot.app.client.conversations.replies({ channel: root.channel, ts: first.ts });
  expect(replies.messages?.map((each) => each.ts)).toEqual([first.ts, inThread.ts, reply.ts]);
});

test('a stream grows, shows its task once and ends the status', async () => {
  const asked = await slack.post(ADA.id, 'dm', 'stream');
  await slack.waitUntil(() => slack.status(asked.channel, asked.ts) === 'is thinking…');
  const reply = await slack.waitForReply({ channel: asked.channel, after: asked.ts });
  expect(reply).toMatchObject({ streaming: 'completed', threadTs: asked.ts });
  expect(reply.blocks.map(({ type }) => type)).toEqual(['task_card', 'markdown', ...actions.map(({ type }) => type)]);
  expect(reply.blocks[0]?.status).toBe('complete');
  expect(reply.text).toBe('**312** customers bought in Q3.');
  expect(slack.status(asked.channel, asked.ts)).toBeUndefined();
});

test('a click reaches the app, and its response_url replaces the message', async () => {
  const { reply } = await askForActions();
  await slack.click(ADA.id, reply, 'approve');
  await slack.waitUntil(() => slack.messages(reply.channel).find(({ ts }) => ts === reply.ts)?.blocks.length === 0);
  expect(slack.messages(reply.channel).find(({ ts }) => ts === reply.ts)?.text).toContain('Approved by you');
});

test('menus and feedback carry what was chosen', async () => {
  const { reply } = await askForActions();
  await slack.click(ADA.id, reply, 'feedback', { entry: 'bad' });
  expect(bot.heard.at(-1)).toBe('feedback bad');
  await slack.click(ADA.id, reply, 'period', { entry: 'Q2' });
  const told = await slack.waitForReply({ channel: reply.channel, after: reply.ts });
  expect(told).toMatchObject({ text: 'Period Q2', ephemeralFor: ADA.id });
});

test('a modal opens with the click, asks for what is missing, shows errors and submits', async () => {
  const { reply } = await askForActions();
  await slack.click(ADA.id, reply, 'edit');
  await slack.waitUntil(() => slack.modal(ADA.id) !== undefined);
  const calls = bot.heard.length;

  await slack.submitModal(ADA.id);
  expect(slack.modal(ADA.id)).toBeDefined();
  await slack.submitModal(ADA.id, { text: 'bad' });
  expect(slack.modal(ADA.id)?.callback_id).toBe('edit_draft');
  await slack.submitModal(ADA.id, { text: '您好', tone: 'warm' });
  const told = await slack.waitForReply({ channel: reply.channel, after: reply.ts });
  expect(told.text).toBe('Saved: 您好');
  expect(slack.modal(ADA.id)).toBeUndefined();
  expect(bot.heard).toHaveLength(calls);
});

test('a modal that asked for it tells the app when it is closed', async () => {
  const { reply } = await askForActions();
  await slack.click(ADA.id, reply, 'edit');
  await slack.waitUntil(() => slack.modal(ADA.id) !== undefined);
  await slack.closeModal(ADA.id);
  expect(bot.heard.at(-1)).toBe('closed');
  expect(slack.modal(ADA.id)).toBeUndefined();
});

test('a slash command shows its acknowledgement to one person and its answer to all', async () => {
  const before = slack.messages('#general').length;
  await slack.command(ADA.id, '#general', '/rapport', 'Q3');
  await slack.waitUntil(() => slack.messages('#general').length === before + 2);
  const [seen, done] = slack.messages('#general').slice(-2);
  expect(seen).toMatchObject({ text: 'Looking at Q3', ephemeralFor: ADA.id });
  expect(done).toMatchObject({ text: 'Done' });
  expect(done?.ephemeralFor).toBeUndefined();
});

test('opening the app sets prompts, and opening its home publishes a view', async () => {
  slack.openApp(CHEN.id, 'messages');
  await slack.waitUntil(() => slack.prompts(slack.dmOf(CHEN.id)) !== undefined);
  slack.openApp(CHEN.id, 'home');
  await slack.waitUntil(() => slack.home(CHEN.id) !== undefined);
  expect(slack.home(CHEN.id)?.blocks).toHaveLength(text.length);
});

test('a command that nobody answers fails aloud', async () => {
  const impatient = await startLocalSlack({ port: 0, ...WORKSPACE, timing: { ackMs: 500 } });
  const listening = await startTestBot(impatient);
  await expect(impatient.command(ADA.id, 'dm', '/unknown')).rejects.toThrow('timeout');
  await listening.stop();
  await impatient.stop();
});

async function askForActions() {
  const asked = await slack.post(ADA.id, 'dm', 'actions');
  return { reply: await slack.waitForReply({ channel: asked.channel, after: asked.ts }) };
}
