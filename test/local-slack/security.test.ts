import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/start-local-slack.ts';
import { ADA, WORKSPACE } from './people.ts';

let slack: LocalSlack;
let port: number;

beforeAll(async () => {
  slack = await startLocalSlack({ port: 0, ...WORKSPACE });
  port = Number(new URL(slack.url).port);
});

afterAll(() => slack?.stop());

/** fetch does not let a caller choose Host, so this speaks HTTP itself. */
function send(
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const DEED = () => JSON.stringify({ do: 'post', as: ADA.id, channel: slack.dmOf(ADA.id), text: 'forged' });

describe('a foreign site reaches nothing', () => {
  const host = () => `127.0.0.1:${port}`;
  test.each(['/', '/api/auth.test', '/playground/people', '/vendor/preact.js'])(
    'under a foreign name: %s',
    async (path) => {
      expect((await send(path, { host: `rebound.test:${port}` })).status).toBe(403);
      expect((await send(path, { host: '127.0.0.1:1' })).status).toBe(403);
    },
  );

  test('with a foreign Origin, or from a page that the browser calls cross-site', async () => {
    const json = { host: host(), 'content-type': 'application/json' };
    for (const headers of [{ origin: 'https://evil.test' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await send('/playground/do', { ...json, ...headers } as Record<string, string>, DEED())).status).toBe(
        403,
      );
      expect((await send('/api/auth.test', { host: host(), ...headers } as Record<string, string>)).status).toBe(403);
    }
    expect(slack.messages(slack.dmOf(ADA.id))).toHaveLength(0);
    expect((await send('/playground/do', { ...json, origin: slack.url }, DEED())).status).toBe(200);
    expect(slack.messages(slack.dmOf(ADA.id))).toHaveLength(1);
  });

  test('with a websocket', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/link/?ticket=x`, { origin: 'https://evil.test' });
    const refusal = await new Promise((resolve) => socket.once('error', (error) => resolve(error.message)));
    expect(refusal).toContain('403');
  });
});

test('a link from elsewhere may open the page', async () => {
  const headers = { host: `localhost:${port}`, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await send('/', headers)).status).toBe(200);
});

test('the page allows no script, style, picture or connection but its own', async () => {
  const { headers } = await send('/', { host: `127.0.0.1:${port}` });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:/);
});

test.each([
  '/vendor/../package.json',
  '/vendor/%2e%2e/package.json',
  '/vendor/chart.js/package.json',
  '/page/..%2f..%2fstart-local-slack.ts',
  '/page/index.html',
])('only listed files are served, not %s', async (path) => {
  expect((await send(path, { host: `127.0.0.1:${port}` })).status).toBe(404);
});
