import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { modal } from './every-block.ts';
import { ADA, CHEN, WORKSPACE } from './people.ts';

let slack: LocalSlack;
let client: WebClient;

const clientFor = (token: string) =>
  new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true });
const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error) => error.data?.error ?? error.code,
  );

beforeAll(async () => {
  slack = await startLocalSlack({
    port: 0,
    ...WORKSPACE,
    channels: [{ name: 'sales' }, { name: 'private', hasBot: false }],
    timing: { ackMs: 50, eventRetryMs: [] },
  });
  client = clientFor(slack.botToken);
});

afterAll(() => slack?.stop());

test('the token decides: none, wrong, of the wrong kind', async () => {
  const bare = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
  expect(await bare.json()).toMatchObject({ ok: false, error: 'not_authed' });
  expect(await errorOf(clientFor('xoxb-wrong').auth.test())).toBe('invalid_auth');
  expect(await errorOf(clientFor(slack.appToken).auth.test())).toBe('not_allowed_token_type');
  expect(await errorOf(client.apps.connections.open())).toBe('not_allowed_token_type');
  expect(await client.auth.test()).toMatchObject({ user_id: slack.botUserId, team_id: slack.teamId, team: 'Acme' });
});

test('an unknown method is HTTP 200 with unknown_method', async () => {
  const response = await fetch(`${slack.apiUrl}admin.everything`, { method: 'POST' });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ ok: false, error: 'unknown_method' });
});

test('JSON bodies are read as well as forms', async () => {
  const response = await fetch(`${slack.apiUrl}users.info`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: ADA.id }),
  });
  expect(await response.json()).toMatchObject({ ok: true, user: { profile: { email: ADA.email } } });
});

test('people carry what an app needs to know them', async () => {
  expect((await client.users.info({ user: CHEN.id })).user).toMatchObject({
    real_name: '陈小明',
    tz: 'Asia/Shanghai',
    tz_offset: 28_800,
    locale: 'zh-CN',
    profile: { email: CHEN.email, title: '客户经理' },
  });
  expect(await errorOf(client.users.info({ user: 'U404' }))).toBe('user_not_found');
  const first = await client.users.list({ limit: 2 });
  const rest = await client.users.list({ limit: 2, cursor: first.response_metadata?.next_cursor ?? '' });
  expect([...(first.members ?? []), ...(rest.members ?? [])].map(({ id }) => id)).toEqual([
    ADA.id,
    CHEN.id,
    slack.botUserId,
  ]);
});

describe('messages', () => {
  test('refusals', async () => {
    const channel = slack.channelId('#sales');
    expect(await errorOf(client.chat.postMessage({ channel: 'C404', text: 'x' }))).toBe('channel_not_found');
    expect(await errorOf(client.chat.postMessage({ channel: slack.channelId('#private'), text: 'x' }))).toBe(
      'not_in_channel',
    );
    expect(await errorOf(client.chat.postMessage({ channel, text: '' }))).toBe('no_text');
    expect(await errorOf(client.chat.postMessage({ channel, text: 'x'.repeat(40_001) }))).toBe('msg_too_long');
    expect(await errorOf(client.chat.update({ channel, ts: '1.1', text: 'x' }))).toBe('message_not_found');
    const { ts } = await slack.post(ADA.id, '#sales', 'mine');
    expect(await errorOf(client.chat.update({ channel, ts, text: 'x' }))).toBe('cant_update_message');
    expect(await errorOf(client.chat.delete({ channel, ts }))).toBe('cant_delete_message');
  });

  test('an ephemeral message cannot be changed through its ts and is in no history', async () => {
    const channel = slack.channelId('#sales');
    const { message_ts: ts = '' } = await client.chat.postEphemeral({ channel, user: ADA.id, text: 'secret' });
    expect(await errorOf(client.chat.update({ channel, ts, text: 'x' }))).toBe('message_not_found');
    const { messages = [] } = await client.conversations.history({ channel });
    expect(messages.map(({ text }) => text)).not.toContain('secret');
  });

  test('a user id opens the direct messages; update, delete and reactions work on what was posted', async () => {
    const { ts = '', channel = '' } = await client.chat.postMessage({ channel: ADA.id, text: 'one' });
    expect(channel).toBe(slack.dmOf(ADA.id));
    await client.chat.update({ channel, ts, text: 'two' });
    expect(slack.messages(channel).at(-1)).toMatchObject({ text: 'two', editedAt: expect.any(String) });
    await client.reactions.add({ channel, timestamp: ts, name: 'eyes' });
    expect(await errorOf(client.reactions.add({ channel, timestamp: ts, name: 'eyes' }))).toBe('already_reacted');
    await client.reactions.remove({ channel, timestamp: ts, name: 'eyes' });
    expect(await errorOf(client.reactions.remove({ channel, timestamp: ts, name: 'eyes' }))).toBe('no_reaction');
    await client.chat.delete({ channel, ts });
    expect(slack.messages(channel)).toHaveLength(0);
  });
});

test('an update without blocks keeps the old ones; an empty list removes them', async () => {
  const blocks = [{ type: 'divider' as const }];
  const { ts = '', channel = '' } = await client.chat.postMessage({ channel: CHEN.id, text: 'one', blocks });
  await client.chat.update({ channel, ts, text: 'two' });
  expect(slack.messages(channel).at(-1)).toMatchObject({ text: 'two', blocks });
  await client.chat.update({ channel, ts, text: 'three', blocks: [] });
  expect(slack.messages(channel).at(-1)?.blocks).toEqual([]);
});

describe('streams', () => {
  test('in a channel they need a recipient, and once stopped they take no more', async () => {
    const { channel, ts: threadTs } = await slack.post(ADA.id, '#sales', 'root');
    const start = { channel, thread_ts: threadTs, markdown_text: 'a' };
    expect(await errorOf(client.chat.startStream(start))).toBe('missing_recipient_user_id');
    const { ts = '' } = await client.chat.startStream({
      ...start,
      recipient_user_id: ADA.id,
      recipient_team_id: slack.teamId,
    });
    await client.chat.appendStream({ channel, ts, markdown_text: 'b' });
    expect(await errorOf(client.chat.update({ channel, ts, text: 'x' }))).toBe('streaming_state_conflict');
    await client.chat.stopStream({ channel, ts });
    expect(slack.messages(channel).at(-1)).toMatchObject({ text: 'ab', streaming: 'completed' });
    expect(await errorOf(client.chat.appendStream({ channel, ts, markdown_text: 'c' }))).toBe(
      'message_not_in_streaming_state',
    );
  });
});

test('suggested prompts are at most four', async () => {
  const prompts = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ title: `${at}`, message: `${at}` })) as [];
  const channel_id = slack.dmOf(ADA.id);
  expect(await errorOf(client.assistant.threads.setSuggestedPrompts({ channel_id, prompts: prompts(4) }))).toBe('none');
  expect(await errorOf(client.assistant.threads.setSuggestedPrompts({ channel_id, prompts: prompts(5) }))).toBe(
    'invalid_arguments',
  );
});

test('a view opens only with a trigger', async () => {
  expect(await errorOf(client.views.open({ trigger_id: '1.2.3', view: modal as never }))).toBe('invalid_trigger_id');
});

test('calls beyond the rate of a minute are told when to come back', async () => {
  const { channel, ts: threadTs } = await slack.post(ADA.id, '#sales', 'root');
  const start = () =>
    clientFor(slack.botToken).chat.startStream({
      channel,
      thread_ts: threadTs,
      recipient_user_id: ADA.id,
      recipient_team_id: slack.teamId,
    });
  const results = [];
  for (let count = 0; count < 21; count += 1) results.push(await errorOf(start()));
  expect(results.at(-1)).toBe('slack_webapi_rate_limited_error');
});
