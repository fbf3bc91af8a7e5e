import { App, LogLevel } from '@slack/bolt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sign } from '../../src/local-slack/delivery/create-signed-http.ts';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { findFreePort } from './find-free-port.ts';
import { ADA, WORKSPACE } from './people.ts';
import { registerTestBot } from './start-test-bot.ts';

let slack: LocalSlack;
let app: App;
let requestUrl: string;

beforeAll(async () => {
  const port = await findFreePort();
  requestUrl = `http://127.0.0.1:${port}/slack/events`;
  slack = await startLocalSlack({ port: 0, ...WORKSPACE, requestUrl });
  app = new App({
    token: slack.botToken,
    signingSecret: slack.signingSecret,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  registerTestBot(app);
  await app.start(port);
});

afterAll(async () => {
  await app?.stop();
  await slack?.stop();
});

test('events, clicks, modals and commands arrive signed and are answered', async () => {
  const asked = await slack.post(ADA.id, 'dm', 'actions');
  const reply = await slack.waitForReply({ channel: asked.channel, after: asked.ts });
  await slack.click(ADA.id, reply, 'edit');
  await slack.waitUntil(() => slack.modal(ADA.id) !== undefined);
  await slack.submitModal(ADA.id, { text: 'hello' });
  const told = await slack.waitForReply({ channel: reply.channel, after: reply.ts });
  expect(told.text).toBe('Saved: hello');
  await slack.command(ADA.id, '#sales', '/rapport', 'Q1');
  await slack.waitUntil(() => slack.messages('#sales').length === 2);
  expect(slack.messages('#sales')[0]).toMatchObject({ text: 'Looking at Q1', ephemeralFor: ADA.id });
});

test('the app refuses a body that was signed with another secret', async () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'x' });
  const post = (secret: string) =>
    fetch(requestUrl, { method: 'POST', body, headers: { 'content-type': 'application/json', ...sign(secret, body) } });
  expect((await post('another')).status).toBe(401);
  expect((await post(slack.signingSecret)).status).toBe(200);
});
