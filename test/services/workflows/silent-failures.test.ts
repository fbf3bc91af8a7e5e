import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { WebhookCall, WebhookOutcome } from '../../../src/domain/workflows/webhook-port.ts';
import type { Workflow } from '../../../src/domain/workflows/workflow.ts';
import { runWorkflows } from '../../../src/services/workflows/run-workflows.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { contextAs } from '../../support/approvable-outreach.ts';
import { makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { firingsOf, makeWorkflow } from '../../support/workflows.ts';

const START = new Date('2026-06-01T08:00:00Z');
const later = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
const BOSS = 'boss@example.com';

let database: Database;
const opened: Database[] = [];
afterAll(async () => {
  for (const each of opened) await each.close();
});
beforeEach(async () => {
  database = await createTestDatabase();
  opened.push(database);
  const staff = [
    { email: BOSS, name: 'Boss', role: 'admin', team: null },
    { email: 'north@example.com', name: 'Nora', role: 'manager', team: 'north' },
    { email: 'gone@example.com', name: 'Gus', role: 'rep', team: 'south' },
  ] as const;
  const customers = [0, 1].map((at) => ({
    ...{ id: `K${at}`, owner: 'gone@example.com', columns: { name: `Customer ${at}`, created_at: '2025-01-01' } },
    orders: [{ placedAt: '2026-05-01T10:00:00Z', totalMinor: 5_000 }],
  }));
  await makeCompany(database, { staff, customers, timeZone: 'UTC', products: [] }, START);
});

const ORDERS: Workflow['trigger'] = { when: 'record', of: 'orders' };
const HOOK = 'https://hooks.example/services/s3cret';

const make = (key: string, ...actions: Workflow['actions']) =>
  makeWorkflow(database, {
    ...{ key, by: BOSS, enabledAt: START },
    definition: { trigger: ORDERS, actions, limits: { againAfterDays: 0, perDay: 50 } },
  });

type Port = (call: WebhookCall) => Promise<WebhookOutcome>;
const run = (hours: number, webhooks: Port | null = null) => runWorkflows(database, { now: later(hours), webhooks });

async function order(customer: string, hours: number): Promise<void> {
  await database.execute(
    `insert into orders (customer_id, external_id, placed_at, status, total_minor)
     select id, $2, $3, 'completed', 9900 from customers where external_id = $1`,
    [customer, `A-${customer}-${hours}`, later(hours)],
  );
}

const told = () =>
  database.query<{ email: string; text: string }>(
    `select s.email, n.content #>> '{text,en}' as text from notices n join staff s on s.id = n.staff_id
     where n.kind = 'workflow' and n.channel is null order by n.id`,
  );

test('a rule whose look fails again is told to whoever switched it on, once a day', async () => {
  const rule = await make('broken', { do: 'follow_up', reason: 'call', inDays: 1 });
  await order('K0', 1);
  await database.execute('alter table follow_ups rename to follow_ups_gone');
  await run(2);
  expect(await told()).toEqual([]);
  await run(3);
  await run(4);
  expect(await told()).toMatchObject([
    { email: BOSS, text: expect.stringContaining(`The workflow rule ${rule} "broken" is on, but does nothing`) },
  ]);
  expect((await told())[0]!.text).not.toContain('follow_ups');
});

test('an action that is given up is told, once a rule and day', async () => {
  const rule = await make('hook', { do: 'webhook', url: HOOK });
  for (const customer of ['K0', 'K1']) await order(customer, 1);
  await run(2, async () => ({ kind: 'refused', failure: '410' }));
  expect(await firingsOf(database, rule)).toMatchObject([
    { results: [{ state: 'failed' }] },
    { results: [{ state: 'failed' }] },
  ]);
  expect(await told()).toMatchObject([{ email: BOSS, text: expect.stringContaining('webhook: failed (410)') }]);
});

test('a channel that does not take what a rule tells is told, once a channel and day', async () => {
  await make('channel', { do: 'notify', who: { channel: 'C0GONE' } });
  for (const customer of ['K0', 'K1']) await order(customer, 1);
  await run(2);
  await database.execute("update notices set state = 'failed', reason = 'channel_not_found', settled_at = $1", [
    later(2),
  ]);
  await run(3);
  await run(4);
  expect(await told()).toMatchObject([
    {
      email: BOSS,
      text: '2 messages of your workflow rules could not be posted to C0GONE: channel_not_found. Is the bot a member of that channel?',
    },
  ]);
});

test('a host that hangs is called once a run, and what was not called waits without an attempt', async () => {
  const rule = await make('hook', { do: 'webhook', url: HOOK });
  for (const customer of ['K0', 'K1']) await order(customer, 1);
  let calls = 0;
  const hanging: Port = async () => {
    calls += 1;
    await sleep(2_100);
    return { kind: 'later', failure: 'timeout' };
  };
  await run(2, hanging);
  expect(calls).toBe(1);
  expect((await firingsOf(database, rule)).flatMap(({ results }) => results)).toEqual([
    expect.objectContaining({ state: 'waiting', attempts: 1, failure: { en: 'timeout', zh: 'timeout' } }),
    { do: 'webhook', state: 'waiting', attempts: 0 },
  ]);
  await run(3, async () => ({ kind: 'delivered' }));
  expect((await firingsOf(database, rule)).flatMap(({ results }) => results)).toMatchObject([
    { state: 'done' },
    { state: 'done' },
  ]);
});

test('of a rule that was switched off nothing more is done', async () => {
  const rule = await make('hook', { do: 'webhook', url: HOOK });
  await order('K0', 1);
  await run(2, async () => ({ kind: 'later', failure: '503' }));
  await database.execute("update workflow_rules set state = 'off'");
  await run(3, () => Promise.reject(new Error('called')));
  expect(await firingsOf(database, rule)).toMatchObject([{ results: [{ state: 'refused' }] }]);
});

test('a customer of a colleague who left is not told to the manager of another team', async () => {
  const rule = await make('tell', { do: 'notify', who: { staff: 'north@example.com' } });
  await database.execute("update staff set active = false where email = 'gone@example.com'");
  await order('K0', 1);
  await run(2);
  expect(await firingsOf(database, rule)).toMatchObject([{ results: [{ state: 'refused' }] }]);
  expect(await told()).toEqual([]);
});

test('the secret of an address is told to administrators alone', async () => {
  await make('hook', { do: 'webhook', url: HOOK });
  const shown = async (as: string) =>
    JSON.stringify([
      (await runTool({ tool: 'list_workflows', input: {} }, await contextAs(database, as, { now: START }))).answer,
      (
        await runTool(
          { tool: 'show_workflow', input: { workflow: 'hook' } },
          await contextAs(database, as, { now: START }),
        )
      ).answer,
    ]);
  expect(await shown(BOSS)).toContain('s3cret');
  expect(await shown('north@example.com')).toContain('https://hooks.example/…');
  expect(await shown('north@example.com')).not.toContain('s3cret');
});
