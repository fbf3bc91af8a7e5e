import { afterAll, beforeEach, expect, test } from 'vitest';
import type { NoticeDelivery, NoticePort, OutgoingNotice } from '../../../src/domain/notices/notice.ts';
import { sendNotices } from '../../../src/jobs/send-notices.ts';
import { claimNotice } from '../../../src/services/notices/claim-notice.ts';
import { decideNotice } from '../../../src/services/notices/decide-notice.ts';
import { sendDueNotices } from '../../../src/services/notices/send-due-notices.ts';
import { withdrawNotices } from '../../../src/services/notices/withdraw-notices.ts';
import { openSeat } from '../../../src/services/seats/open-seat.ts';
import { dailyList, listItem, makeNotice } from '../../support/made-notices.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-01T08:30:00Z');
const MINUTE_MS = 60_000;
const database = await createTestDatabase();
afterAll(() => database.close());

let posts: OutgoingNotice[] = [];
let staffId = 0;
beforeEach(async () => {
  posts = [];
  await database.execute('truncate notices, staff, follow_ups, customers restart identity cascade');
  const [row] = await database.query<{ id: number }>(
    "insert into staff (email, name, role, locale) values ('rita@example.com', 'Rita', 'rep', 'zh') returning id",
  );
  staffId = row!.id;
});

const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);

function portOf({ post, find }: Partial<NoticePort> = {}): NoticePort {
  return {
    async post(notice) {
      posts.push(notice);
      return (await post?.(notice)) ?? { kind: 'posted', place: { ts: String(posts.length) } };
    },
    find: find ?? (async ({ id }) => (posts.some((each) => each.id === id) ? FOUND : { kind: 'absent' })),
  };
}

const FOUND = { kind: 'posted', place: { ts: 'found' } } as const;

function decide(key: string, now = NOW): Promise<number | null> {
  const content = { kind: 'text' as const, text: { en: key, zh: key }, questions: [] };
  const to = { staffId };
  return decideNotice(database, { key, kind: 'workflow', to, content, dueAt: NOW, expiresAt: later(240) }, now);
}

async function send(port: NoticePort, now: Date, lanes = 2): Promise<number> {
  const seat = openSeat(database);
  return sendDueNotices(database, { port, seat, clock: () => now, lanes }).finally(() => seat.leave());
}

/** Seats of this database: other tests have theirs on the same server. */
const HELD_SQL = `select 1 from pg_locks where locktype = 'advisory'
  and database = (select oid from pg_database where datname = current_database())`;

/** What a process leaves that dies after its claim. */
async function claimAndDie(now = NOW): Promise<OutgoingNotice> {
  const seat = openSeat(database);
  const claimed = await claimNotice(database, { seat: await seat.name(), now });
  await seat.leave();
  // Others see it empty at once.
  expect(await database.query(HELD_SQL)).toEqual([]);
  return claimed!.notice;
}

async function stateOf(key: string): Promise<object> {
  const [row] = await database.query('select state, reason, place from notices where key = $1', [key]);
  return row!;
}

test('a key is decided once, whatever it says', async () => {
  const ids = await Promise.all([decide('a'), decide('a'), decide('a')]);
  expect(ids.filter((id) => id !== null)).toHaveLength(1);
  expect(await send(portOf(), NOW)).toBe(1);
  expect(posts).toEqual([
    expect.objectContaining({
      key: 'a',
      addressee: { staff: { id: staffId, email: 'rita@example.com', locale: 'zh', timeZone: 'UTC' } },
    }),
  ]);
  expect(await stateOf('a')).toEqual({ state: 'sent', reason: null, place: { ts: '1' } });
});

test('of several processes each notice is posted by one', async () => {
  for (let at = 0; at < 40; at += 1) await decide(`n${at}`);
  const sent = await Promise.all([1, 2, 3].map(() => send(portOf(), NOW)));
  expect(sent.reduce((sum, each) => sum + each, 0)).toBe(40);
  expect(new Set(posts.map(({ id }) => id)).size).toBe(40);
  expect(posts).toHaveLength(40);
});

test('what a dead process had posted is found and not posted again', async () => {
  await decide('a');
  posts.push(await claimAndDie());
  expect(await send(portOf(), later(1))).toBe(0);
  expect(await stateOf('a')).toMatchObject({ state: 'claimed' });
  await send(portOf(), later(3));
  expect(posts).toHaveLength(1);
  expect(await stateOf('a')).toEqual({ state: 'sent', reason: null, place: { ts: 'found' } });
});

test('what a dead process had not posted is posted, once', async () => {
  await decide('a');
  await claimAndDie();
  await Promise.all([send(portOf(), later(3)), send(portOf(), later(3))]);
  await send(portOf(), later(4));
  expect(posts).toHaveLength(1);
  expect(await stateOf('a')).toMatchObject({ state: 'sent' });
});

test('a clock that was set back since does not keep it from being looked for', async () => {
  await decide('a');
  posts.push(await claimAndDie(later(180)));
  await send(portOf(), NOW);
  expect(await stateOf('a')).toMatchObject({ state: 'sent' });
  expect(posts).toHaveLength(1);
});

test('a clock a little ahead makes nobody look for what is only just on its way', async () => {
  await decide('a');
  posts.push(await claimAndDie(new Date(NOW.getTime() + 2_000)));
  const onItsWay = portOf({ find: async () => ({ kind: 'absent' }) });
  await send(onItsWay, NOW);
  expect(posts).toHaveLength(1);
  await send(portOf(), later(3));
  expect(await stateOf('a')).toMatchObject({ state: 'sent' });
  expect(posts).toHaveLength(1);
});

test('what cannot be known becomes unknown, and is never posted again', async () => {
  await decide('a');
  posts.push(await claimAndDie());
  const port = portOf({ find: async () => ({ kind: 'unknown', reason: 'nothing is kept there' }) });
  for (let minute = 3; minute < 30; minute += 3) await send(port, later(minute));
  expect(await stateOf('a')).toMatchObject({ state: 'unknown', reason: 'nothing is kept there' });
  expect(posts).toHaveLength(1);
});

test('a look that fails when it is too late is made again: a message that stands there is no unknown one', async () => {
  await decide('a');
  posts.push(await claimAndDie());
  await send(portOf({ find: async () => ({ kind: 'unknown', reason: 'not reached' }) }), later(300));
  expect(await stateOf('a')).toMatchObject({ state: 'claimed', reason: 'not reached' });
  await send(portOf(), later(303));
  expect(await stateOf('a')).toEqual({ state: 'sent', reason: null, place: { ts: 'found' } });
});

test('a claim of who lives is left alone', async () => {
  await decide('a');
  const seat = openSeat(database);
  const claimed = await claimNotice(database, { seat: await seat.name(), now: NOW });
  await send(portOf(), later(60));
  expect(posts).toEqual([]);
  expect(await stateOf('a')).toMatchObject({ state: 'claimed' });
  expect(claimed?.notice.key).toBe('a');
  await seat.leave();
});

test.each<[string, NoticeDelivery, object]>([
  ['a refusal', { kind: 'refused', reason: 'user_not_found' }, { state: 'failed', reason: 'user_not_found' }],
  ['a busy place', { kind: 'later', afterMs: 30_000, reason: 'ratelimited' }, { state: 'waiting' }],
  ['no answer', { kind: 'unknown', reason: 'timeout' }, { state: 'claimed', reason: 'timeout' }],
])('after %s', async (_name, delivery, state) => {
  await decide('a');
  await send(portOf({ post: async () => delivery }), NOW);
  expect(await stateOf('a')).toMatchObject(state);
  await send(portOf(), later(3));
  expect(posts).toHaveLength(delivery.kind === 'later' ? 2 : 1);
});

test('a port that throws may have posted: it is looked for', async () => {
  await decide('a');
  const port = portOf({ post: async () => Promise.reject(new Error('socket hang up')) });
  await send(port, NOW);
  await send(port, later(3));
  expect(posts).toHaveLength(1);
  expect(await stateOf('a')).toMatchObject({ state: 'sent' });
});

test('what waited too long is skipped', async () => {
  await decide('a');
  await send(portOf(), later(240));
  expect(posts).toEqual([]);
  expect(await stateOf('a')).toMatchObject({ state: 'skipped', reason: 'late' });
});

test('what another process has in hand is left to it: neither waits for the other', async () => {
  for (const key of ['a', 'b']) await decide(key);
  await database.transaction(async (other) => {
    await other.query("select 1 from notices where key = 'a' for update");
    await withdrawNotices(database, later(240));
  });
  expect(await stateOf('a')).toMatchObject({ state: 'waiting' });
  expect(await stateOf('b')).toMatchObject({ state: 'skipped', reason: 'late' });
  await withdrawNotices(database, later(240));
  expect(await stateOf('a')).toMatchObject({ state: 'skipped', reason: 'late' });
});

test('nothing is told to who left', async () => {
  await decide('a');
  await database.execute('update staff set active = false');
  await send(portOf(), NOW);
  expect(posts).toEqual([]);
  expect(await stateOf('a')).toMatchObject({ state: 'silent', reason: 'left' });
});

test('the job waits for what a busy place puts off, and ends with its signal', async () => {
  await decide('a');
  const stopping = new AbortController();
  const startMs = Date.now();
  const clock = () => new Date(NOW.getTime() + Date.now() - startMs);
  const busyOnce = portOf({
    async post() {
      if (posts.length > 1) stopping.abort();
      return posts.length > 1 ? FOUND : { kind: 'later', afterMs: 100, reason: 'ratelimited' };
    },
  });
  expect(await sendNotices(database, { port: busyOnce, clock, signal: stopping.signal })).toBe(1);
  expect(posts).toHaveLength(2);
});

test('of a list that waits, whoever went out of sight or was erased is taken out', async () => {
  await database.execute(
    "insert into customers (external_id, name, owner_id) select 'C' || n, 'Name ' || n, $1 from generate_series(1, 4) n",
    [staffId],
  );
  const items = [1, 2, 3, 4].map((n) => listItem(`C${n}`));
  const id = await makeNotice(database, { staffId, content: dailyList(items), at: NOW });
  await database.execute("update customers set owner_id = null where external_id = 'C1'");
  await database.execute("update customers set erased_at = $1 where external_id = 'C3'", [NOW]);
  await send(portOf(), later(1));
  expect(posts).toMatchObject([{ id, content: { items: [items[1], items[3]], gone: 2 } }]);
  expect(await linesOf(id)).toEqual([
    { position: 1, customer: 'C2', id: 'C2' },
    { position: 2, customer: 'C4', id: 'C4' },
  ]);
});

test('a list of whom nobody is in sight any more is empty and says so, and one that is sent stays as it was', async () => {
  await database.execute("insert into customers (external_id, owner_id) values ('C1', $1)", [staffId]);
  const content = dailyList([listItem('C1')]);
  const sent = await makeNotice(database, { staffId, content, at: NOW });
  await send(portOf(), later(1));
  const waits = await makeNotice(database, { staffId, content, at: NOW });
  await database.execute('update customers set owner_id = null');
  await send(portOf(), later(2));
  expect(posts.map((each) => each.content)).toEqual([content, { ...content, items: [], gone: 1 }]);
  expect([await linesOf(sent), await linesOf(waits)]).toMatchObject([[{ customer: 'C1' }], []]);
});

function linesOf(notice: number): Promise<object[]> {
  return database.query(
    `select i.position, c.external_id as customer, i.item #>> '{customer,id}' as id
     from notice_items i join customers c on c.id = i.customer_id where i.notice_id = $1 order by i.position`,
    [notice],
  );
}
