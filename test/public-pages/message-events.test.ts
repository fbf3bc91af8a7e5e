import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { LATER, SECRET, sendOne, startTestPages } from './start-test-pages.ts';

let database: Database;
let pages: Awaited<ReturnType<typeof startTestPages>>;
let token: string;
let customer: number;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  pages = await startTestPages(database);
  ({ token, customer } = await sendOne(database));
  return () => pages.stop();
});
afterAll(() => database.close());

const event = (more: object = {}) => ({ id: `e-${token}`, type: 'delivered', at: LATER.toISOString(), token, ...more });
const kept = () => database.query('select kind from outreach_events where customer_id = $1', [customer]);
const ago = (seconds: number) => new Date(LATER.getTime() - seconds * 1000);

describe('events of providers', () => {
  test('are taken once when they are signed', async () => {
    const response = await pages.tell([event()]);
    expect([response.status, await response.json()]).toEqual([200, { taken: 1, repeated: 0, unknown: [] }]);
    expect(await (await pages.tell([event()])).json()).toEqual({ taken: 0, repeated: 1, unknown: [] });
    expect(await kept()).toEqual([{ kind: 'delivered' }]);
  });

  test('a complaint about spam ends marketing, and segments are told', async () => {
    await pages.tell([event({ type: 'spam_complaint' })]);
    await expect
      .poll(() => database.query('select cause from segment_touches where customer_id = $1', [customer]))
      .toEqual([{ cause: 'consent_changed' }]);
  });

  test.each([
    ['another secret', { secret: 'guessed' }],
    ['a time of more than five minutes ago', { at: ago(301) }],
    ['a time of more than five minutes ahead', { at: ago(-301) }],
    ['the signature of another body', { signed: '{"events":[]}' }],
  ])('with %s are refused, in both languages', async (_, given) => {
    const response = await pages.tell([event()], given);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { en: expect.any(String), zh: expect.any(String) } });
    expect(await kept()).toEqual([]);
  });

  test('one of several signatures is enough, as when a secret changes', async () => {
    const { createHmac } = await import('node:crypto');
    const body = JSON.stringify({ events: [event()] });
    const timestamp = String(ago(299).getTime() / 1000);
    const key = Buffer.from(SECRET.slice(6), 'base64');
    const mac = createHmac('sha256', key).update(`b.${timestamp}.${body}`).digest('base64');
    const headers = { 'webhook-id': 'b', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,AAAA v1,${mac}` };
    const response = await fetch(`${pages.url}/webhooks/messages`, { method: 'POST', body, headers });
    expect(response.status).toBe(200);
  });

  test.each([
    ['no events', []],
    ['an unknown kind', [{ ...{ id: '1', at: LATER.toISOString(), token: 'x' }, type: 'opened' }]],
  ])('a batch with %s is refused whole', async (_, events) => {
    const response = await pages.tell(events);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { zh: expect.any(String) } });
  });

  test('of a message that nobody knows are named; by a provider’s young id they are to be told again', async () => {
    const [unknown, early] = [event({ id: 'u', token: 'x' }), event({ id: 'v', token: undefined, messageId: 'SM9' })];
    expect(await (await pages.tell([unknown])).json()).toMatchObject({ unknown: ['u'] });
    const tooEarly = await pages.tell([early]);
    expect([tooEarly.status, tooEarly.headers.get('retry-after')]).toEqual([503, '60']);
    await database.execute("update outreach_recipients set message_id = 'SM9' where token = $1", [token]);
    expect(await (await pages.tell([early])).json()).toMatchObject({ taken: 1 });
    const old = event({ id: 'w', token: undefined, messageId: 'SM8', at: ago(660).toISOString() });
    expect(await (await pages.tell([old])).json()).toMatchObject({ unknown: ['w'] });
  });

  test('signs that no database takes are left out', async () => {
    const reply = event({ type: 'replied', text: 'a\u0000b\ud800c', reason: '\u0000' });
    expect((await pages.tell([reply])).status).toBe(200);
    expect(await database.query('select note from interactions where customer_id = $1', [customer])).toEqual([
      { note: 'ab\ufffdc' },
    ]);
  });

  test('of the future count as of now', async () => {
    await pages.tell([event({ type: 'unsubscribed', at: '2126-01-01T00:00:00Z' })]);
    expect(
      await database.query("select captured_at as at from consents where customer_id = $1 and status = 'withdrawn'", [
        customer,
      ]),
    ).toEqual([{ at: LATER }]);
  });
});
