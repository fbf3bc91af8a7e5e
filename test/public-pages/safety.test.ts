import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { clientAddress } from '../../src/public-pages/client-address.ts';
import { createRateLimit } from '../../src/public-pages/create-rate-limit.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { LATER, sendOne, startTestPages } from './start-test-pages.ts';

let database: Database;
let pages: Awaited<ReturnType<typeof startTestPages>>;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  pages = await startTestPages(database);
  return () => pages.stop();
});
afterAll(() => database.close());

test.each(['/', '/u/x', '/s/x', '/webhooks/messages', '/robots.txt', '/u/'])(
  'nothing is kept, framed, indexed or told to others: %s',
  async (path) => {
    const { headers } = await pages.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.has('set-cookie')).toBe(false);
  },
);

test.each(['DELETE', 'OPTIONS', 'PATCH', 'PUT'])('%s is nothing here, and no failure of ours', async (method) => {
  const { token } = await sendOne(database);
  for (const path of [`/u/${token}`, `/s/${token}`, '/webhooks/messages'])
    expect((await fetch(`${pages.url}${path}`, { method })).status).toBe(404);
});

test('a failure shows no stack, no SQL and no token', async () => {
  const { token } = await sendOne(database);
  await database.execute('alter table suppressions rename to gone');
  try {
    for (const path of [`/u/${token}?lang=en`, `/u/${token}?lang=zh`]) {
      const response = await pages.post(path, {});
      const page = await response.text();
      expect(response.status).toBe(500);
      expect(page).toMatch(/The fault is ours|问题出在我们这边/);
      expect(page).not.toMatch(/suppressions|relation|\.ts|at async/);
    }
  } finally {
    await database.execute('alter table gone rename to suppressions');
  }
});

describe('limits', () => {
  test('of size', async () => {
    const { token } = await sendOne(database);
    const form = await pages.post(`/u/${token}`, { scope: 'all', more: 'x'.repeat(33_000) });
    expect([form.status, (await form.text()).includes('too much text')]).toEqual([413, true]);
    expect((await pages.tell([{ id: 'x'.repeat(1_000_001) }])).status).toBe(413);
    expect(await database.query("select from consents where status = 'withdrawn'")).toEqual([]);
  });

  test('who guesses tokens or signatures is stopped for a minute; others are not', async () => {
    const { token } = await sendOne(database);
    const guess = () => pages.get(`/u/${randomUUID()}`, { 'x-forwarded-for': '203.0.113.7' });
    for (let n = 0; n < 30; n += 1) expect((await guess()).status).toBe(404);
    const stopped = await guess();
    expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await pages.get(`/u/${token}`, { 'x-forwarded-for': '203.0.113.8' })).status).toBe(200);
    pages.setNow(new Date(LATER.getTime() + 60_000));
    expect((await guess()).status).toBe(404);
  });

  test('an address may make so many requests a minute, and what is forgotten is the oldest', () => {
    const limit = createRateLimit(2);
    expect([1, 2, 3].map(() => limit.take('a', 0))).toEqual([true, true, false]);
    expect(limit.take('a', 60_000)).toBe(true);
    for (let n = 0; n < 10_000; n += 1) limit.take(`b${n}`, 60_000);
    expect([limit.take('b9999', 60_000), limit.take('b9999', 60_000)]).toEqual([true, false]);
    expect([limit.take('a', 60_000), limit.take('a', 60_000)]).toEqual([true, true]);
  });
});

test.each([
  ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:10.0.0.3', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  ['10.0.0.3', 'no address', '10.0.0.3'],
  ['::1', '2001:db8:1:2:3::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', undefined, '2001:db8:0:0::/64'],
  [undefined, undefined, ''],
])('a request of %s for %s is counted for %s', (peer, forwarded, counted) => {
  expect(clientAddress(peer, forwarded)).toBe(counted);
});
