import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { ADA, WORKSPACE } from './people.ts';
import { startTestBot } from './start-test-bot.ts';

let slack: LocalSlack;

beforeEach(async () => {
  slack = await startLocalSlack({ port: 0, ...WORKSPACE });
});

afterEach(() => slack.stop());

const client = () =>
  new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });

test('429, 500, an error and a slow answer come once each, and then the method works again', async () => {
  slack.faults.next('auth.test', { status: 429, retryAfterSeconds: 7 });
  await expect(client().auth.test()).rejects.toMatchObject({ retryAfter: 7 });
  slack.faults.next('auth.test', { status: 500 });
  await expect(client().auth.test()).rejects.toMatchObject({ statusCode: 500 });
  slack.faults.next('auth.test', { error: 'team_access_not_granted' });
  await expect(client().auth.test()).rejects.toMatchObject({ data: { error: 'team_access_not_granted' } });
  slack.faults.next('*', { delayMs: 120 });
  const from = performance.now();
  expect(await client().auth.test()).toMatchObject({ ok: true });
  expect(performance.now() - from).toBeGreaterThan(100);
});

test('an event can be repeated although it was acknowledged', async () => {
  const bot = await startTestBot(slack);
  slack.faults.repeatEvents();
  const { channel } = await slack.post(ADA.id, 'dm', 'twice');
  await slack.waitUntil(() => slack.messages(channel).filter(({ fromBot }) => fromBot).length === 2);
  expect(bot.heard).toEqual(['twice', 'twice']);
  await bot.stop();
});

test('an app that is asked to reconnect gets the message that came meanwhile', async () => {
  const bot = await startTestBot(slack);
  slack.faults.disconnectSockets();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const asked = await slack.post(ADA.id, 'dm', 'after the gap');
  const reply = await slack.waitForReply({ channel: asked.channel, after: asked.ts, timeoutMs: 15_000 });
  expect(reply.text).toBe('You said after the gap');
  await bot.stop();
});
