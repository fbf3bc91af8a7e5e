import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../../src/db/database.ts';
import type { OutreachChannel } from '../../../../src/domain/outreach/channel.ts';
import { announceChanges } from '../../../../src/services/outreach/replies/announce-changes.ts';
import { unsubscribe } from '../../../../src/services/outreach/replies/unsubscribe.ts';
import { makeOutreach, OUTREACH_AT } from '../../../support/outreach.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

let database: Database;
let token: string;
const LATER = new Date(OUTREACH_AT.getTime() + 3_600_000);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  token = randomUUID();
});

async function sendTo(customer: string, channel: OutreachChannel = 'email') {
  const recipients = [{ customer, token, state: 'sent' as const, settledAt: OUTREACH_AT }];
  return (await makeOutreach(database, { state: 'sent', channel, recipients })).customerIds[0]!;
}

const stop = (scope: 'channel' | 'all' = 'channel', now = LATER) =>
  unsubscribe(database, token, { scope, where: 'unsubscribe page', now });

const consents = (customer: number) =>
  database.query(
    `select channel, purpose, captured_where as "where", evidence from consents
     where customer_id = $1 and status = 'withdrawn' order by channel`,
    [customer],
  );
const suppressions = (customer: number) =>
  database.query('select channel, reason from suppressions where customer_id = $1 order by channel', [customer]);
const events = (customer: number) =>
  database.query("select kind, details from outreach_events where customer_id = $1 and kind = 'unsubscribed'", [
    customer,
  ]);

describe('unsubscribing', () => {
  test('ends marketing on the channel of the message, with evidence, and nothing else', async () => {
    const customer = await sendTo('U1');
    expect(await stop()).toEqual({
      changes: [{ customerId: customer, cause: 'consent_changed', records: ['consents'] }],
    });
    expect(await consents(customer)).toMatchObject([
      {
        channel: 'email',
        purpose: 'marketing',
        where: 'unsubscribe page',
        evidence: expect.stringMatching(/^outreach \d+$/),
      },
    ]);
    expect(await suppressions(customer)).toEqual([{ channel: 'email', reason: 'unsubscribed' }]);
    expect(await events(customer)).toHaveLength(1);
  });

  test('from everything closes every channel', async () => {
    const customer = await sendTo('U2');
    await stop('all');
    const channels = (await consents(customer)).map(({ channel }) => channel);
    expect(channels).toEqual(['email', 'phone', 'post', 'sms', 'wechat', 'whatsapp']);
    expect(await suppressions(customer)).toHaveLength(6);
  });

  test('twice, also at once, counts once', async () => {
    const customer = await sendTo('U3');
    await Promise.all(Array.from({ length: 5 }, () => stop()));
    await stop('channel', new Date(LATER.getTime() + 1));
    expect(await consents(customer)).toHaveLength(1);
    expect(await events(customer)).toHaveLength(1);
  });

  test('by an old link counts again when they agreed meanwhile', async () => {
    const customer = await sendTo('U4');
    await stop();
    await database.execute(
      `insert into consents (customer_id, channel, purpose, status, captured_at) values ($1, 'email', 'marketing', 'granted', $2)`,
      [customer, new Date(LATER.getTime() + 1_000)],
    );
    await stop('channel', new Date(LATER.getTime() + 2_000));
    expect(await consents(customer)).toHaveLength(2);
    expect(await events(customer)).toHaveLength(2);
  });

  test('after a merge ends it for the customer who was kept', async () => {
    await sendTo('U5');
    const [kept] = await database.query<{ id: number }>(
      `with kept as (insert into customers (external_id) values ('KEPT') returning id)
       update customers set merged_into_id = kept.id from kept where external_id = 'U5' returning kept.id`,
    );
    await stop();
    expect(await consents(kept!.id)).toHaveLength(1);
  });

  test.each(['wechat', 'letter'] as const)('works without an address: %s', async (channel) => {
    const customer = await sendTo(`U6-${channel}`, channel);
    await stop();
    expect(await suppressions(customer)).toEqual([{ channel, reason: 'unsubscribed' }]);
    await stop('channel', new Date(LATER.getTime() + 1));
    expect(await consents(customer)).toHaveLength(1);
  });

  test('takes only tokens of messages that left or may have left', async () => {
    expect(await stop()).toBeNull();
    token = 'no-uuid';
    expect(await stop()).toBeNull();
    token = randomUUID();
    await makeOutreach(database, { recipients: [{ customer: 'U7', token }] });
    expect(await stop()).toBeNull();
    expect(
      await database.query(
        "select from customers c join consents k on k.customer_id = c.id where c.external_id = 'U7' and k.status = 'withdrawn'",
      ),
    ).toEqual([]);
  });

  test('counts at once while an import holds the settings, and segments are told after it', async () => {
    const customer = await sendTo('U8');
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await database.execute('insert into deployment (id) values (1) on conflict do nothing');
    const importing = database.transaction(async (transaction) => {
      await transaction.query('select 1 from deployment where id = 1 for update');
      await held;
    });
    const result = await stop();
    expect(await consents(customer)).toHaveLength(1);
    const announcing = announceChanges(database, result!.changes);
    release();
    await Promise.all([importing, announcing]);
    expect(
      await database.query('select cause, records from segment_touches where customer_id = $1', [customer]),
    ).toEqual([{ cause: 'consent_changed', records: ['consents'] }]);
  });
});
