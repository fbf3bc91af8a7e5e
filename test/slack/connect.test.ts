import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { ANN, startBot, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('a Slack that cannot be reached is a clear refusal to start', async () => {
  const nowhere = { apiUrl: 'http://127.0.0.1:9/api/', botToken: 'xoxb-1', appToken: 'xapp-1' };
  const bot = startBot(nowhere, { database });
  await expect(bot.start()).rejects.toMatchObject({
    name: 'DomainError',
    code: 'unavailable',
    text: { en: expect.stringMatching(/^Slack cannot be reached .*slack\.com/), zh: expect.stringContaining('Slack') },
  });
  await bot.stop();
});

test('tokens that Slack refuses are named', async () => {
  const { slack, stop } = await startSlackScene({ database });
  for (const wrong of [{ botToken: 'xoxb-wrong' }, { appToken: 'xapp-wrong' }]) {
    const { botToken, appToken } = { ...slack, ...wrong };
    const bot = startBot(slack, { database }, { mode: 'socket', botToken, appToken });
    await expect(bot.start()).rejects.toMatchObject({
      code: 'unavailable',
      text: { en: expect.stringMatching(/\(invalid_auth\).*SLACK_BOT_TOKEN/) },
    });
    await bot.stop();
  }
  await stop();
});

test('a start during a short failure of Slack succeeds', async () => {
  const { slack, bot, stop } = await startSlackScene({ database });
  await bot.stop();
  slack.faults.next('auth.test', { status: 503 });
  slack.faults.next('apps.connections.open', { status: 503 });
  const second = startBot(slack, { database });
  await second.start();
  const { ts } = await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers?');
  await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: ts });
  await second.stop();
  await stop();
});
