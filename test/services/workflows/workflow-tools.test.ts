import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, ConfirmAnswer, ReportAnswer, TableAnswer } from '../../../src/domain/answer.ts';
import { WORKFLOW_PRESETS } from '../../../src/domain/workflows/presets.ts';
import { Workflow } from '../../../src/domain/workflows/workflow.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { installPlaybooks } from '../../../src/services/playbooks/install-playbooks.ts';
import { installPresets } from '../../../src/services/segments/install-presets.ts';
import { installWorkflows } from '../../../src/services/workflows/install-workflows.ts';
import { runWorkflows } from '../../../src/services/workflows/run-workflows.ts';
import { confirmAction } from '../../../src/tools/confirm-action.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-30T12:00:00Z');
const BOSS = 'boss@example.com';

const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const staff = [
    { email: BOSS, name: 'Boss', role: 'admin', team: null },
    { email: 'head@example.com', name: 'Hanna', role: 'manager', team: 'north' },
    { email: 'rep@example.com', name: 'Rita', role: 'rep', team: 'north' },
    { email: 'far@example.com', name: 'Finn', role: 'rep', team: 'south' },
  ] as const;
  const customers = Array.from({ length: 12 }, (_, at) => ({
    id: `K${at}`,
    owner: at % 2 ? 'rep@example.com' : 'far@example.com',
    columns: { name: `Customer ${at}`, created_at: '2025-01-01' },
    orders: [{ placedAt: `2026-06-${10 + at}T10:00:00Z`, totalMinor: 10_000 + at }],
    surveys: at < 2 ? [{ at: '2026-06-25T10:00:00Z', kind: 'nps' as const, score: 3 }] : [],
    opportunities: [{ openedAt: '2026-06-25T10:00:00Z', stage: 'lead' as const, amountMinor: 5_000_000 }],
    cases: at < 3 ? [{ openedAt: `2026-06-2${at}T10:00:00Z`, type: 'complaint' as const }] : [],
  }));
  await makeCompany(database, { staff, customers, timeZone: 'UTC' }, NOW);
  await installPlaybooks(database, { now: NOW });
  await installPresets(database, { now: NOW });
});

type As = { as?: string | null; locale?: 'en' | 'zh'; now?: Date };

async function contextOf({ as = BOSS, locale = 'en', now = NOW }: As) {
  const settings = await readSettings(database);
  const asker = as === null ? ADMINISTRATOR : await askerOf(database, as);
  return { database, settings, asker, now, live: true, locale, rowLimit: 50, front: 'cli' } as const;
}
const call = async (tool: string, input: object, as: As = {}): Promise<Answer> =>
  (await runTool({ tool, input }, await contextOf(as))).answer;
const confirmed = async (tool: string, input: object, as: As = {}): Promise<Answer> => {
  const answer = await call(tool, input, as);
  return answer.kind === 'confirm' ? (await confirmAction(answer.id, await contextOf(as))).answer : answer;
};

const BIG_ORDERS = {
  name: { en: 'Big orders', zh: '大额订单' },
  trigger: { when: 'record', of: 'orders', where: { total: [{ is: 'gt', value: 100 }] } },
  condition: { field: 'orders', is: 'gte', value: 1 },
  actions: [
    { do: 'follow_up', reason: 'Say "thanks"', inDays: 1, who: { staff: 'Boss' } },
    { do: 'tag', add: ['big'] },
  ],
  limits: { againAfterDays: 7, perDay: 1 },
};

describe('saving a rule', () => {
  test('names what nobody named by what it waits for and does, and numbers a second one', async () => {
    const { name: _, ...nameless } = BIG_ORDERS;
    const textOf = async (locale: 'en' | 'zh') =>
      ((await call('save_workflow', nameless, { locale })) as ConfirmAnswer).text.split('\n')[0];
    const english = 'New order (order total is more than 100 GBP) → follow-up, tag';
    expect(await textOf('en')).toBe(
      `Saves the new workflow rule "${english}". It is off until somebody switches it on.`,
    );
    expect(await textOf('zh')).toContain('“新的订单（');
    const told = { ...nameless, actions: [{ do: 'notify', who: 'owner' }] };
    expect(((await call('save_workflow', told)) as ConfirmAnswer).text).toContain('rule "New order (order total is');
    expect(((await call('save_workflow', told)) as ConfirmAnswer).text).toContain('more than 100 GBP)". It is off');
    await confirmed('save_workflow', { ...nameless, name: { en: english } });
    expect(await textOf('en')).toContain(`→ follow-up, tag (2)".`);
    await database.execute('delete from workflow_versions');
    await database.execute('delete from workflow_rules');
  });

  test('shows it in words and how often it would have fired, in both languages', async () => {
    const english = (await call('save_workflow', BIG_ORDERS)) as ConfirmAnswer;
    expect(english.text.split('\n')).toEqual([
      'Saves the new workflow rule "Big orders". It is off until somebody switches it on.',
      'When a customer has a new order (order total is more than 100 GBP), if Orders are at least 1, then make a follow-up for Boss, due in 1 day: "Say \\"thanks\\""; add the tag "big". Not again for the same customer within 7 days, at most 1 a day.',
      'In the last 30 days it would have fired 11 times, for 11 customers.',
      'Counted: 11 times since 2026-05-31 12:00 (UTC), of the customers whom you see; orders that were cancelled or returned are none.',
    ]);
    expect((english.preview as TableAnswer).rows.at(-1)).toEqual([
      '2026-06-21T10:00:00.000Z',
      'K11',
      'Customer 11',
      'would have fired',
    ]);
    const chinese = (await call('save_workflow', BIG_ORDERS, { locale: 'zh' })) as ConfirmAnswer;
    expect(chinese.text).toContain('当客户有新的订单（');
    expect(chinese.text).toContain(
      '则为Boss创建 1 天后到期的跟进：“Say \\"thanks\\"”；添加标签“big”。同一客户 7 天内不重复，每天最多 1 次。',
    );
    expect(chinese.text).toContain('最近 30 天内会触发 11 次，涉及 11 位客户。');
    expect(chinese.text).toContain('统计口径：自 2026-05-31 12:00（UTC）起共 11 次');
  });

  test('counts by the asker’s own customers', async () => {
    const answer = (await call('save_workflow', BIG_ORDERS, { as: 'head@example.com' })) as ConfirmAnswer;
    expect(answer.text).toContain('it would have fired 6 times');
  });

  test.each([
    [
      'a trigger that is none',
      { trigger: { when: 'record', of: 'orders', where: { colour: 'red' } } },
      'invalid_input',
    ],
    [
      'a figure without history',
      { trigger: { when: 'figure_crosses', field: 'churn_probability', is: 'gt', value: 0.5 } },
      'invalid_input',
    ],
    ['a field that is computed', { trigger: { when: 'field_changes', field: 'lifecycle' } }, 'invalid_input'],
    ['a segment that is not there', { trigger: { when: 'enters_segment', segment: 'no such' } }, 'not_found'],
    ['a playbook that is not there', { actions: [{ do: 'draft', playbook: 'no such' }] }, 'not_found'],
    ['a person who is not there', { actions: [{ do: 'notify', who: { staff: 'Nobody' } }] }, 'not_found'],
    [
      'a webhook to a host that nobody allowed',
      { actions: [{ do: 'webhook', url: 'https://evil.example/' }] },
      'forbidden',
    ],
    [
      'a webhook whose address holds a password',
      { actions: [{ do: 'webhook', url: 'https://bot:secret@evil.example/' }] },
      'invalid_input',
    ],
    [
      'a condition on a prediction',
      { condition: { not: { field: 'churn_probability', is: 'lt', value: 0.5 } } },
      'invalid_input',
    ],
    [
      'follow-ups about nobody',
      { trigger: { when: 'schedule', schedule: { every: 'day', at: '09:00' } }, condition: undefined },
      'invalid_input',
    ],
  ])('refuses %s', async (_what, change, code) => {
    expect(await call('save_workflow', { ...BIG_ORDERS, ...change })).toMatchObject({ kind: 'problem', code });
  });

  test('refuses a manager what only administrators do at once: to assign by the rules', async () => {
    const rule = { ...BIG_ORDERS, actions: [{ do: 'assign_owner', to: 'rules' }] };
    const refused = async (locale: 'en' | 'zh') => call('save_workflow', rule, { as: 'head@example.com', locale });
    expect(await refused('en')).toMatchObject({
      code: 'forbidden',
      text: 'Only administrators may have a rule assign customers by the assignment rules.',
    });
    expect(await refused('zh')).toMatchObject({ text: '只有管理员可以设置按分配规则分配客户的自动化规则。' });
    expect(await call('save_workflow', rule)).toMatchObject({ kind: 'confirm' });
    const own = { ...rule, actions: [{ do: 'assign_owner', to: { staff: 'Rita' } }] };
    expect(await call('save_workflow', own, { as: 'head@example.com' })).toMatchObject({ kind: 'confirm' });
  });

  test('refuses a manager at once to give customers beyond their team', async () => {
    const rule = { ...BIG_ORDERS, actions: [{ do: 'assign_owner', to: { staff: 'Finn' } }] };
    const refused = await call('save_workflow', rule, { as: 'head@example.com' });
    expect(refused).toMatchObject({ code: 'forbidden', text: expect.stringContaining('Finn is not in it') });
    expect(await call('save_workflow', rule)).toMatchObject({ kind: 'confirm' });
  });

  test('finds colleagues as everything else does: by a part of the name, and with who is near where nobody is', async () => {
    const telling = (staff: string) =>
      call('save_workflow', { ...BIG_ORDERS, actions: [{ do: 'notify', who: { staff } }] });
    expect(((await telling('hann')) as ConfirmAnswer).text).toContain('tell Hanna.');
    expect(await telling('Hana')).toMatchObject({ code: 'not_found', suggestions: ['Hanna'] });
  });

  test('is for managers and administrators, and switching on for staff', async () => {
    expect(await call('save_workflow', BIG_ORDERS, { as: 'rep@example.com' })).toMatchObject({ code: 'forbidden' });
    const saved = await confirmed('save_workflow', { ...BIG_ORDERS, name: { en: 'Other' } });
    expect(saved).toMatchObject({ kind: 'text' });
    expect(await call('switch_workflow', { workflow: 'Other', on: true }, { as: null })).toMatchObject({
      code: 'forbidden',
    });
  });
});

test('a rule is saved off, switched on, fires, is shown with its history, and switched off', async () => {
  await confirmed('save_workflow', BIG_ORDERS);
  expect(await confirmed('switch_workflow', { workflow: '大额订单', on: true })).toMatchObject({ kind: 'text' });
  expect(await call('switch_workflow', { workflow: 'big orders', on: true })).toMatchObject({ code: 'conflict' });
  const later = new Date('2026-07-01T12:00:00Z');
  for (const customer of ['K1', 'K2']) {
    await database.execute(
      `insert into orders (customer_id, external_id, placed_at, status, total_minor)
       select id, 'N' || external_id, '2026-06-30T13:00:00Z', 'completed', 20000 from customers where external_id = $1`,
      [customer],
    );
  }
  await runWorkflows(database, { now: later, webhooks: null });
  const shown = (await call('show_workflow', { workflow: 'Big orders' }, { now: later })) as ReportAnswer;
  expect((shown.parts[0] as { text: string }).text).toContain('On since 2026-06-30, in the name of Boss.');
  expect((shown.parts[1] as TableAnswer).rows.map(([, ...row]) => row)).toEqual([
    ['K2', 'Customer 2', 'held back: limit of the day', ''],
    ['K1', 'Customer 1', 'fired', 'follow-up 1: done; tag: done'],
  ]);
  const ofTeam = (await call(
    'show_workflow',
    { workflow: 'Big orders' },
    { as: 'head@example.com', now: later },
  )) as ReportAnswer;
  expect((ofTeam.parts[1] as TableAnswer).total).toBe(1);
  const list = (await call(
    'list_workflows',
    { state: 'on' },
    { as: 'rep@example.com', now: later, locale: 'zh' },
  )) as TableAnswer;
  expect(list.rows).toEqual([
    [expect.any(Number), '大额订单', '启用', expect.any(String), 1, '2026-06-30T13:00:00.000Z'],
  ]);
  await confirmed('switch_workflow', { workflow: 'Big orders', on: false }, { now: later });
  expect(await call('list_workflows', { state: 'on' })).toMatchObject({ total: 0 });
});

test('an edit of a rule that is on acts once it is switched on anew', async () => {
  await confirmed('switch_workflow', { workflow: 'Big orders', on: true });
  const edit = { workflow: 'Big orders', limits: { perDay: 9 } };
  expect(((await call('save_workflow', edit)) as ConfirmAnswer).text).toContain('It is on by version 1, and stays so');
  await confirmed('save_workflow', edit);
  const shown = (await call('show_workflow', { workflow: 'Big orders' })) as ReportAnswer;
  expect((shown.parts[0] as { text: string }).text).toContain(
    'It acts by version 1; version 2 acts once it is switched on anew.',
  );
  await confirmed('switch_workflow', { workflow: 'Big orders', on: true });
  expect(await call('save_workflow', edit)).toMatchObject({ code: 'conflict' });
});

test('starter rules come off, once, are rules, and can be switched on in both languages', async () => {
  for (const { workflow } of WORKFLOW_PRESETS) expect(Workflow.parse(workflow)).toEqual(workflow);
  expect(await installWorkflows(database, NOW)).toBe(WORKFLOW_PRESETS.length);
  expect(await installWorkflows(database, NOW)).toBe(0);
  for (const { key, name } of WORKFLOW_PRESETS) {
    for (const locale of ['en', 'zh'] as const) {
      const answer = await call('switch_workflow', { workflow: key, on: true }, { locale });
      expect(answer, key).toMatchObject({ kind: 'confirm', text: expect.stringContaining(name[locale]) });
    }
  }
});
