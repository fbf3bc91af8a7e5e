import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { ANN, type Ask, echo, type Scene, startBot, startSlackScene } from '../../support/start-slack-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';

let database: Database;
let scene: Scene;

/** Begins and never ends, as where the process dies. */
const hang: Ask = async (_, { onProgress }) => {
  onProgress?.({ kind: 'step', id: 'a', title: 'Step a', status: 'in_progress' });
  return new Promise(() => {});
};

beforeEach(async () => {
  database = await createTestDatabase();
  scene = await startSlackScene({ database, ask: hang });
});
afterEach(async () => {
  await scene.stop();
  await database.close();
});

const said = () => scene.slack.messages(scene.slack.dmOf(ANN.id)).filter(({ fromBot }) => fromBot);

test('what a process that died has shown of an answer is gone when the next one answers', async () => {
  const { slack } = scene;
  const channel = slack.dmOf(ANN.id);
  await slack.post(ANN.id, channel, 'buyers?');
  await slack.waitUntil(() => JSON.stringify(said()).includes('Step a'));
  await scene.bot.stop();

  const second = startBot(slack, { database, ask: echo });
  await second.start();
  await slack.waitUntil(() => JSON.stringify(said()).includes('4,338'));
  expect(said()).toHaveLength(1);
  await second.stop();
});

test('an answer that was shown in full before its process died is not shown twice', async () => {
  const { slack } = scene;
  const slowly: Ask = async (question, context) => {
    context.onProgress?.({ kind: 'step', id: 'a', title: 'Step a', status: 'in_progress' });
    await new Promise((resolve) => setTimeout(resolve, 800));
    return echo(question, context);
  };
  await scene.bot.stop();
  const first = startBot(slack, { database, ask: slowly });
  await first.start();
  await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers?');
  await slack.waitUntil(() => JSON.stringify(said()).includes('4,338'));
  await first.stop();
  // It died before it could tell the inbox.
  await database.execute('update slack_inbox set answered_at = null');

  const second = startBot(slack, { database, ask: echo });
  await second.start();
  await expect.poll(() => database.query('select 1 from slack_inbox where answered_at is not null')).toHaveLength(1);
  expect(said()).toMatchObject([{ text: expect.stringContaining('4,338') }]);
  await second.stop();
});
