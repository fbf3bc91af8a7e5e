import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signWebhook } from '../../src/domain/outreach/sign-webhook.ts';
import { createWorkflowWebhooks } from '../../src/messaging/create-workflow-webhooks.ts';
import { isPublicAddress } from '../../src/messaging/is-public-address.ts';

const SECRET = 'a secret of sixteen';
const NOW = new Date('2026-06-01T08:00:00Z');
const BODY = { type: 'workflow.fired', rule: 'x', firing: 7, customer: 'K0' };

type Received = { headers: Record<string, string | string[] | undefined>; body: string };
const received: Received[] = [];
let answer = { status: 200, location: '' };
let server: Server;
let ca: string;
const folder = mkdtempSync(join(tmpdir(), 'rapport-webhook-'));

beforeAll(async () => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2', ...names],
    { stdio: 'ignore' },
  );
  ca = readFileSync(cert, 'utf8');
  server = createServer({ key: readFileSync(key), cert: ca }, (request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer.status, answer.location === '' ? {} : { location: answer.location }).end('said');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const url = () => `https://localhost:${(server.address() as AddressInfo).port}/x`;
const call = () => ({ url: url(), id: 'workflow-7-0', body: BODY });
const trusting = (hosts = ['localhost']) =>
  createWorkflowWebhooks(
    { hosts, secret: SECRET },
    { clock: () => NOW, timeoutMs: 20_000, trust: { ca, isPublic: () => true } },
  );

test('a call carries ids alone, and is signed as Standard Webhooks says', async () => {
  answer = { status: 204, location: '' };
  expect(await trusting()(call())).toEqual({ kind: 'delivered' });
  const { headers, body } = received.at(-1)!;
  expect(JSON.parse(body)).toEqual(BODY);
  const timestamp = String(NOW.getTime() / 1000);
  expect(headers).toMatchObject({
    'webhook-id': 'workflow-7-0',
    'webhook-timestamp': timestamp,
    'webhook-signature': signWebhook(SECRET, { id: 'workflow-7-0', timestamp, body }),
  });
});

test.each([
  [500, 'later'],
  [429, 'later'],
  [404, 'later'],
  [410, 'refused'],
])('an answer %i is %s', async (status, kind) => {
  answer = { status, location: '' };
  expect(await trusting()(call())).toMatchObject({ kind, failure: `${status} said` });
});

test('a redirect is not followed', async () => {
  answer = { status: 302, location: url() };
  const before = received.length;
  expect(await trusting()(call())).toMatchObject({ kind: 'later' });
  expect(received).toHaveLength(before + 1);
});

test('an address within our own network is never called, though its host is allowed', async () => {
  const before = received.length;
  const careful = createWorkflowWebhooks({ hosts: ['localhost', '127.0.0.1'], secret: SECRET }, { clock: () => NOW });
  expect(await careful(call())).toEqual({ kind: 'later', failure: 'localhost has no public address' });
  expect(await careful({ ...call(), url: url().replace('localhost', '127.0.0.1') })).toMatchObject({ kind: 'refused' });
  expect(received).toHaveLength(before);
});

test('hosts beside the list, and plain http, are refused', async () => {
  const before = received.length;
  expect(await trusting(['hooks.example'])(call())).toMatchObject({ kind: 'refused' });
  expect(await trusting()({ ...call(), url: url().replace('https', 'http') })).toMatchObject({ kind: 'refused' });
  expect(received).toHaveLength(before);
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:10.0.0.1', false],
  ['2002:7f00:1::', false],
  ['64:ff9b::a00:1', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
