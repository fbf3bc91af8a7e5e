import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../../src/db/database.ts';
import type { OutreachChannel } from '../../../../src/domain/outreach/channel.ts';
import { ProviderEvent } from '../../../../src/domain/outreach/provider-event.ts';
import { recordProviderEvent } from '../../../../src/services/outreach/replies/record-provider-event.ts';
import { makeOutreach, OUTREACH_AT } from '../../../support/outreach.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const NOW = new Date('2026-03-11T00:00:00Z');
let database: Database;
let token: string;
let customer: number;
let number = 0;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => sendBy('email'));

async function sendBy(channel: OutreachChannel): Promise<void> {
  token = randomUUID();
  number += 1;
  const recipients = [{ customer: `E${number}`, token, state: 'sent' as const, settledAt: OUTREACH_AT }];
  customer = (await makeOutreach(database, { state: 'sent', channel, recipients })).customerIds[0]!;
}

const take = (event: object) =>
  recordProviderEvent(
    database,
    ProviderEvent.parse({ id: randomUUID(), at: '2026-03-10T11:00:00+01:00', token, ...event }),
    NOW,
  );
const suppression = async () =>
  (await database.query<{ reason: string }>('select reason from suppressions where customer_id = $1', [customer]))[0]
    ?.reason;
const withdrawn = () =>
  database.query("select channel from consents where customer_id = $1 and status = 'withdrawn'", [customer]);
const kinds = async () =>
  (
    await database.query<{ kind: string }>('select kind from outreach_events where customer_id = $1 order by kind', [
      customer,
    ])
  ).map(({ kind }) => kind);

describe('what a provider tells', () => {
  test('delivered is kept, and changes nothing about the customer', async () => {
    expect(await take({ type: 'delivered' })).toEqual({ kind: 'taken', changes: [] });
    expect(await kinds()).toEqual(['delivered']);
    expect(await suppression()).toBeUndefined();
  });

  test('a hard bounce closes the address, a soft one does not', async () => {
    await take({ type: 'bounced', bounce: 'soft' });
    expect(await suppression()).toBeUndefined();
    await take({ type: 'bounced', reason: '550 no such user' });
    expect(await suppression()).toBe('bounced');
    expect(await withdrawn()).toEqual([]);
  });

  test('a complaint about spam closes the address and withdraws the consent', async () => {
    const { changes } = await take({ type: 'spam_complaint' });
    expect(changes).toEqual([{ customerId: customer, cause: 'consent_changed', records: ['consents'] }]);
    expect(await suppression()).toBe('spam_complaint');
    expect(await withdrawn()).toEqual([{ channel: 'email' }]);
  });

  test('a reply becomes an incoming interaction', async () => {
    await take({ type: 'replied', text: '几点开门？' });
    expect(
      await database.query('select channel, direction, note from interactions where customer_id = $1', [customer]),
    ).toEqual([{ channel: 'email', direction: 'incoming', note: '几点开门？' }]);
    expect(await withdrawn()).toEqual([]);
  });

  test.each(['STOP', 'stop.', '退订', 'TD', '“Unsubscribe”\n> earlier text'])(
    'a text message that says no more than %j unsubscribes',
    async (text) => {
      await sendBy('sms');
      await take({ type: 'replied', text });
      expect(await withdrawn()).toEqual([{ channel: 'sms' }]);
      expect(await kinds()).toEqual(['replied', 'unsubscribed']);
    },
  );

  test.each(['Please stop by at 5', 'cancel', '停止了吗', 'T-shirt?'])(
    'an e-mail that says %j does not',
    async (text) => {
      await take({ type: 'replied', text });
      expect(await withdrawn()).toEqual([]);
    },
  );

  test('the same event again is the same event, also at once', async () => {
    const event = { type: 'replied', text: 'hello', id: `once-${token}` };
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => take(event)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['repeated', 'repeated', 'repeated', 'taken']);
    expect(await kinds()).toEqual(['replied']);
  });

  test('by the id that the provider gave the message', async () => {
    await database.execute("update outreach_recipients set message_id = 'SM-1' where token = $1", [token]);
    expect(await take({ type: 'delivered', token: undefined, messageId: 'SM-1' })).toMatchObject({ kind: 'taken' });
    expect(await take({ type: 'delivered', token: undefined, messageId: 'SM-2' })).toMatchObject({
      kind: 'unknown_message',
    });
  });

  test('a no that is told late does not undo the yes that followed it', async () => {
    await database.execute(
      `insert into consents (customer_id, channel, purpose, status, captured_at) values ($1, 'email', 'marketing', 'granted', $2)`,
      [customer, new Date('2026-03-10T12:00:00Z')],
    );
    await take({ type: 'unsubscribed' });
    expect(await suppression()).toBeUndefined();
    expect(await withdrawn()).toEqual([{ channel: 'email' }]);
    await take({ type: 'unsubscribed', at: '2026-03-10T13:00:00Z' });
    expect(await suppression()).toBe('unsubscribed');
  });

  test('of an erased customer nothing is kept but that it happened', async () => {
    await database.execute('update customers set erased_at = now() where id = $1', [customer]);
    await take({ type: 'replied', text: 'I am Ann Miller', reason: 'Ann' });
    expect(await kinds()).toEqual(['replied']);
    expect(await database.query('select details from outreach_events where customer_id = $1', [customer])).toEqual([
      { details: {} },
    ]);
    expect(await database.query('select from interactions where customer_id = $1', [customer])).toEqual([]);
  });
});

test.each([
  ['both keys', { type: 'delivered', messageId: 'x' }],
  ['no key', { type: 'delivered', token: undefined }],
  ['an unknown kind', { type: 'opened' }],
  ['a field that is none', { type: 'delivered', bounced: 'hard' }],
  ['a time without a zone', { type: 'delivered', at: '2026-03-10T11:00:00' }],
])('an event with %s is refused', (_, event) => {
  const given = { id: '1', at: '2026-03-10T11:00:00Z', token: 't', ...event };
  expect(ProviderEvent.safeParse(given).success).toBe(false);
});
