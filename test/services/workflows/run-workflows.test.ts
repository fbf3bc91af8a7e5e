import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { WebhookCall, WebhookOutcome } from '../../../src/domain/workflows/webhook-port.ts';
import type { Workflow } from '../../../src/domain/workflows/workflow.ts';
import { mergeCustomers } from '../../../src/services/customers/merge-customers.ts';
import { undoMerge } from '../../../src/services/customers/undo-merge.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { eraseNotices } from '../../../src/services/erasure/erase-notices.ts';
import { installPlaybooks } from '../../../src/services/playbooks/install-playbooks.ts';
import { tagCustomers } from '../../../src/services/tags/tag-customers.ts';
import { deleteOldFirings } from '../../../src/services/workflows/delete-old-firings.ts';
import { runRule } from '../../../src/services/workflows/run-rule.ts';
import { runWorkflows } from '../../../src/services/workflows/run-workflows.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { firingsOf, makeWorkflow } from '../../support/workflows.ts';

const START = new Date('2026-06-01T08:00:00Z');
const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(START.getTime() + hours * HOUR_MS);

let database: Database;
const opened: Database[] = [];
afterAll(async () => {
  for (const each of opened) await each.close();
});

beforeEach(async () => {
  database = await createTestDatabase();
  opened.push(database);
  const staff = [
    { email: 'boss@example.com', name: 'Boss', role: 'admin', team: null },
    { email: 'head@example.com', name: 'Hanna', role: 'manager', team: 'north' },
    { email: 'chief@example.com', name: 'Carla', role: 'manager', team: 'south' },
    { email: 'rep@example.com', name: 'Rita', role: 'rep', team: 'north' },
    { email: 'far@example.com', name: 'Finn', role: 'rep', team: 'south' },
  ] as const;
  const customers = [0, 1, 2, 3].map((at) => ({
    id: `K${at}`,
    owner: ['rep@example.com', 'far@example.com', null, 'rep@example.com'][at]!,
    columns: { name: `Customer ${at}`, email: `k${at}@example.com`, created_at: '2025-01-01', birth_on: '1990-02-28' },
    orders: [{ placedAt: '2026-05-01T10:00:00Z', totalMinor: 5_000 }],
  }));
  await makeCompany(database, { staff, customers, timeZone: 'UTC', products: [] }, START);
});

const ORDERS: Workflow['trigger'] = { when: 'record', of: 'orders' };
const LIMITS: Workflow['limits'] = { againAfterDays: 0, perDay: 50 };
const FOLLOW_UP: Workflow['actions'][number] = { do: 'follow_up', reason: 'Say thanks', inDays: 2 };
/** What managers read; the log has the rest. */
const INTERNAL = { en: expect.stringContaining('the log'), zh: expect.stringContaining('日志') };
const gains = (tag: string): Workflow['trigger'] => ({ when: 'field_changes', field: 'tags', to: tag });

const make = (
  key: string,
  definition: Partial<Workflow> & Pick<Workflow, 'trigger' | 'actions'>,
  by = 'boss@example.com',
) => makeWorkflow(database, { key, by, enabledAt: START, definition: { limits: LIMITS, ...definition } });

const run = (hours: number, webhooks: ((call: WebhookCall) => Promise<WebhookOutcome>) | null = null) =>
  runWorkflows(database, { now: later(hours), webhooks });

async function order(customer: string, at: Date, invoice = `A-${customer}-${at.getTime()}`): Promise<void> {
  await database.execute(
    `insert into orders (customer_id, external_id, placed_at, status, total_minor)
     select id, $2, $3, 'completed', 9900 from customers where external_id = $1`,
    [customer, invoice, at],
  );
}

async function tag(customer: string, add: string, at: Date): Promise<void> {
  const settings = await readSettings(database);
  await database.transaction((transaction) =>
    tagCustomers(
      { rule: { customers: [customer] }, add: [add] },
      { database: transaction, settings, asker: ADMINISTRATOR, now: at, live: true, locale: 'en', rowLimit: 1 },
    ),
  );
}

const noticesTo = async (email: string) =>
  (
    await database.query<{ text: string }>(
      `select content -> 'text' ->> 'en' as text from notices n join staff s on s.id = n.staff_id where s.email = $1 order by n.id`,
      [email],
    )
  ).map(({ text }) => text);
const stateOf = async (id: number) =>
  (await database.query('select state, state_reason as reason, failure from workflow_rules where id = $1', [id]))[0];
const outcomesOf = async (id: number) =>
  (await firingsOf(database, id)).map(({ customer, outcome }) => `${customer} ${outcome}`);

describe('a trigger', () => {
  test('fires once for what happened since the rule was switched on, late imports of the last days included', async () => {
    const rule = await make('thanks', { trigger: ORDERS, actions: [FOLLOW_UP] });
    await order('K0', later(-1));
    await order('K1', later(1));
    await run(2);
    await run(3);
    expect(await outcomesOf(rule)).toEqual(['K1 fired']);
    await order('K2', later(-3));
    await order('K3', later(0.5));
    await run(2 + 7 * 24 - 3);
    expect(await outcomesOf(rule)).toEqual(['K3 fired', 'K1 fired']);
    await order('K0', later(1.5));
    await run(30 * 24);
    expect(await outcomesOf(rule)).toEqual(['K3 fired', 'K1 fired']);
  });

  test('of birthdays counts 29 February on the 28th of other years, at the hour of the rule', async () => {
    await database.execute(`update customers set birth_on = '1992-02-29' where external_id in ('K0', 'K1')`);
    const trigger = { when: 'date', of: 'birthday', offsetDays: -2, at: '07:00' } as const;
    const rule = await makeWorkflow(database, {
      ...{ key: 'birthdays', by: 'boss@example.com', enabledAt: new Date('2027-02-24T00:00:00Z') },
      definition: { trigger, actions: [FOLLOW_UP], limits: LIMITS },
    });
    await runWorkflows(database, { now: new Date('2027-02-26T06:59:00Z'), webhooks: null });
    expect(await outcomesOf(rule)).toEqual([]);
    await runWorkflows(database, { now: new Date('2027-02-26T07:01:00Z'), webhooks: null });
    expect(await stateOf(rule)).toMatchObject({ failure: null });
    expect(await outcomesOf(rule)).toEqual(['K0 fired', 'K1 fired', 'K2 fired', 'K3 fired']);
  });

  test('of a figure fires on the day on which it crosses the value, with what was imported after that day', async () => {
    const trigger = { when: 'figure_crosses', field: 'recency', is: 'gt', value: 31 } as const;
    const rule = await make('quiet', {
      trigger,
      actions: [FOLLOW_UP],
      condition: { field: 'orders', is: 'gte', value: 1 },
    });
    await run(15);
    expect(await outcomesOf(rule)).toEqual([]);
    await order('K1', later(10));
    await run(17);
    expect(await outcomesOf(rule)).toEqual(['K0 fired', 'K2 fired', 'K3 fired']);
  });
});

describe('limits', () => {
  test('hold back the same customer and what is too much for a day, and say so once', async () => {
    const limits = { againAfterDays: 2, perDay: 2 };
    const rule = await make('thanks', { trigger: ORDERS, actions: [FOLLOW_UP], limits });
    for (const [at, customer] of ['K0', 'K0', 'K1', 'K2', 'K3'].entries()) await order(customer, later(1 + at / 10));
    await run(2);
    expect(await outcomesOf(rule)).toEqual(['K0 fired', 'K0 reentry', 'K1 fired', 'K2 limit', 'K3 limit']);
    await order('K0', later(3));
    await run(4);
    expect(await noticesTo('boss@example.com')).toEqual([
      expect.stringContaining('reached its limit of 2 on 2026-06-01'),
    ]);
  });
});

describe('a loop', () => {
  test('of a rule that sets itself off is stopped and told', async () => {
    const rule = await make('echo', {
      trigger: { when: 'field_changes', field: 'tags' },
      actions: [{ do: 'tag', add: ['b'] }],
    });
    await tag('K0', 'a', later(1));
    for (const hours of [2, 3, 4]) await run(hours);
    expect(await outcomesOf(rule)).toEqual(['K0 fired', 'K0 loop']);
    expect(await stateOf(rule)).toMatchObject({ state: 'stopped', reason: 'loop' });
    expect(await noticesTo('boss@example.com')).toEqual([
      expect.stringContaining('was stopped: what it does makes it fire again'),
    ]);
  });

  test('of two that set each other off stops both, and tells each who switched one on', async () => {
    const swap = (from: string, to: string) => ({
      trigger: gains(from),
      actions: [{ do: 'tag' as const, add: [to], remove: [from] }],
    });
    const there = await make('there', swap('a', 'b'));
    const back = await make('back', swap('b', 'a'), 'head@example.com');
    const apart = await make('apart', { trigger: gains('c'), actions: [FOLLOW_UP] });
    await tag('K0', 'a', later(1));
    for (const hours of [2, 3, 4, 5, 6]) await run(hours);
    expect([await outcomesOf(there), await outcomesOf(back)]).toEqual([['K0 fired', 'K0 loop'], ['K0 fired']]);
    for (const rule of [there, back]) expect(await stateOf(rule)).toMatchObject({ state: 'stopped', reason: 'loop' });
    expect(await stateOf(apart)).toMatchObject({ state: 'on' });
    expect(await noticesTo('boss@example.com')).toHaveLength(1);
    expect(await noticesTo('head@example.com')).toHaveLength(1);
  });

  test('that a condition ends is none', async () => {
    const condition = { not: { field: 'tags', is: 'contains', value: 'b' } } as const;
    const rule = await make('once', {
      trigger: { when: 'field_changes', field: 'tags' },
      condition,
      actions: [{ do: 'tag', add: ['b'] }],
    });
    await tag('K0', 'a', later(1));
    for (const hours of [2, 3, 4]) await run(hours);
    expect(await outcomesOf(rule)).toEqual(['K0 fired', 'K0 condition']);
    expect(await stateOf(rule)).toMatchObject({ state: 'on' });
  });

  test('through ever new rules ends where the chain is too long', async () => {
    const chain: number[] = [];
    for (let at = 0; at < 8; at++) {
      chain.push(await make(`c${at}`, { trigger: gains(`t${at}`), actions: [{ do: 'tag', add: [`t${at + 1}`] }] }));
    }
    await tag('K0', 't0', later(1));
    for (let hours = 2; hours < 12; hours++) await run(hours);
    const outcomes = await Promise.all(chain.map(outcomesOf));
    expect(outcomes).toEqual([...Array(5).fill(['K0 fired']), ['K0 loop'], [], []]);
  });
});

test('a follow-up is about what the rule says, in the language of whoever gets it', async () => {
  await database.execute("update staff set locale = 'zh' where email = 'rep@example.com'");
  const reason = { en: 'Say thanks', zh: '致谢' };
  await make('thanks', { trigger: ORDERS, actions: [{ do: 'follow_up', reason, inDays: 0 }] });
  for (const customer of ['K0', 'K1']) await order(customer, later(1));
  await run(2);
  const made = await database.query('select reason from follow_ups order by customer_id');
  expect(made).toEqual([{ reason: '致谢' }, { reason: 'Say thanks' }]);
});

describe('firings', () => {
  const once = { ...LIMITS, againAfterDays: 'never' as const };

  test('move in a merge, so that nobody is met twice as another customer, and return with its undoing', async () => {
    const rule = await make('thanks', { trigger: ORDERS, actions: [FOLLOW_UP], limits: once });
    await order('K0', later(1));
    await run(2);
    const by = { asker: ADMINISTRATOR, now: later(2) };
    const { mergeId } = await database.transaction((transaction) =>
      mergeCustomers(transaction, { kept: 'K3', merged: 'K0' }, by),
    );
    await order('K3', later(3));
    await run(4);
    expect(await outcomesOf(rule)).toEqual(['K3 fired', 'K3 reentry']);
    await database.transaction((transaction) => undoMerge(transaction, mergeId, by));
    expect(await outcomesOf(rule)).toEqual(['K0 fired', 'K3 reentry']);
  });

  test('are deleted when they are old, but for the last of each customer, by which they are not met again', async () => {
    const rule = await make('thanks', { trigger: ORDERS, actions: [FOLLOW_UP] });
    for (const hours of [1, 2]) await order('K0', later(hours));
    await order('K1', later(1));
    await run(3);
    await database.execute("update workflow_firings set outcome = 'condition' where customer_id = 2");
    const days = (count: number) => new Date(START.getTime() + count * 86_400_000);
    expect(await deleteOldFirings(database, days(89))).toBe(0);
    expect(await deleteOldFirings(database, days(91))).toBe(1);
    expect(await deleteOldFirings(database, days(364))).toBe(0);
    expect(await deleteOldFirings(database, days(366))).toBe(1);
    expect(await firingsOf(database, rule)).toMatchObject([{ customer: 'K0', outcome: 'fired', at: later(2) }]);
    await database.execute('update workflow_firings set next_try_at = decided_at, customer_id = null');
    expect(await deleteOldFirings(database, days(900))).toBe(0);
  });

  test('of a schedule for working days keep the holidays of whoever switched it on', async () => {
    await database.execute(
      "insert into holidays (calendar, on_day, name) values ('uk', '2026-06-02', 'Day off'), ('cn', '2026-06-03', '节')",
    );
    await database.execute(
      `insert into reminder_schedules (staff_id, enabled, calendar, decided_through, time_zone)
       select id, true, 'uk', '2026-06-01', 'UTC' from staff where email = 'head@example.com'`,
    );
    const definition = {
      trigger: { when: 'schedule', schedule: { every: 'workday', at: '09:00' } } as const,
      actions: [{ do: 'notify', who: { channel: 'C1' } }] satisfies Workflow['actions'],
    };
    const [own, other] = [await make('own', definition, 'head@example.com'), await make('other', definition)];
    await run(72);
    const days = async (rule: number) => (await firingsOf(database, rule)).map(({ at }) => at.getUTCDate());
    expect(await days(own)).toEqual([1, 3]);
    expect(await days(other)).toEqual([1, 2, 3]);
  });
});

describe('rights', () => {
  test('are those of whoever switched it on: a manager’s rule sees their team’s customers and those of nobody', async () => {
    const rule = await make('thanks', { trigger: ORDERS, actions: [FOLLOW_UP] }, 'head@example.com');
    for (const customer of ['K0', 'K1', 'K2']) await order(customer, later(1));
    await run(2);
    expect(await outcomesOf(rule)).toEqual(['K0 fired', 'K2 fired']);
  });

  test.each([
    ['left', 'update staff set active = false', 'not among the active staff', 'boss@example.com'],
    ['role', "update staff set role = 'rep'", 'no manager or administrator', 'head@example.com'],
  ])('that are lost (%s) stop it, and somebody is told', async (reason, sql, text, told) => {
    const rule = await make('thanks', { trigger: ORDERS, actions: [FOLLOW_UP] }, 'head@example.com');
    await database.execute(`${sql} where email = 'head@example.com'`);
    await order('K0', later(1));
    await run(2);
    expect(await outcomesOf(rule)).toEqual([]);
    expect(await stateOf(rule)).toMatchObject({ state: 'stopped', reason });
    expect(await noticesTo(told)).toEqual([expect.stringContaining(text)]);
  });

  test('are those that its actions need: an administrator who becomes a manager has no webhooks called any more', async () => {
    const hook: Workflow['actions'] = [{ do: 'webhook', url: 'https://hooks.example/x' }];
    const rules = [
      await make('hook', { trigger: ORDERS, actions: hook }),
      await make('late', { trigger: ORDERS, actions: hook }),
    ];
    const thanks = await make('thanks', { trigger: ORDERS, actions: [FOLLOW_UP] });
    await order('K0', later(1));
    await run(2, async () => ({ kind: 'later', failure: '503' }));
    await database.execute("update staff set role = 'manager', team = 'north' where email = 'boss@example.com'");
    await order('K3', later(3));
    const calls: WebhookCall[] = [];
    await run(4, async (call) => {
      calls.push(call);
      return { kind: 'delivered' };
    });
    expect(calls).toEqual([]);
    for (const rule of rules) {
      expect(await stateOf(rule)).toMatchObject({ state: 'stopped', reason: 'rights' });
      expect(await outcomesOf(rule)).toEqual(['K0 fired']);
    }
    expect(await stateOf(thanks)).toMatchObject({ state: 'on' });
    expect(await outcomesOf(thanks)).toEqual(['K0 fired', 'K3 fired']);
    expect(await noticesTo('boss@example.com')).toEqual(
      [rules[0], rules[1]].map(() => expect.stringContaining('only administrators may have a rule call a webhook')),
    );
  });

  test('that only administrators have stop what assigns by the rules, too', async () => {
    const actions: Workflow['actions'] = [{ do: 'assign_owner', to: 'rules' }];
    const rule = await make('share', { trigger: ORDERS, actions }, 'head@example.com');
    await order('K2', later(1));
    await run(2);
    expect(await outcomesOf(rule)).toEqual([]);
    expect(await stateOf(rule)).toMatchObject({ state: 'stopped', reason: 'rights' });
    expect(await noticesTo('head@example.com')).toEqual([expect.stringContaining('assign customers by the')]);
  });

  test('keep customers from whoever may not see them, whom a rule names', async () => {
    const actions: Workflow['actions'] = [
      { do: 'follow_up', reason: 'Call', inDays: 0, who: { staff: 'far@example.com' } },
      { do: 'notify', who: { staff: 'chief@example.com' } },
      { do: 'notify', who: { channel: 'C1' }, text: 'Look' },
    ];
    const rule = await make('tell', { trigger: ORDERS, actions });
    await order('K0', later(1));
    await run(2);
    expect((await firingsOf(database, rule))[0]!.results.map(({ state }) => state)).toEqual([
      'refused',
      'refused',
      'done',
    ]);
    const [notice] = await database.query<{ content: unknown }>(
      'select content from notices where channel is not null',
    );
    expect(JSON.stringify(notice!.content)).not.toContain('Customer 0');
    expect(JSON.stringify(notice!.content)).toContain('K0');
  });
});

describe('actions', () => {
  test('a manager of no team gives customers to nobody: who else is of none is no colleague', async () => {
    await database.execute("update staff set team = null where email in ('chief@example.com', 'far@example.com')");
    const actions: Workflow['actions'] = [{ do: 'assign_owner', to: { staff: 'far@example.com' } }];
    const rule = await make('none', { trigger: ORDERS, actions }, 'chief@example.com');
    await order('K2', later(1));
    await run(2);
    expect(await firingsOf(database, rule)).toMatchObject([{ results: [{ state: 'refused' }] }]);
  });

  test('follow up, tag, assign and notify within the firing’s transaction, each exactly once', async () => {
    const actions: Workflow['actions'] = [
      FOLLOW_UP,
      { do: 'tag', add: ['vip'] },
      { do: 'assign_owner', to: { staff: 'rep@example.com' } },
      { do: 'notify', who: 'owner', text: 'Order!' },
    ];
    const rule = await make('all', { trigger: ORDERS, actions });
    await order('K1', later(1));
    await Promise.all([run(2), run(2)]);
    await run(3);
    expect(await firingsOf(database, rule)).toMatchObject([
      { outcome: 'fired', results: actions.map(() => ({ state: 'done' })) },
    ]);
    expect(
      await database.query(
        'select reason, source, due_on as due, s.email from follow_ups f join staff s on s.id = f.owner_id',
      ),
    ).toEqual([{ reason: 'Say thanks', source: 'rule', due: '2026-06-03', email: 'far@example.com' }]);
    expect(
      await database.query(
        `select tags, s.name from customers c join staff s on s.id = owner_id where external_id = 'K1'`,
      ),
    ).toEqual([{ tags: ['vip'], name: 'Rita' }]);
    expect(
      await database.query(
        'select field, before, after, firing_id is not null as fired from customer_changes order by id',
      ),
    ).toEqual([
      { field: 'tags', before: [], after: ['vip'], fired: true },
      { field: 'owner', before: 'Finn', after: 'Rita', fired: true },
    ]);
    // The new owner is told, until the customer is erased.
    expect(await noticesTo('rep@example.com')).toEqual(['all: Customer 1 (K1): Order!']);
    // Also when the firing is old and deleted.
    await database.execute('delete from workflow_firings');
    await eraseNotices(database, [2]);
    expect(await noticesTo('rep@example.com')).toEqual(['(erased)']);
  });

  test('leave nothing where one of them breaks, and are all done when the rule is looked at again', async () => {
    const rule = await make('all', { trigger: ORDERS, actions: [{ do: 'tag', add: ['x'] }, FOLLOW_UP] });
    await order('K0', later(1));
    await database.execute('alter table follow_ups rename to follow_ups_gone');
    const logged: string[] = [];
    const onFailure = (error: unknown, about: object) => logged.push(`${JSON.stringify(about)} ${String(error)}`);
    expect(await runWorkflows(database, { now: later(2), webhooks: null, onFailure })).toMatchObject({ failed: 1 });
    expect(logged).toEqual([expect.stringMatching(/"rule":\d+.*follow_ups/)]);
    expect(await stateOf(rule)).toMatchObject({ state: 'on', failure: INTERNAL });
    expect(await database.query(`select tags from customers where external_id = 'K0'`)).toEqual([{ tags: [] }]);
    expect(await outcomesOf(rule)).toEqual([]);
    await database.execute('alter table follow_ups_gone rename to follow_ups');
    expect(await run(3)).toMatchObject({ fired: 1, failed: 0 });
    expect(await stateOf(rule)).toMatchObject({ failure: null });
  });

  test('draft a message that waits for approval, once, also after a crash before it was written down', async () => {
    await installPlaybooks(database, { now: START });
    await database.execute(
      `insert into consents (customer_id, channel, purpose, status, captured_at)
       select id, 'email', p, 'granted', '2026-01-01' from customers, unnest(array['marketing', 'service']) p`,
    );
    const rule = await make('draft', {
      trigger: ORDERS,
      actions: [{ do: 'draft', playbook: 'thank_you', channel: 'email' }],
    });
    await order('K0', later(1));
    await run(2);
    const drafts = () => database.query('select state, author_email as author from outreach');
    expect(await firingsOf(database, rule)).toMatchObject([{ results: [{ state: 'done' }] }]);
    expect(await drafts()).toEqual([{ state: 'draft', author: 'boss@example.com' }]);
    await database.execute(
      `update workflow_firings set next_try_at = at, results = '[{"do":"draft","state":"waiting","attempts":0}]'`,
    );
    await run(3);
    expect(await firingsOf(database, rule)).toMatchObject([{ results: [{ state: 'done' }] }]);
    expect(await drafts()).toHaveLength(1);
  });

  test('draft a greeting ahead of its day, to be sent on it', async () => {
    await installPlaybooks(database, { now: START });
    await database.execute(
      `insert into consents (customer_id, channel, purpose, status, captured_at)
       select id, 'email', 'marketing', 'granted', '2026-01-01' from customers`,
    );
    await database.execute("update customers set birth_on = '1990-06-22' where external_id = 'K0'");
    const rule = await make('greet', {
      trigger: { when: 'date', of: 'birthday', offsetDays: -20, at: '07:00' },
      actions: [{ do: 'draft', playbook: 'birthday', channel: 'email' }],
    });
    await run(2 * 24);
    expect(await firingsOf(database, rule)).toMatchObject([{ results: [{ state: 'done' }] }]);
    expect(await database.query('select state, send_at::date::text as on from outreach')).toEqual([
      { state: 'draft', on: '2026-06-22' },
    ]);
  });

  test('call a webhook with ids alone, again and later while it fails, and give up at last', async () => {
    const rule = await make('hook', { trigger: ORDERS, actions: [{ do: 'webhook', url: 'https://hooks.example/x' }] });
    await order('K0', later(1));
    const calls: WebhookCall[] = [];
    const port = (outcome: WebhookOutcome) => async (call: WebhookCall) => {
      calls.push(call);
      return outcome;
    };
    await run(2, port({ kind: 'later', failure: '503' }));
    await run(2, port({ kind: 'delivered' }));
    expect(calls).toHaveLength(1);
    for (let hours = 3; hours < 300; hours += 25) await run(hours, port({ kind: 'later', failure: '503' }));
    expect(calls).toHaveLength(7);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
    expect(calls[0]!.body).toEqual({
      ...{
        type: 'workflow.fired',
        rule: 'hook',
        customer: 'K0',
        at: later(1).toISOString(),
        firing: expect.any(Number),
      },
    });
    expect(await firingsOf(database, rule)).toMatchObject([
      { results: [{ state: 'failed', failure: { en: '503', zh: '503' } }] },
    ]);
  });

  test('go on where a rule has more to do than one transaction takes', async () => {
    const rule = await make('many', {
      trigger: ORDERS,
      actions: [{ do: 'tag', add: ['x'] }],
      limits: { againAfterDays: 0, perDay: 5_000 },
    });
    await database.execute(
      `insert into orders (customer_id, external_id, placed_at, status, total_minor)
       select c.id, 'M' || n, $1::timestamptz + n * interval '1 second', 'completed', 100
       from customers c, generate_series(1, 1200) n where c.external_id = 'K0'`,
      [later(1)],
    );
    expect(await runRule(database, rule, { now: later(2), lastImportAt: null })).toMatchObject({
      fired: 500,
      isDone: false,
    });
    expect(await run(3)).toMatchObject({ fired: 700 });
  });
});
