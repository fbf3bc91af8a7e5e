import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import type { SlackApp } from '../../src/slack/create-slack-app.ts';
import { findFreePort } from '../local-slack/find-free-port.ts';
import { ANN, startBot } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
let slack: LocalSlack;
let bot: SlackApp;
let requestUrl: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const port = await findFreePort();
  requestUrl = `http://127.0.0.1:${port}/slack/events`;
  slack = await startLocalSlack({
    port: 0,
    workspace: { name: 'Test' },
    bot: { name: 'Rapport' },
    people: [ANN],
    requestUrl,
  });
  const { botToken, signingSecret } = slack;
  bot = startBot(slack, { database }, { mode: 'http', botToken, signingSecret, port });
  await bot.start();
});
afterAll(async () => {
  await bot.stop();
  await slack.stop();
  await database.close();
});

test('signed requests are answered', async () => {
  const { ts } = await slack.post(ANN.id, slack.dmOf(ANN.id), 'buyers?');
  const reply = await slack.waitForReply({ channel: slack.dmOf(ANN.id), after: ts });
  expect(reply.text).toContain('4,338');
});

test.each([
  ['no signature', {}],
  [
    'a wrong signature',
    { 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)), 'x-slack-signature': `v0=${'0'.repeat(64)}` },
  ],
])('a request with %s is refused, and nothing of it is kept', async (_, headers) => {
  const event = { type: 'message', channel_type: 'im', user: ANN.id, channel: 'D1', text: 'forged', ts: '1.0' };
  const body = JSON.stringify({ type: 'event_callback', event_id: 'EvForged', team_id: slack.teamId, event });
  const response = await fetch(requestUrl, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  expect(response.status).toBe(401);
  const forged = await database.query("select 1 from slack_inbox where event_id = 'EvForged'");
  expect(forged).toEqual([]);
});
