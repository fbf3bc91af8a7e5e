import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { ANN, type Ask, echo, type Scene, startBot, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
let scene: Scene | undefined;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await scene?.stop();
  scene = undefined;
  await database.close();
});

const answers = (slack: Scene['slack']) => slack.messages(slack.dmOf(ANN.id)).filter(({ fromBot }) => fromBot);
const inbox = () =>
  database.query<{ answered: boolean; attempts: number; failure: string | null }>(
    'select answered_at is not null as answered, attempts, failure from slack_inbox',
  );

test('an event that Slack repeats is answered once', async () => {
  scene = await startSlackScene({ database });
  const { slack } = scene;
  slack.faults.repeatEvents(2);
  const { ts } = await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers?');
  await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: ts });
  const last = await slack.post(ANN.id, slack.dmOf(ANN.id), 'orders?');
  await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: last.ts });
  expect(answers(slack)).toHaveLength(2);
  expect(await inbox()).toHaveLength(2);
});

test('a question whose process died before the answer is answered at the next start, and only then', async () => {
  const hang: Ask = () => new Promise(() => {});
  scene = await startSlackScene({ database, ask: hang });
  const { slack } = scene;
  await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers?');
  await expect.poll(async () => (await inbox()).length).toBe(1);
  expect(answers(slack)).toHaveLength(0);
  // The first bot never comes back: what it holds is lost, as after kill -9.
  await scene.bot.stop();

  const second = startBot(slack, { database });
  await second.start();
  await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: '0' });
  await expect.poll(inbox).toEqual([{ answered: true, attempts: 2, failure: null }]);
  await second.stop();

  const third = startBot(slack, { database });
  await third.start();
  await third.stop();
  expect(answers(slack)).toHaveLength(1);
});

test('an event is in the database before it is acknowledged: without the database Slack sends it again', async () => {
  const eventRetryMs = Array.from({ length: 60 }, () => 200);
  scene = await startSlackScene({ database, local: { timing: { ackMs: 300, eventRetryMs } } });
  const { slack } = scene;
  await database.execute('alter table slack_inbox rename to away');
  await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers?');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(answers(slack)).toHaveLength(0);
  await database.execute('alter table away rename to slack_inbox');
  await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: '0' });
  await expect.poll(inbox).toMatchObject([{ answered: true }]);
});

test('what Slack refuses for good is recorded, and the person is told of what fails inside', async () => {
  const broken: Ask = async ({ text }, context) => {
    if (text === 'broken') throw new Error('secret detail');
    return echo({ text }, context);
  };
  scene = await startSlackScene({ database, ask: broken });
  const { slack } = scene;
  const { ts } = await slack.post(ANN.id, slack.dmOf(ANN.id), 'broken');
  const reply = await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: ts });
  expect(reply.text).toContain('Something went wrong');
  expect(reply.text).not.toContain('secret');

  slack.faults.next('chat.postMessage', { error: 'channel_is_archived' });
  await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers?');
  await expect
    .poll(async () => (await inbox()).some(({ failure }) => failure?.includes('channel_is_archived')))
    .toBe(true);
});

test('a message with characters that PostgreSQL refuses is answered', async () => {
  scene = await startSlackScene({ database });
  const { slack } = scene;
  const { ts } = await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers\0 \ud800 in France?');
  const reply = await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: ts });
  expect(reply.text).toContain('4,338');
  await expect.poll(inbox).toMatchObject([{ answered: true, attempts: 1 }]);
});

test('a rate limit is waited out', async () => {
  scene = await startSlackScene({ database });
  const { slack } = scene;
  slack.faults.next('chat.postMessage', { status: 429, retryAfterSeconds: 1 });
  const { ts } = await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers?');
  await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: ts, timeoutMs: 20_000 });
  expect(answers(slack)).toHaveLength(1);
});

test('a message that Slack’s blocks refuse arrives as text', async () => {
  scene = await startSlackScene({ database });
  const { slack } = scene;
  slack.faults.next('chat.postMessage', { error: 'invalid_blocks' });
  const { ts } = await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers?');
  const reply = await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: ts });
  expect(reply.text).toContain('4,338');
  expect(reply.blocks).toEqual([]);
});

test('a connection that breaks is made anew, and what was asked meanwhile is answered', async () => {
  const eventRetryMs = Array.from({ length: 30 }, () => 500);
  scene = await startSlackScene({ database, local: { timing: { ackMs: 1_000, eventRetryMs } } });
  const { slack } = scene;
  slack.faults.dropSockets();
  const { ts } = await slack.post(ANN.id, slack.dmOf(ANN.id), 'still there?');
  await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: ts, timeoutMs: 20_000 });
  expect(answers(slack)).toHaveLength(1);
});
