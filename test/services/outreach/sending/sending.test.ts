import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../../src/db/database.ts';
import type { DeliveryOutcome, Messenger, OutgoingMessage } from '../../../../src/domain/outreach/delivery.ts';
import { recordReach } from '../../../../src/services/deployment/record-reach.ts';
import { endOutreach } from '../../../../src/services/outreach/sending/end-outreach.ts';
import { keepContacts } from '../../../../src/services/outreach/sending/keep-contacts.ts';
import { releaseApproved } from '../../../../src/services/outreach/sending/release-approved.ts';
import { sendBatch } from '../../../../src/services/outreach/sending/send-batch.ts';
import { settleCrashed } from '../../../../src/services/outreach/sending/settle-crashed.ts';
import { openSeat } from '../../../../src/services/seats/open-seat.ts';
import { approveMade, type MadeOutreach, makeOutreach, OUTREACH_AT } from '../../../support/outreach.ts';
import { createTestDatabase } from '../../../support/test-database.ts';

const SENT: DeliveryOutcome = { kind: 'sent', messageId: 'M1' };
const LATER = (hours: number) => new Date(OUTREACH_AT.getTime() + hours * 3_600_000);

let database: Database;
let seen: OutgoingMessage[];
beforeAll(async () => {
  database = await createTestDatabase();
  await recordReach(database, { automaticChannels: ['email', 'sms'], publicUrl: null });
});
afterAll(() => database.close());
beforeEach(async () => {
  seen = [];
  await database.execute('truncate outreach cascade');
});

/** Approved and released, with as many people. */
async function released(recipients: number, overrides: Partial<MadeOutreach> = {}): Promise<number> {
  const { id } = await makeOutreach(database, { recipients, ...overrides });
  await approveMade(database, id);
  await releaseApproved(database, OUTREACH_AT);
  return id;
}

function send(answer: DeliveryOutcome | Messenger = SENT, { at = OUTREACH_AT, size = 10, seat = 'seat' } = {}) {
  const messenger: Messenger = async (message) => {
    seen.push(message);
    return typeof answer === 'function' ? answer(message) : answer;
  };
  const clock = () => at;
  return sendBatch(database, { channel: 'email', messenger, size, seat, publicUrl: 'https://shop.example', clock });
}

type Row = { state: string; reason: string | null; failure: string | null; attempts: number; nextTryAt: Date | null };

function rowsOf(id: number): Promise<Row[]> {
  return database.query<Row>(
    `select state, state_reason as reason, failure, attempts, next_try_at as "nextTryAt"
     from outreach_recipients where outreach_id = $1 order by customer_id`,
    [id],
  );
}

async function stateOf(id: number): Promise<string> {
  const [row] = await database.query<{ state: string }>('select state from outreach where id = $1', [id]);
  return row!.state;
}

test('the approved message leaves with its footer, is kept as one contact, and ends the outreach', async () => {
  const id = await released(2);
  expect(await stateOf(id)).toBe('sending');
  expect(await send()).toEqual({ claimed: 2, tried: 2 });
  const [{ token, text }] = seen as [OutgoingMessage];
  expect(seen[0]).toMatchObject({
    subject: 'A word from The company',
    unsubscribeUrl: `https://shop.example/u/${token}`,
  });
  expect(text).toMatch(
    /^Dear Customer email-.*Kind regards, The author\n\n—\nTo get no more of these e-mails: https:/s,
  );
  for (const _ of [1, 2]) await keepContacts(database, OUTREACH_AT);
  const contacts = await database.query("select * from interactions where subject = $1 and direction = 'outgoing'", [
    `outreach ${id}`,
  ]);
  expect(contacts).toHaveLength(2);
  expect(await endOutreach(database, OUTREACH_AT)).toBe(1);
  expect(await stateOf(id)).toBe('sent');
  expect(await send()).toEqual({ claimed: 0, tried: 0 });
});

test('nothing leaves before its time', async () => {
  const { id } = await makeOutreach(database, { recipients: 1 });
  await approveMade(database, id, { releaseAt: LATER(1) });
  expect(await releaseApproved(database, OUTREACH_AT)).toEqual([]);
  expect(await releaseApproved(database, LATER(1))).toEqual([id]);
});

test('what was changed after its approval is void, and nobody gets anything', async () => {
  const { id } = await makeOutreach(database, { recipients: 2 });
  await approveMade(database, id);
  await database.execute("update outreach_drafts set subject = 'Another' where outreach_id = $1", [id]);
  expect(await releaseApproved(database, OUTREACH_AT)).toEqual([]);
  expect(await stateOf(id)).toBe('void');
  expect(await send()).toEqual({ claimed: 0, tried: 0 });
});

test('what is changed while it is being sent stops there', async () => {
  const id = await released(3);
  await send(SENT, { size: 1 });
  await database.execute(
    `update outreach_recipients set address = 'eve@evil.example' where outreach_id = $1 and state = 'queued'`,
    [id],
  );
  await send(SENT, { size: 1 });
  expect(seen).toHaveLength(1);
  expect(await stateOf(id)).toBe('void');
  expect((await rowsOf(id)).map(({ state, reason }) => [state, reason])).toEqual([
    ['sent', null],
    ['withheld', 'changed'],
    ['cancelled', 'changed'],
  ]);
});

test('a channel that no machine serves is handed to people', async () => {
  const id = await released(1, { channel: 'wechat' });
  expect(await rowsOf(id)).toMatchObject([{ state: 'handed' }]);
  expect(await endOutreach(database, OUTREACH_AT)).toBe(0);
});

test('who said no since the approval gets nothing, and the reason is kept', async () => {
  const id = await released(2);
  await database.execute(
    `insert into consents (customer_id, channel, purpose, status, captured_at)
     select min(customer_id), 'email', 'marketing', 'withdrawn', $2 from outreach_recipients where outreach_id = $1`,
    [id, new Date(OUTREACH_AT.getTime() - 1)],
  );
  await send();
  expect(await rowsOf(id)).toMatchObject([{ state: 'withheld', reason: 'consent_withdrawn' }, { state: 'sent' }]);
});

test('who has another address than the approved one gets nothing at either', async () => {
  const id = await released(1);
  await database.execute(
    `update customers set email = 'moved@customers.example'
     where id = (select customer_id from outreach_recipients where outreach_id = $1)`,
    [id],
  );
  await send();
  expect(seen).toEqual([]);
  expect(await rowsOf(id)).toMatchObject([{ state: 'withheld', reason: 'bad_address' }]);
});

test('quiet hours are waited for, and are no try', async () => {
  const id = await released(1);
  const night = new Date('2026-03-10T23:00:00Z');
  expect(await send(SENT, { at: night })).toEqual({ claimed: 1, tried: 0 });
  const morning = new Date('2026-03-11T09:00:00Z');
  expect(await rowsOf(id)).toMatchObject([{ state: 'waiting', attempts: 0, nextTryAt: morning }]);
  await send(SENT, { at: morning });
  expect(await rowsOf(id)).toMatchObject([{ state: 'sent', attempts: 1 }]);
});

test('of two messages of one playbook to somebody none stands against the other while both wait; then one leaves', async () => {
  const strategy = { cadenceDays: 45 };
  const [recipients, playbook] = [[{ customer: 'twice' }], 'rare'];
  const first = await released(0, { recipients, playbook, strategy });
  const second = await released(0, { recipients, playbook, strategy });
  const sendAll = async (at: Date) => {
    while ((await send(SENT, { at })).claimed > 0);
  };
  await sendAll(new Date('2026-03-10T23:00:00Z'));
  for (const id of [first, second])
    expect(await rowsOf(id)).toMatchObject([{ state: 'waiting', reason: 'quiet_hours' }]);
  await sendAll(new Date('2026-03-11T09:00:00Z'));
  expect(await rowsOf(first)).toMatchObject([{ state: 'sent' }]);
  expect(await rowsOf(second)).toMatchObject([{ state: 'withheld', reason: 'frequency_cap' }]);
});

test('an offer that is over by the time its message could leave is made to nobody', async () => {
  await database.execute("insert into offers (key, name_en, name_zh) values ('today', 'Today', '今日')");
  await database.execute("insert into offer_versions (offer_key, version, terms) values ('today', 1, $1)", [
    JSON.stringify({ gives: { kind: 'percent', percent: 10 }, until: '2026-03-10' }),
  ]);
  const id = await released(2, { offer: { key: 'today', version: 1 } });
  await send(SENT, { size: 1 });
  await send(SENT, { at: LATER(24) });
  expect(await rowsOf(id)).toMatchObject([{ state: 'sent' }, { state: 'withheld', reason: 'offer_limit' }]);
});

test('what cannot be judged for a fault of ours waits, for nothing of it left', async () => {
  const id = await released(1);
  await database.execute("update outreach_drafts set sentences = '[{}]' where outreach_id = $1", [id]);
  await expect(send()).rejects.toThrow();
  expect(seen).toEqual([]);
  expect(await rowsOf(id)).toMatchObject([{ state: 'waiting', attempts: 0, reason: null }]);
});

test('a cancelled outreach sends no further batch', async () => {
  const id = await released(3);
  await send(SENT, { size: 1 });
  await database.execute("update outreach set state = 'cancelled' where id = $1", [id]);
  expect(await send()).toEqual({ claimed: 0, tried: 0 });
});

test('what was under way when its outreach was stopped, and did not leave, waits for nothing', async () => {
  const id = await released(2);
  await send(async () => {
    await database.execute("update outreach set state = 'cancelled' where id = $1", [id]);
    await database.execute(
      'update customers set name = null, erased_at = now() where id = (select max(customer_id) from outreach_recipients where outreach_id = $1)',
      [id],
    );
    return { kind: 'temporary', failure: '450 Ada is busy' };
  });
  expect(await rowsOf(id)).toMatchObject([
    { state: 'cancelled', nextTryAt: null, failure: '450 Ada is busy' },
    { state: 'cancelled', nextTryAt: null, failure: null },
  ]);
});

test('a temporary failure is tried again later and later, and some time no more', async () => {
  const id = await released(1);
  let at = OUTREACH_AT;
  const waits: number[] = [];
  for (;;) {
    await send({ kind: 'temporary', failure: 'later' }, { at });
    const [row] = await rowsOf(id);
    if (row!.state === 'failed') break;
    expect(row).toMatchObject({ state: 'waiting', failure: 'later' });
    expect(await send(SENT, { at })).toEqual({ claimed: 0, tried: 0 });
    waits.push(row!.nextTryAt!.getTime() - at.getTime());
    at = row!.nextTryAt!;
  }
  expect(waits).toHaveLength(9);
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  expect(await rowsOf(id)).toMatchObject([{ state: 'failed', attempts: 10, failure: 'later' }]);
});

test('a provider is given the time that it asked for', async () => {
  const id = await released(1);
  await send({ kind: 'temporary', failure: '429', retryAfterSeconds: 900 });
  expect(await rowsOf(id)).toMatchObject([{ nextTryAt: LATER(0.25) }]);
});

test('an address that does not exist is written to no more', async () => {
  const id = await released(1);
  await send({ kind: 'permanent', failure: 'no such user', isAddressBad: true });
  expect(await rowsOf(id)).toMatchObject([{ state: 'failed', failure: 'no such user' }]);
  const found = await database.query('select reason from suppressions where outreach_id = $1', [id]);
  expect(found).toEqual([{ reason: 'bounced' }]);
});

test('what may have left is never tried again', async () => {
  const id = await released(3);
  await send(
    ({ to }) =>
      to.includes('-1@')
        ? Promise.reject(new Error('broken'))
        : Promise.resolve({ kind: 'unknown', failure: 'silence' }),
    { size: 2 },
  );
  expect((await rowsOf(id)).map(({ state, failure }) => [state, failure])).toEqual([
    ['unknown', 'Error: broken'],
    ['unknown', 'silence'],
    ['queued', null],
  ]);
  await send();
  expect(seen).toHaveLength(3);
});

test('what a dead sender had claimed is unknown; a living one keeps its claim, and a lost session is put right', async () => {
  const [alive, dead] = [openSeat(database), openSeat(database)];
  const [mine, theirs] = [await alive.name(), await dead.name()];
  const id = await released(3);
  const claim = (seat: string, place: number) =>
    database.execute(
      `update outreach_recipients set state = 'sending', claimed_by = $2, claimed_at = $3
       where (outreach_id, customer_id) in (select outreach_id, customer_id from outreach_recipients where outreach_id = $1
         order by customer_id limit 1 offset $4)`,
      [id, seat, OUTREACH_AT, place],
    );
  await claim(mine, 0);
  await claim(theirs, 1);
  expect(await settleCrashed(database, OUTREACH_AT)).toBe(0);
  await dead.leave();
  await expect.poll(() => settleCrashed(database, OUTREACH_AT)).toBe(1);
  expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['sending', 'unknown', 'queued']);

  // Its session breaks while its message is under way.
  await send(
    async () => {
      await database.execute(
        "update outreach_recipients set state = 'unknown' where outreach_id = $1 and claimed_by = $2",
        [...[id, mine]],
      );
      return SENT;
    },
    { seat: mine },
  );
  expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['unknown', 'unknown', 'sent']);
  await alive.leave();
});

test('a seat whose session broke is taken anew, by another name', async () => {
  const seat = openSeat(database);
  const first = await seat.name();
  expect(await seat.name()).toBe(first);
  await database.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid::bigint = hashtext($1)::bigint & 4294967295
       and database = (select oid from pg_database where datname = current_database())`,
    [first],
  );
  await expect.poll(() => seat.name()).not.toBe(first);
  await seat.leave();
});

test('of two senders at once each message leaves by one', async () => {
  await released(40);
  const drain = async (seat: string) => {
    while ((await send(SENT, { size: 3, seat })).claimed > 0);
  };
  await Promise.all([drain('one'), drain('two'), drain('three')]);
  expect(new Set(seen.map(({ token }) => token)).size).toBe(40);
  expect(seen).toHaveLength(40);
});
