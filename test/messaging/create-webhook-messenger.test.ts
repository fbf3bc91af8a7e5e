import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { signWebhook } from '../../src/domain/outreach/sign-webhook.ts';
import { createWebhookMessenger } from '../../src/messaging/create-webhook-messenger.ts';
import { outgoingMessage } from '../support/outgoing-message.ts';

const NOW = new Date('2026-03-10T10:00:00Z');
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const SMS = outgoingMessage({ channel: 'sms', to: '+447911123456', subject: null });
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function provider(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
}

function messengerFor(url: string, timeoutMs = 20_000) {
  return createWebhookMessenger({ url, secret: SECRET }, { clock: () => NOW, timeoutMs });
}

test('a provider gets the message once, signed, with its idempotency key', async () => {
  const seen: { request: IncomingMessage; body: string }[] = [];
  const url = await provider(async (request, response) => {
    seen.push({ request, body: await text(request) });
    response.end('{"id":"SM123"}');
  });
  expect(await messengerFor(url)(SMS)).toEqual({ kind: 'sent', messageId: 'SM123' });
  const { request, body } = seen[0]!;
  expect(JSON.parse(body)).toEqual({
    ...{ id: SMS.token, outreach: 12, channel: 'sms', to: '+447911123456', toName: 'Ada Lovelace' },
    ...{ sender: 'Rosa Lee', language: 'en', text: SMS.text, purpose: 'marketing' },
  });
  const timestamp = String(NOW.getTime() / 1000);
  expect(request.headers).toMatchObject({
    'idempotency-key': SMS.token,
    'webhook-id': SMS.token,
    'webhook-timestamp': timestamp,
    'webhook-signature': signWebhook(SECRET, { id: SMS.token, timestamp, body }),
  });
});

test.each<[number, string, Record<string, string>, object]>([
  [200, 'no JSON', {}, { kind: 'sent', messageId: null }],
  [202, '{"id":7}', {}, { kind: 'sent', messageId: '7' }],
  [429, '', { 'retry-after': '90' }, { kind: 'temporary', retryAfterSeconds: 90 }],
  [503, '', { 'retry-after': 'Tue, 10 Mar 2026 11:00:00 GMT' }, { kind: 'temporary', retryAfterSeconds: undefined }],
  [401, 'who are you', {}, { kind: 'temporary', failure: '401 who are you' }],
  [302, '', { location: 'https://elsewhere.example/' }, { kind: 'temporary' }],
  [400, '{"error":"too long"}', {}, { kind: 'permanent', failure: '400 too long', isAddressBad: false }],
  [422, '{"error":"landline","invalidAddress":true}', {}, { kind: 'permanent', isAddressBad: true }],
  [500, 'oops', {}, { kind: 'unknown', failure: '500 oops' }],
  [504, '', {}, { kind: 'unknown' }],
])('status %i with %s', async (status, body, headers, outcome) => {
  let requests = 0;
  const url = await provider((_, response) => {
    requests += 1;
    response.writeHead(status, headers).end(body);
  });
  expect(await messengerFor(url)(SMS)).toMatchObject(outcome);
  expect(requests).toBe(1);
});

test('nobody there is tried again; a silence or break after the request is unknown', async () => {
  const free = await provider(() => {});
  for (const stop of stops.splice(0)) stop();
  expect(await messengerFor(free)(SMS)).toMatchObject({ kind: 'temporary' });
  const silent = await provider(() => {});
  expect(await messengerFor(silent, 300)(SMS)).toMatchObject({ kind: 'unknown' });
  const broken = await provider((request) => request.socket.destroy());
  expect(await messengerFor(broken)(SMS)).toMatchObject({ kind: 'unknown' });
});
