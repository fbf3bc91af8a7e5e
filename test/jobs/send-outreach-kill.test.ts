import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { recordReach } from '../../src/services/deployment/record-reach.ts';
import { unsubscribe } from '../../src/services/outreach/replies/unsubscribe.ts';
import { keepContacts } from '../../src/services/outreach/sending/keep-contacts.ts';
import { createFastClock, type FastClock } from '../support/create-fast-clock.ts';
import { approveMade, makeOutreach, OUTREACH_AT } from '../support/outreach.ts';
import { type Fate, type MailServer, startMailServer } from '../support/start-mail-server.ts';
import { createTestDatabase } from '../support/test-database.ts';

const CHILD = fileURLToPath(new URL('./killed-sender.ts', import.meta.url));
const PEOPLE = 5_000;
const CONNECTIONS = 20;

let database: Database;
let server: MailServer;
const children: ChildProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  server = await startMailServer(fateOf);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.stop();
  await database.close();
});

/** Of a hundred, five fail once in different ways and one has no mailbox. */
function fateOf(to: string, attempt: number): Fate {
  const place = Number(/(\d+)@/.exec(to)![1]) % 100;
  if (place === 50) return 'refuse 550 5.1.1 no such user';
  if (attempt > 1) return 'take';
  const fates: Fate[] = ['refuse 421 4.7.0 later', 'refuse 451 4.3.0 later', 'drop', 'content 451 4.3.0 later', 'drop'];
  return fates[place] ?? 'take';
}

test('5,000 messages through crashes, faults and people who unsubscribe: each at most once, and all accounted for', {
  timeout: 300_000,
}, async () => {
  const terms: FastClock = { at: OUTREACH_AT.toISOString(), realMs: Date.now(), times: 60 };
  const clock = createFastClock(terms);
  const people = Array.from({ length: PEOPLE }, (_, index) => ({ customer: `P${index}` }));
  const earlier = await makeOutreach(database, {
    ...{ recipients: people.map((person) => ({ ...person, state: 'sent' as const, settledAt: OUTREACH_AT })) },
    ...{ purpose: 'service', playbook: 'earlier', state: 'sent', endedAt: OUTREACH_AT },
  });
  const { id } = await makeOutreach(database, {
    recipients: people.map((person, index) => ({
      ...person,
      ...(index % 10 === 7 && { decision: 'holdout' as const }),
      ...(index % 40 === 3 && { decision: 'left_out' as const, reason: 'consent_unknown' as const }),
    })),
  });
  await approveMade(database, id);
  await recordReach(database, { automaticChannels: ['email'], publicUrl: null });

  const unsubscribed = new Map<number, Date>();
  const tokens = await database.query<{ id: number; token: string }>(
    'select customer_id as id, token from outreach_recipients where outreach_id = $1 order by customer_id desc',
    [earlier.id],
  );
  async function unsubscribeSome(): Promise<void> {
    for (const each of tokens.splice(0, 20).filter((_, index) => index % 4 === 0)) {
      await unsubscribe(database, each.token, { scope: 'channel', where: 'page', now: clock() });
      unsubscribed.set(each.id, clock());
    }
  }

  for (const killAfter of [800, 2_200]) {
    const child = start(terms);
    while (server.mailbox.length < killAfter) {
      await unsubscribeSome();
      await sleep(100);
    }
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
  }
  // Two at once finish it.
  const last = [start(terms), start(terms)];
  while ((await stateOf(id)) !== 'sent') await sleep(1_000);
  for (const child of last) child.kill('SIGKILL');

  const fates = await readFates(id);
  const by = Map.groupBy(fates, ({ fate }) => fate);
  const addressesOf = (fate: string) => new Set(by.get(fate)?.map(({ address }) => address));
  const received = server.mailbox.map(({ to }) => to);
  expect(new Set(received).size).toBe(received.length);
  expect([...by.keys()].toSorted()).toEqual(['failed', 'holdout', 'left_out', 'sent', 'unknown', 'withheld']);
  // All that left is known to have left, but for what was under way when a process was killed.
  expect([...addressesOf('sent')].filter((address) => !received.includes(address))).toEqual([]);
  const mayHaveLeft = new Set([...addressesOf('sent'), ...addressesOf('unknown')]);
  expect(received.filter((address) => !mayHaveLeft.has(address))).toEqual([]);
  expect(by.get('unknown')!.length).toBeLessThanOrEqual(2 * CONNECTIONS);
  expect(by.get('failed')!.every(({ failure }) => failure?.includes('5.1.1 no such user'))).toBe(true);
  expect(new Set(by.get('withheld')!.map(({ reason }) => reason))).toEqual(new Set(['unsubscribed']));
  const late = fates.filter(({ id: customer, claimedAt }) => claimedAt && unsubscribed.get(customer)! <= claimedAt);
  expect(late.length).toBeGreaterThan(20);
  expect(late.filter(({ address }) => received.includes(address))).toEqual([]);
  // What left is a contact, once, also where the process died before it was kept; who has no mailbox is written to no more.
  await keepContacts(database, clock());
  expect(await countOf("interactions where direction = 'outgoing'")).toBe(by.get('sent')!.length);
  expect(await countOf("suppressions where reason = 'bounced'")).toBe(by.get('failed')!.length);
});

function start(terms: FastClock): ChildProcess {
  const child = spawn(process.execPath, [CHILD, database.url, server.url, JSON.stringify(terms), String(CONNECTIONS)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  children.push(child);
  return child;
}

async function stateOf(id: number): Promise<string> {
  const [row] = await database.query<{ state: string }>('select state from outreach where id = $1', [id]);
  return row!.state;
}

type Fated = {
  id: number;
  fate: string;
  address: string;
  reason: string | null;
  failure: string | null;
  claimedAt: Date | null;
};

function readFates(id: number): Promise<Fated[]> {
  return database.query<Fated>(
    `select customer_id as id, case decision when 'send' then state else decision end as fate, address, state_reason as reason,
       failure, claimed_at as "claimedAt"
     from outreach_recipients where outreach_id = $1`,
    [id],
  );
}

async function countOf(what: string): Promise<number> {
  const [row] = await database.query<{ n: number }>(`select count(*)::int as n from ${what}`);
  return row!.n;
}
