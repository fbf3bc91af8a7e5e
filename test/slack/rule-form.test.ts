import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import type { Workflow } from '../../src/domain/workflows/workflow.ts';
import { installPlaybooks } from '../../src/services/playbooks/install-playbooks.ts';
import { installPresets } from '../../src/services/segments/install-presets.ts';
import { findAsker } from '../../src/services/staff/find-asker.ts';
import { installWorkflows } from '../../src/services/workflows/install-workflows.ts';
import { readWorkflows } from '../../src/services/workflows/workflow-row.ts';
import { ACTION_IDS } from '../../src/slack/blocks/action-ids.ts';
import { makeCompany } from '../support/company.ts';
import { ANN, GUEST, LI, type Scene, startSlackScene } from '../support/start-slack-scene.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { makeWorkflow } from '../support/workflows.ts';

const NOW = new Date('2026-06-30T12:00:00Z');

let database: Database;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [
    { email: ANN.email, name: ANN.name, role: 'manager', team: 'north' },
    { email: LI.email, name: LI.name, role: 'admin' },
    { email: GUEST.email, name: 'Rita Rep', role: 'rep', team: 'north' },
  ] as const;
  const customers = Array.from({ length: 6 }, (_, at) => ({
    id: `K${at}`,
    owner: GUEST.email,
    columns: { name: `Customer ${at}`, created_at: '2025-01-01', vip: at < 2, country: at < 4 ? 'France' : 'Spain' },
    orders: [{ placedAt: `2026-06-${10 + at}T10:00:00Z`, totalMinor: 20_000 }],
    cases: [{ openedAt: `2026-06-1${at}T10:00:00Z`, type: 'complaint' as const }],
  }));
  await makeCompany(database, { staff, customers, timeZone: 'UTC' }, NOW);
  await database.execute("update staff set locale = 'zh' where email = $1", [LI.email]);
  await installPlaybooks(database, { now: NOW });
  await installPresets(database, { now: NOW });
  await installWorkflows(database, NOW);
  scene = await startSlackScene({ database, ask, clock: () => NOW, findAsker: (email) => findAsker(database, email) });
});
afterAll(async () => {
  await scene.stop();
  await database.close();
});

type Person = { id: string };

async function say(person: Person, text: string) {
  const channel = scene.slack.dmOf(person.id);
  const { ts } = await scene.slack.post(person.id, channel, text);
  return scene.slack.waitForReply({ channel, after: ts });
}

const shown = (person: Person) => JSON.stringify(scene.slack.modal(person.id)?.blocks ?? '');
const has = (person: Person, id: string) => shown(person).includes(`"block_id":"${id}"`);
const waitFor = (person: Person, id: string) => scene.slack.waitUntil(() => has(person, id));

async function openForm(person: Person, message: { channel: string; ts: string }, button: string) {
  await scene.slack.click(person.id, message, button);
  await waitFor(person, 'rule.name');
}

/** Chooses in a menu, or uses a button of the form, and waits until it is drawn anew. */
async function use(person: Person, id: string, entry?: string, fields: Record<string, string> = {}) {
  const { id: viewId, hash } = scene.slack.modal(person.id)!;
  const all = entry === undefined ? fields : { ...fields, [id]: entry };
  await scene.slack.click(person.id, { viewId }, id, { ...(entry !== undefined && { entry }), fields: all });
  await scene.slack.waitUntil(() => scene.slack.modal(person.id)?.hash !== hash);
}

/** What is said against the fields of the form when it is sent. */
const faultsOf = (person: Person, fields: Record<string, string>) => scene.slack.submitModal(person.id, fields);

async function preview(person: Person, fields: Record<string, string> = {}) {
  const channel = scene.slack.dmOf(person.id);
  const after = scene.slack.messages(channel).at(-1)?.ts ?? '0';
  expect(await scene.slack.submitModal(person.id, fields)).toEqual({});
  return scene.slack.waitForReply({ channel, after });
}

/** Clicks a button, and gives the message once it is what came of it. */
async function confirm(person: Person, { channel, ts }: { channel: string; ts: string }) {
  const message = () => scene.slack.messages(channel).find((each) => each.ts === ts)!;
  const before = JSON.stringify(message().blocks);
  await scene.slack.click(person.id, { channel, ts }, ACTION_IDS.confirm);
  await scene.slack.waitUntil(() => JSON.stringify(message().blocks) !== before);
  return JSON.stringify(message().blocks);
}

const ruleNamed = async (name: string) => (await readWorkflows(database)).find((each) => each.name.en === name)!;

test('a manager makes a rule by form: it grows with what is chosen, and its preview is confirmed', async () => {
  const list = await say(ANN, 'Which workflow rules do we have?');
  await openForm(ANN, list, ACTION_IDS.newRule);
  expect(has(ANN, 'rule.on.enters_segment.segment')).toBe(true);
  expect(shown(ANN)).not.toContain('webhook');
  await use(ANN, 'rule.when', 'record', { 'rule.name': 'Angry in France' });
  await use(ANN, 'rule.on.record.of', 'cases');
  expect(has(ANN, 'rule.on.enters_segment.segment')).toBe(false);
  expect(shown(ANN)).toContain('Angry in France');
  await use(ANN, 'rule.then.0.follow_up.who', 'staff', {
    'rule.on.record.cases.type': 'complaint',
    'rule.then.0.follow_up.reason': 'Call and apologise',
  });
  await use(ANN, 'rule.add');
  await use(ANN, 'rule.then.1', 'tag');
  await use(ANN, 'rule.limits.again', 'never');
  expect(has(ANN, 'rule.limits.days')).toBe(false);
  const asked = await preview(ANN, {
    'rule.if': 'customers in France',
    'rule.then.0.follow_up.staff': GUEST.email,
    'rule.then.1.tag.add': 'upset, 客诉',
  });
  const text = JSON.stringify(asked.blocks);
  expect(text).toContain('Saves the new workflow rule');
  expect(text).toContain('it would have fired 4 times, for 4 customers');
  expect(text).toContain('2 by the condition');

  const saved = await confirm(ANN, asked);
  const rule = await ruleNamed('Angry in France');
  expect(rule.definition).toEqual({
    trigger: { when: 'record', of: 'cases', where: { type: 'complaint' } },
    condition: { field: 'country', is: 'eq', value: 'France' },
    actions: [
      { do: 'follow_up', reason: 'Call and apologise', inDays: 1, who: { staff: GUEST.email } },
      { do: 'tag', add: ['upset', '客诉'] },
    ],
    limits: { againAfterDays: 'never', perDay: 50 },
  });
  expect(saved).toContain(`Switch on rule ${rule.id}`);
  expect(saved).toContain(`Show the history of rule ${rule.id}`);
});

test('what is wrong is said at its field, and nothing is proposed', async () => {
  await scene.slack.shortcut(ANN.id, 'new_rule');
  await waitFor(ANN, 'rule.name');
  await use(ANN, 'rule.when', 'schedule');
  const proposed = async () => (await database.query('select 1 from pending_actions')).length;
  const before = await proposed();
  const filled = { 'rule.name': 'Weekly', 'rule.then.0.follow_up.reason': 'Look' };
  const faults = (fields: Record<string, string>) => faultsOf(ANN, { ...filled, ...fields });
  expect(Object.keys(await faults({ 'rule.limits.per_day': '0', 'rule.then.0.follow_up.in_days': '1.5' }))).toEqual([
    'rule.then.0.follow_up.in_days',
    'rule.limits.per_day',
  ]);
  expect((await faults({}))['rule.if']).toContain('about no customer');
  expect((await faults({ 'rule.if': 'customers in flobbish mood' }))['rule.if']).toContain('flobbish');
  expect((await faults({ 'rule.if': 'top 10 customers' }))['rule.if']).toContain('ranking');
  const taken = await faults({ 'rule.if': 'VIP customers', 'rule.name': 'NPS detractor' });
  expect(taken['rule.name']).toContain('another workflow rule of that name');
  // The assignment rules are an administrator's: a manager names somebody at once.
  await use(ANN, 'rule.then.0', 'assign_owner', filled);
  expect(shown(ANN)).not.toContain('assignment rules');
  await database.execute("insert into staff (email, name, role) values ('gone@example.com', 'Gone', 'rep')");
  await use(ANN, 'rule.limits.again', 'always');
  await database.execute("update staff set active = false where email = 'gone@example.com'");
  const gone = await faults({ 'rule.if': 'VIP customers', 'rule.then.0.assign_owner.staff': 'gone@example.com' });
  expect(gone['rule.then.0']).toContain('gone@example.com');
  expect(await proposed()).toBe(before);
  await scene.slack.closeModal(ANN.id);
});

test('a manager sees the host of a webhook alone; an administrator the whole address', async () => {
  const definition: Workflow = {
    trigger: { when: 'record', of: 'orders' },
    actions: [
      { do: 'follow_up', reason: { en: 'Say thanks', zh: '致谢' }, inDays: 1 },
      { do: 'webhook', url: 'https://hooks.example/services/s3cret' },
    ],
    limits: { againAfterDays: 0, perDay: 50 },
  };
  const id = await makeWorkflow(database, { key: 'hooked', by: LI.email, enabledAt: NOW, definition });
  for (const [person, words, address] of [
    [ANN, `Show rule ${id}`, 'https://hooks.example/…'],
    [LI, `查看规则${id}`, 'https://hooks.example/services/s3cret'],
  ] as const) {
    const { channel, ts, blocks } = await say(person, words);
    await openForm(person, { channel, ts }, ACTION_IDS.editRule);
    for (const seen of [JSON.stringify(blocks), shown(person)]) {
      expect(seen).toContain(address);
      expect(seen.includes('s3cret')).toBe(person === LI);
    }
    expect(shown(person)).toContain(person === LI ? '致谢' : 'Say thanks');
    expect(shown(person)).not.toContain(person === LI ? 'Say thanks' : '致谢');
  }
  const refused = await faultsOf(ANN, { 'rule.limits.per_day': '5' });
  expect(refused['rule.then.1']).toContain('Only administrators');
  await scene.slack.closeModal(ANN.id);
  await database.execute("update deployment set webhook_hosts = '{hooks.example}'");
  const asked = await preview(LI, { 'rule.limits.per_day': '5' });
  await confirm(LI, asked);
  expect((await ruleNamed('hooked')).definition).toEqual({ ...definition, limits: { againAfterDays: 0, perDay: 5 } });
});

test('a rule is changed in a form that is filled in, in Chinese; what nobody touched stays', async () => {
  const { id } = await ruleNamed('Complaint by a high-value customer');
  const { channel, ts, blocks } = await say(LI, `查看规则${id}`);
  expect(JSON.stringify(blocks)).toContain('✏️ 编辑规则');
  await openForm(LI, { channel, ts }, ACTION_IDS.editRule);
  expect(scene.slack.modal(LI.id)?.title).toMatchObject({ text: `编辑规则 ${id}` });
  expect(shown(LI)).toContain('高价值客户投诉');
  expect(shown(LI)).toContain('webhook');
  await use(LI, 'rule.then.1', 'webhook');
  await use(LI, 'rule.remove.0');
  expect(has(LI, 'rule.then.0')).toBe(false);
  const wrong = await faultsOf(LI, { 'rule.then.1.webhook.url': 'http://x.example' });
  expect(wrong).toEqual({ 'rule.then.1.webhook.url': '请填写以 https:// 开头的地址。' });
  const refused = await faultsOf(LI, { 'rule.then.1.webhook.url': 'https://x.example/' });
  expect(refused['rule.then.1']).toContain('x.example');
  await use(LI, 'rule.then.1', 'notify');
  const asked = await preview(LI, { 'rule.limits.per_day': '5' });
  expect(JSON.stringify(asked.blocks)).toContain(`保存自动化规则 ${id}“高价值客户投诉”的第 2 版`);
  const before = (await ruleNamed('Complaint by a high-value customer')).definition;
  expect(await confirm(LI, asked)).toContain(`启用规则${id}`);
  expect((await ruleNamed('Complaint by a high-value customer')).definition).toEqual({
    ...before,
    actions: [{ do: 'notify', who: 'owner' }],
    limits: { ...before.limits, perDay: 5 },
  });
});

test('nothing was changed, or somebody else changed it: the form says so', async () => {
  const { id } = await ruleNamed('NPS detractor');
  const edit = async () => openForm(ANN, await say(ANN, `show rule ${id}`), ACTION_IDS.editRule);
  await edit();
  expect((await faultsOf(ANN, {}))['rule.name']).toContain('nothing would change');
  await database.execute('update workflow_versions set version = 2 where rule_id = $1', [id]);
  await database.execute('update workflow_rules set version = 2 where id = $1', [id]);
  expect((await faultsOf(ANN, {}))['rule.name']).toContain('changed this rule meanwhile');
  await edit();
  await scene.slack.closeModal(ANN.id);
});

test('a rule with something that the form has no field for says that only words change it', async () => {
  const { id } = await ruleNamed('Birthday ahead');
  const odd = { when: 'record', of: 'events', where: { property: { name: 'page', value: 'home' } } };
  await database.execute(
    `update workflow_versions set definition = jsonb_set(definition, '{trigger}', $2::jsonb) where rule_id = $1`,
    [id, JSON.stringify(odd)],
  );
  const message = await say(ANN, `show rule ${id}`);
  await scene.slack.click(ANN.id, message, ACTION_IDS.editRule);
  await scene.slack.waitUntil(() => shown(ANN).includes('no field for'));
  expect(scene.slack.modal(ANN.id)?.submit).toBeUndefined();
  expect(shown(ANN)).toContain(`rename rule ${id} to`);
  await scene.slack.closeModal(ANN.id);
});

test('whoever may save no rules gets neither button nor form', async () => {
  for (const question of ['Which workflow rules do we have?', 'show rule 1']) {
    const { blocks } = await say(GUEST, question);
    expect(JSON.stringify(blocks)).toContain('orkflow rule');
    expect(JSON.stringify(blocks)).not.toMatch(new RegExp(`${ACTION_IDS.newRule}|${ACTION_IDS.editRule}`));
  }
  const channel = scene.slack.dmOf(GUEST.id);
  const after = scene.slack.messages(channel).at(-1)!.ts;
  await scene.slack.shortcut(GUEST.id, 'new_rule');
  const told = await scene.slack.waitForReply({ channel, after });
  expect(told.text).toContain('only a manager or an administrator may change it');
  expect(scene.slack.modal(GUEST.id)).toBeUndefined();
});

test('who lost the right while the form was open is refused in it', async () => {
  await scene.slack.shortcut(ANN.id, 'new_rule');
  await waitFor(ANN, 'rule.name');
  await database.execute("update staff set role = 'rep' where email = $1", [ANN.email]);
  const fields = { 'rule.on.enters_segment.segment': 'vip', 'rule.then.0.follow_up.reason': 'Call' };
  expect((await faultsOf(ANN, fields))['rule.name']).toContain('only a manager or an administrator');
  await database.execute("update staff set role = 'manager' where email = $1", [ANN.email]);
  await scene.slack.closeModal(ANN.id);
});

test('two quick choices end in what the last one says', async () => {
  await scene.slack.shortcut(ANN.id, 'new_rule');
  await waitFor(ANN, 'rule.name');
  const { id: viewId } = scene.slack.modal(ANN.id)!;
  const choose = (entry: string) =>
    scene.slack.click(ANN.id, { viewId }, 'rule.when', { entry, fields: { 'rule.when': entry } });
  await Promise.all(['schedule', 'field_changes', 'date'].map(choose));
  await waitFor(ANN, 'rule.on.date.of');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(has(ANN, 'rule.on.date.of')).toBe(true);
  await scene.slack.closeModal(ANN.id);
});
