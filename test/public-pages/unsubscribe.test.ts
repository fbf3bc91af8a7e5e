import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { unsubscribeUrl } from '../../src/services/outreach/replies/public-links.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { sendOne, startTestPages } from './start-test-pages.ts';

let database: Database;
let pages: Awaited<ReturnType<typeof startTestPages>>;
let token: string;
let customer: number;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.execute(
    `insert into contact_policy (id, definition, updated_at) values (1, '{"companyName": "Tea & <Co>"}', now())`,
  );
});
beforeEach(async () => {
  pages = await startTestPages(database);
  ({ token, customer } = await sendOne(database));
  return () => pages.stop();
});
afterAll(() => database.close());

const withdrawn = async () =>
  (
    await database.query<{ channel: string; where: string }>(
      `select channel, captured_where as "where" from consents where customer_id = $1 and status = 'withdrawn' order by channel`,
      [customer],
    )
  ).map(({ channel, where }) => `${channel}: ${where}`);

describe('the page', () => {
  test('asks, and whatever only reads it unsubscribes nobody', async () => {
    const response = await pages.get(`/u/${token}`);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('Only marketing e-mails');
    expect(page).toContain('Tea &amp; &lt;Co&gt;');
    await fetch(`${pages.url}/u/${token}`, { method: 'HEAD' });
    await pages.get(`/u/${token}?List-Unsubscribe=One-Click`);
    expect(await withdrawn()).toEqual([]);
  });

  test('ends the channel by its button, and everything by the next', async () => {
    const first = await pages.post(`/u/${token}`, { scope: 'channel', lang: 'en' });
    expect(await first.text()).toContain('no more marketing e-mails');
    expect(await withdrawn()).toEqual(['email: unsubscribe page']);
    const second = await pages.post(`/u/${token}`, { scope: 'all', lang: 'zh' });
    expect(await second.text()).toContain('以任何方式');
    expect(new Set((await withdrawn()).map((each) => each.split(':')[0])).size).toBe(6);
  });

  test('tells the segments', async () => {
    await pages.post(`/u/${token}`, {});
    await expect
      .poll(() => database.query('select cause from segment_touches where customer_id = $1', [customer]))
      .toEqual([{ cause: 'consent_changed' }]);
  });

  test('is in the language of the message, and in the other by a link', async () => {
    const { token: chinese } = await sendOne(database, { language: 'zh', channel: 'sms' });
    const page = await (await pages.get(`/u/${chinese}`, { 'accept-language': 'en' })).text();
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('仅营销短信');
    expect(await (await pages.get(`/u/${chinese}?lang=en`)).text()).toContain('Only marketing text messages');
  });
});

describe('one click (RFC 8058)', () => {
  test('works without a page, as a form or as parts', async () => {
    const response = await pages.post(`/u/${token}`, { 'List-Unsubscribe': 'One-Click' });
    expect([response.status, await response.text()]).toEqual([200, 'unsubscribed']);
    expect(await withdrawn()).toEqual(['email: one-click unsubscribe']);
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(`${pages.url}/u/${token}`, { method: 'POST', body })).status).toBe(200);
    expect(await withdrawn()).toHaveLength(1);
  });

  test('works in chunks, as some mail programs and proxies send it', async () => {
    const body = new Blob(['List-Unsubscribe=One-Click']).stream();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(`${pages.url}/u/${token}`, { method: 'POST', body, headers, duplex: 'half' });
    expect([response.status, await response.text()]).toEqual([200, 'unsubscribed']);
    expect(await withdrawn()).toEqual(['email: one-click unsubscribe']);
  });

  test('works with a form that nobody can read: who posts here wants no more', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const response = await fetch(`${pages.url}/u/${token}`, { method: 'POST', body: 'no part', headers });
    expect(response.status).toBe(200);
    expect(await withdrawn()).toEqual(['email: unsubscribe page']);
  });

  test('at the address that messages carry', async () => {
    const address = unsubscribeUrl(`${pages.url}/`, token);
    const response = await fetch(address, { method: 'POST', body: new URLSearchParams('List-Unsubscribe=One-Click') });
    expect(response.status).toBe(200);
  });
});

test('a token that is none says the same whichever way it is wrong, in the reader’s language', async () => {
  const bodies = await Promise.all(
    [randomUUID(), 'x', `${token}0`, '%00', '..%2f'].map(async (each) => {
      const asked = await pages.get(`/u/${each}`);
      expect([asked.status, (await pages.post(`/u/${each}`, {})).status]).toEqual([404, 404]);
      return asked.text();
    }),
  );
  expect(new Set(bodies).size).toBe(1);
  expect(await (await pages.get('/u/x', { 'accept-language': 'zh-CN,en' })).text()).toContain('此链接无效');
});
