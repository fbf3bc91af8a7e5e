import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { ADA, WORKSPACE } from './people.ts';
import { startTestBot } from './start-test-bot.ts';

let slack: LocalSlack;

beforeEach(async () => {
  slack = await startLocalSlack({ port: 0, ...WORKSPACE, timing: { ackMs: 150, eventRetryMs: [0, 10, 10] } });
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

test('an event that nobody acknowledges comes again with the same id, a number and a reason', async () => {
  const socket = await connect();
  const seen: { id: string; attempt: number; reason: string }[] = [];
  socket.on('message', (data) => {
    const envelope = JSON.parse(String(data));
    if (envelope.type !== 'events_api') return;
    seen.push({ id: envelope.payload.event_id, attempt: envelope.retry_attempt, reason: envelope.retry_reason });
    if (seen.length === 3) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload: {} }));
  });
  await slack.post(ADA.id, 'dm', 'hello');
  await slack.waitUntil(() => seen.length === 3);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(seen.map(({ attempt, reason }) => [attempt, reason])).toEqual([
    [0, ''],
    [1, 'timeout'],
    [2, 'timeout'],
  ]);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(1);
  socket.terminate();
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
  await slack.stop();
  slack = await startLocalSlack({ port: 0, ...WORKSPACE });
  const bot = await startTestBot(slack);
  slack.faults.disconnectSockets();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const asked = await slack.post(ADA.id, 'dm', 'after the gap');
  const reply = await slack.waitForReply({ channel: asked.channel, after: asked.ts, timeoutMs: 15_000 });
  expect(reply.text).toBe('You said after the gap');
  await bot.stop();
});

test('a ticket for a connection works once', async () => {
  const url = await openUrl();
  const first = await connect(url);
  await expect(connect(url)).rejects.toThrow('403');
  first.terminate();
});

async function openUrl(): Promise<string> {
  const { url } = await new WebClient(slack.appToken, { slackApiUrl: slack.apiUrl }).apps.connections.open();
  return url ?? '';
}

/** Resolves when Slack said hello. */
async function connect(url?: string): Promise<WebSocket> {
  const socket = new WebSocket(url ?? (await openUrl()));
  return new Promise((resolve, reject) => {
    socket.once('message', () => resolve(socket));
    socket.once('error', reject);
  });
}
