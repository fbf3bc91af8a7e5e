import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import type { ConfirmAnswer, ReportAnswer, TableAnswer } from '../../src/domain/answer.ts';
import { LEAVE_OUT_TEXT } from '../../src/domain/outreach/leave-out-text.ts';
import type { LeaveOutReason } from '../../src/domain/outreach/outreach.ts';
import { createLog } from '../../src/log.ts';
import { startPublicPages } from '../../src/public-pages/start-public-pages.ts';
import { recordReach } from '../../src/services/deployment/record-reach.ts';
import { keepContacts } from '../../src/services/outreach/sending/keep-contacts.ts';
import { confirmAction } from '../../src/tools/confirm-action.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { contextAs } from '../support/approvable-outreach.ts';
import { createFastClock, type FastClock } from '../support/create-fast-clock.ts';
import { expectReasons, layLargeAudience, makePeople } from '../support/large-audience.ts';
import { type Fate, type MailServer, startMailServer } from '../support/start-mail-server.ts';
import { createTestDatabase } from '../support/test-database.ts';

const CHILD = fileURLToPath(new URL('./killed-sender.ts', import.meta.url));
const PEOPLE = 5_000;
const CONNECTIONS = 20;
/** An afternoon in Los Angeles, and a quarter of an hour before the quiet hours of Tokyo end. */
const DRAFTED_AT = new Date('2026-03-10T23:45:00Z');
const SENDING_FROM = '2026-03-10T23:49:30Z';

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

test('5,000 people drafted for, approved, and sent to through crashes, faults and a way out: each at most once, and all accounted for', {
  timeout: 300_000,
}, async () => {
  const people = makePeople(PEOPLE);
  const { earlierId } = await layLargeAudience(database, people, DRAFTED_AT);
  await recordReach(database, { automaticChannels: ['email'], publicUrl: null });

  const expected = expectReasons(people);
  const id = await draft(expected);
  await approve(id, [...expected.values()].filter((reason) => reason === null).length);

  const terms: FastClock = { at: SENDING_FROM, realMs: Date.now(), times: 60 };
  const clock = createFastClock(terms);
  const log = createLog({ level: 'silent' });
  const pages = await startPublicPages({ database, log, clock, port: 0, host: '127.0.0.1', webhookSecret: null });
  const unsubscribed = new Map<string, Date>();
  const tokens = await readTokens(earlierId);
  async function unsubscribeSome(): Promise<void> {
    for (const { customer, token } of tokens.splice(0, 20).filter((_, index) => index % 4 === 0)) {
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      const response = await fetch(`http://127.0.0.1:${pages.port}/u/${token}`, { method: 'POST', body });
      expect(response.status).toBe(200);
      unsubscribed.set(customer, clock());
    }
  }

  for (const killAfter of [600, 1_500]) {
    const child = start(terms);
    const ended = once(child, 'exit');
    // The server has the last mail, and its sender never learns that.
    void server.whenTaken(killAfter).then(() => child.kill('SIGKILL'));
    while (server.mailbox.length < killAfter) {
      await unsubscribeSome();
      await sleep(100);
    }
    expect(await ended).toEqual([null, 'SIGKILL']);
  }
  // Two at once finish it.
  const last = [start(terms), start(terms)];
  while ((await stateOf(id)) !== 'sent') await sleep(500);
  for (const child of last) child.kill('SIGKILL');
  await pages.stop();

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
  const late = fates.filter(({ customer, claimedAt }) => claimedAt && unsubscribed.get(customer)! <= claimedAt);
  expect(late.length).toBeGreaterThan(20);
  expect(late.filter(({ address }) => received.includes(address))).toEqual([]);
  // In Tokyo it was night when the others were written to.
  const zoneOf = new Map(people.map((person) => [person.id, person.zone]));
  const sent = by.get('sent')!.filter(({ customer }) => zoneOf.get(customer) === 'Asia/Tokyo');
  expect(sent.length).toBeGreaterThan(500);
  expect(sent.filter(({ settledAt }) => settledAt! < new Date('2026-03-11T00:00:00Z'))).toEqual([]);

  // What left is a contact, once, also where the process died before it was kept; who has no mailbox is written to no more.
  await keepContacts(database, clock());
  expect(await countOf("interactions where direction = 'outgoing' and subject = 'outreach ' || $1::int", [id])).toBe(
    by.get('sent')!.length,
  );
  expect(await countOf("suppressions where reason = 'bounced' and outreach_id = $1", [id])).toBe(
    by.get('failed')!.length,
  );
  await compareReport(id, by);
});

/** Drafts by the tool as the rep Ada, and holds who is left out against the people's own records, name by name. */
async function draft(expected: ReadonlyMap<string, LeaveOutReason | null>): Promise<number> {
  const call = { tool: 'draft_outreach', input: { segment: 'Chosen', playbook: 'low_touch', channel: 'email' } };
  const { answer, continuesAs } = await runTool(call, await as('author'));
  const { outreach: id } = continuesAs!.input as { outreach: number };
  const reasons = [...expected.values()].filter((reason) => reason !== null);
  const counts = [...Map.groupBy(reasons, (reason) => LEAVE_OUT_TEXT[reason].en)].map(([text, all]) => [
    text,
    all.length,
  ]);
  expect(
    tableOf(answer as ReportAnswer, 'Left out')
      .rows.map(([text, people]) => [text, people])
      .toSorted(),
  ).toEqual(counts.toSorted());
  const planned = await database.query<{ customer: string; reason: LeaveOutReason | null; decision: string }>(
    `select c.external_id as customer, r.reason, r.decision from outreach_recipients r join customers c on c.id = r.customer_id
     where r.outreach_id = $1`,
    [id],
  );
  expect(planned.length).toBe(PEOPLE);
  expect(planned.filter(({ customer, reason }) => expected.get(customer) !== reason)).toEqual([]);
  const held = planned.filter(({ decision }) => decision === 'holdout').length;
  expect(held / (PEOPLE - reasons.length)).toBeGreaterThan(0.08);
  expect(held / (PEOPLE - reasons.length)).toBeLessThan(0.12);
  return id;
}

/** The author cannot; the manager can, and nobody else by the manager's click. */
async function approve(id: number, allowed: number): Promise<void> {
  const call = { tool: 'approve_outreach', input: { outreach: id } };
  expect((await runTool(call, await as('author'))).answer).toMatchObject({ kind: 'problem', code: 'forbidden' });
  const { answer } = await runTool(call, await as('lead'));
  const { id: action, text } = answer as ConfirmAnswer;
  const held = await countOf("outreach_recipients where decision = 'holdout' and outreach_id = $1", [id]);
  expect(text).toContain(`To ${(allowed - held).toLocaleString('en')} customers of: the segment "Chosen"`);
  expect((await confirmAction(action, await as('author'))).answer.kind).toBe('problem');
  expect(await stateOf(id)).toBe('draft');
  expect((await confirmAction(action, await as('lead'))).answer).toMatchObject({ kind: 'text' });
  expect(await stateOf(id)).toBe('approved');
}

/** The report adds up to the last person and agrees with what is on record of each, and so with the mailbox. */
async function compareReport(id: number, by: ReadonlyMap<string, readonly Fated[]>): Promise<void> {
  const shown = async (input: object) =>
    (await runTool({ tool: 'show_outreach', input: { outreach: id, ...input } }, await as('lead')))
      .answer as ReportAnswer;
  const { rows } = tableOf(await shown({}), 'Where its audience went');
  const of = (starts: string) =>
    rows.reduce((sum, [step, people]) => sum + (String(step).startsWith(starts) ? Number(people) : 0), 0);
  const names = { sent: 'sent', failed: 'failed', unknown: 'perhaps sent', withheld: 'withheld', holdout: 'held out' };
  for (const [fate, name] of Object.entries({ ...names, left_out: 'left out: ' })) {
    expect(`${name} ${of(name)}`).toBe(`${name} ${by.get(fate)!.length}`);
  }
  expect(rows.at(-1)).toEqual(['the whole audience', PEOPLE]);
  expect(rows.slice(0, -1).reduce((sum, [, people]) => sum + Number(people), 0)).toBe(PEOPLE);
  for (const [fate, name] of Object.entries(names).filter(([each]) => each !== 'holdout')) {
    const { customer } = by.get(fate)!.at(-1)!;
    expect(JSON.stringify((await shown({ customer })).parts[0])).toContain(`This message: ${name}`);
  }
}

function as(name: string) {
  return contextAs(database, `${name}@example.com`, { now: DRAFTED_AT });
}

function tableOf({ parts }: ReportAnswer, title: string): TableAnswer {
  return parts.find((part): part is TableAnswer => part.kind === 'table' && part.title === title)!;
}

function readTokens(outreach: number): Promise<{ customer: string; token: string }[]> {
  return database.query(
    `select c.external_id as customer, r.token from outreach_recipients r join customers c on c.id = r.customer_id
     where r.outreach_id = $1 order by c.id desc`,
    [outreach],
  );
}

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
  customer: string;
  fate: string;
  address: string;
  reason: string | null;
  failure: string | null;
  claimedAt: Date | null;
  settledAt: Date | null;
};

function readFates(id: number): Promise<Fated[]> {
  return database.query<Fated>(
    `select c.external_id as customer, case decision when 'send' then r.state else decision end as fate, address,
       state_reason as reason, failure, claimed_at as "claimedAt", settled_at as "settledAt"
     from outreach_recipients r join customers c on c.id = r.customer_id where outreach_id = $1`,
    [id],
  );
}

async function countOf(what: string, values: readonly unknown[]): Promise<number> {
  const [row] = await database.query<{ n: number }>(`select count(*)::int as n from ${what}`, [...values]);
  return row!.n;
}
