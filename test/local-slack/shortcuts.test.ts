import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { connectSocket, openSocketUrl } from './connect-socket.ts';
import { ADA, WORKSPACE } from './people.ts';

let slack: LocalSlack;
let heard: () => Record<string, unknown>;
let hangUp: () => void;

beforeAll(async () => {
  slack = await startLocalSlack({ port: 0, ...WORKSPACE, enforceRates: false });
  const { socket, received } = await connectSocket(await openSocketUrl(slack), (_, acknowledge) => acknowledge());
  heard = () => ({ ...received.at(-1)?.payload });
  hangUp = () => socket.close();
});
afterAll(async () => {
  hangUp();
  await slack.stop();
});

test('a shortcut on a message tells which one, and can open a form', async () => {
  const { channel, ts } = await slack.post(ADA.id, slack.dmOf(ADA.id), 'call Acme & Co');
  await slack.shortcut(ADA.id, 'remind', { channel, ts });
  const told = heard();
  expect(told).toMatchObject({
    ...{ type: 'message_action', callback_id: 'remind', message_ts: ts },
    ...{ channel: { id: channel }, user: { id: ADA.id }, message: { text: 'call Acme &amp; Co', ts } },
  });
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
  const view = { type: 'modal', title: { type: 'plain_text', text: 'Remind' }, blocks: [] } as const;
  await client.views.open({ trigger_id: String(told.trigger_id), view: { ...view, blocks: [{ type: 'divider' }] } });
  expect(slack.modal(ADA.id)?.title).toMatchObject({ text: 'Remind' });
});

test('a shortcut anywhere tells who and no message', async () => {
  await slack.shortcut(ADA.id, 'new');
  expect(heard()).toMatchObject({ type: 'shortcut', callback_id: 'new', user: { id: ADA.id } });
  expect(heard()).not.toHaveProperty('message');
});

test('metadata is read only where it is asked for, and history only of a conversation', async () => {
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
  const metadata = { event_type: 'rapport_notice', event_payload: { notice: 7 } };
  const { channel = '' } = await client.chat.postMessage({ channel: ADA.id, text: 'hello', metadata });
  const [bare] = (await client.conversations.history({ channel, limit: 1 })).messages ?? [];
  expect(bare).not.toHaveProperty('metadata');
  const [whole] =
    (await client.conversations.history({ channel, limit: 1, include_all_metadata: true })).messages ?? [];
  expect(whole?.metadata).toEqual(metadata);
  const read = client.conversations.history({ channel: ADA.id });
  await expect(read).rejects.toMatchObject({ data: { error: 'channel_not_found' } });
});
