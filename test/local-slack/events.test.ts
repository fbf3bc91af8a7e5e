import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { connectSocket, type Envelope, openSocketUrl } from './connect-socket.ts';
import { ADA, WORKSPACE } from './people.ts';

let slack: LocalSlack;

/** Patient: what is acknowledged late would come again. */
const start = (ackMs = 20_000) =>
  startLocalSlack({ port: 0, ...WORKSPACE, timing: { ackMs, eventRetryMs: [0, 10, 10] } });

beforeEach(async () => {
  slack = await start();
});

afterEach(() => slack.stop());

async function listen() {
  return connectSocket(await openSocketUrl(slack), (_, acknowledge) => acknowledge());
}

test('a direct message comes in the envelope of the Events API', async () => {
  const { received } = await listen();
  const { ts, channel } = await slack.post(ADA.id, 'dm', 'hello');
  await slack.waitUntil(() => received.length === 1);
  expect(received[0]).toMatchObject({
    type: 'events_api',
    retry_attempt: 0,
    payload: {
      event_id: expect.stringMatching(/^Ev/),
      team_id: slack.teamId,
      authorizations: [{ team_id: slack.teamId, user_id: slack.botUserId, is_bot: true, enterprise_id: null }],
      event: { type: 'message', channel, channel_type: 'im', user: ADA.id, text: 'hello', ts, event_ts: ts },
    },
  });
});

test('a mention in a channel fires message and app_mention, a reply carries its thread', async () => {
  const { received } = await listen();
  const { ts } = await slack.post(ADA.id, '#sales', 'hi @Rapport');
  await slack.waitUntil(() => received.length === 2);
  expect(received.map(({ payload }) => payload.event.type).sort()).toEqual(['app_mention', 'message']);
  expect(new Set(received.map(({ payload }) => payload.event_id)).size).toBe(2);
  await slack.post(ADA.id, '#sales', 'and?', { threadTs: ts });
  await slack.waitUntil(() => received.length === 3);
  expect(received[2]?.payload.event).toMatchObject({ type: 'message', thread_ts: ts, parent_user_id: ADA.id });
});

test('Stop tells the app which thread', async () => {
  const { received } = await listen();
  slack.stopSession(ADA.id, slack.dmOf(ADA.id), '1.1');
  await slack.waitUntil(() => received.length === 1);
  expect(received[0]?.payload.event).toMatchObject({ type: 'agent_session_stopped', user: ADA.id, thread_ts: '1.1' });
});

test('an event that nobody acknowledges comes again with the same id, a number and a reason', async () => {
  await slack.stop();
  slack = await start(500);
  const third = (_: Envelope, acknowledge: () => void) => {
    if (received.length === 3) acknowledge();
  };
  const { received } = await connectSocket(await openSocketUrl(slack), third);
  await slack.post(ADA.id, 'dm', 'hello');
  await slack.waitUntil(() => received.length === 3);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(received.map((each) => [each.retry_attempt, each.retry_reason])).toEqual([
    [0, ''],
    [1, 'timeout'],
    [2, 'timeout'],
  ]);
  expect(new Set(received.map(({ payload }) => payload.event_id)).size).toBe(1);
});

test('each event goes to one of the connections', async () => {
  const [first, second] = [await listen(), await listen()];
  await slack.post(ADA.id, 'dm', 'one');
  await slack.post(ADA.id, 'dm', 'two');
  await slack.waitUntil(() => first.received.length + second.received.length === 2);
  expect([first.received.length, second.received.length]).toEqual([1, 1]);
});

test('a dropped line breaks without a word, and what it carried comes again on the next', async () => {
  const silent = await connectSocket(await openSocketUrl(slack), () => {});
  const closed = new Promise((resolve) => silent.socket.once('close', resolve));
  await slack.post(ADA.id, 'dm', 'hello');
  await slack.waitUntil(() => silent.received.length === 1);
  slack.faults.dropSockets();
  expect(await closed).toBe(1006);
  const next = await listen();
  await slack.waitUntil(() => next.received.length === 1);
  expect(next.received[0]).toMatchObject({ retry_attempt: 1, payload: { event: { text: 'hello' } } });
});

test('a ticket for a connection works once', async () => {
  const url = await openSocketUrl(slack);
  await connectSocket(url, () => {});
  await expect(connectSocket(url, () => {})).rejects.toThrow('403');
});
