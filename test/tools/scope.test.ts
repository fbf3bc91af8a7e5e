import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolCall } from '../../src/domain/answer.ts';
import type { Asker } from '../../src/domain/asker.ts';
import { FIELD_KEYS, type FieldKey, fieldOf } from '../../src/domain/catalogue/fields.ts';
import { GROUPINGS, type GroupingKey } from '../../src/domain/catalogue/groupings.ts';
import { MEASURE_KEYS, RANKING_MEASURES } from '../../src/domain/catalogue/measures.ts';
import type { Workflow } from '../../src/domain/workflows/workflow.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshMetrics } from '../../src/services/metrics/refresh-metrics.ts';
import { installPlaybooks } from '../../src/services/playbooks/install-playbooks.ts';
import { type SchemeToSave, saveScheme } from '../../src/services/scoring/save-scheme.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { TOOL_NAMES } from '../../src/tools/tool-table.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { randomCompany } from '../support/random-company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2011-11-20T15:30:00Z');
const PAST = new Date('2011-07-01T00:00:00Z');
/** Company-wide by definition, whoever asks (SEMANTICS.md, "RFM"). */
const OF_SCORES: readonly FieldKey[] = [
  'r_score',
  'f_score',
  'm_score',
  'rfm_segment',
  'value_tier',
  'vip',
  'lifecycle',
  'behaviour',
];
const FIELDS = FIELD_KEYS.filter((key) => !OF_SCORES.includes(key));
const OPEN_FIELDS = FIELDS.filter((key) => fieldOf(key).privacy === 'open');

/** Who is lost is decided by N3, which is company-wide. */
const MEASURES = MEASURE_KEYS.filter((key) => !['churn_rate', 'churned_customers', 'standing_customers'].includes(key));

const STAFF = [
  { email: 'rep@example.com', name: 'Rita', role: 'rep', team: 'north' },
  { email: 'mate@example.com', name: 'Max', role: 'rep', team: 'north' },
  { email: 'head@example.com', name: 'Hanna', role: 'manager', team: 'north' },
  { email: 'far@example.com', name: 'Finn', role: 'rep', team: 'south' },
  { email: 'chief@example.com', name: 'Carla', role: 'manager', team: 'south' },
] as const;
const OWNERS = ['rep@example.com', 'mate@example.com', 'far@example.com', null];

/** Edges that nobody's data moves: cut points taken from the data are company-wide by definition too. */
const EDGES = {
  name: 'edges',
  text: { en: 'Edges', zh: '分界' },
  recency: { by: 'edges', edges: [30, 90, 180, 250] },
  frequency: { by: 'edges', edges: [2, 3, 5, 8] },
  monetary: { by: 'edges', edges: [10, 40, 80, 150] },
} satisfies SchemeToSave;

const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const company = randomCompany({ customers: 80, seed: 3, now: NOW, timeZone: 'Europe/London' });
  const customers = company.customers.map((customer, index) => ({
    ...customer,
    owner: OWNERS[index % OWNERS.length]!,
  }));
  const products = company.products!.map((product, index) => ({ ...product, category: index % 2 ? 'home' : 'garden' }));
  await makeCompany(database, { ...company, products, staff: STAFF, customers }, NOW);
  await saveScheme(EDGES, {
    database,
    settings: await readSettings(database),
    asker: ADMINISTRATOR,
    now: NOW,
    live: true,
    locale: 'en',
    rowLimit: 1,
  });
  await database.transaction(async (transaction) => {
    const by = { asker: ADMINISTRATOR, now: NOW };
    const [repeat, bulky] = [
      { field: 'orders', is: 'gte', value: 2 },
      { field: 'units', is: 'gte', value: 10 },
    ] as const;
    await saveSegment(transaction, { name: { en: 'Repeat', zh: '复购' }, rule: repeat }, by);
    await saveSegment(transaction, { name: { en: 'Bulky' }, rule: bulky }, by);
  });
  await refreshSegments(database, { now: NOW });
  await installPlaybooks(database, { now: NOW });
  await plantFollowUps();
  await database.execute(
    `insert into follow_up_slas (segment_key, hours, set_by, set_at) values ('repeat', 24, 'head@example.com', $1)`,
    [NOW],
  );
  await database.execute(
    `insert into assignment_rules (position, rule, target, created_at)
     values (1, '{"customers": ["K0", "K1", "K2", "K3"]}', '{"to": "least_loaded", "team": "north"}', $1)`,
    [NOW],
  );
});

/** One of each customer's owner; alterOutsiders adds one and makes others of those out of sight. */
async function plantFollowUps(): Promise<void> {
  await database.execute(
    `insert into follow_ups (customer_id, owner_id, reason, source, due_on, time_zone, created_by_email, created_at)
     select id, owner_id, 'call ' || external_id, 'person', date '2011-11-18' + (id % 5), 'Europe/London', 'x@example.com', $1
     from customers where id <= 40 order by id`,
    [PAST],
  );
}

const measure = (input: object): ToolCall => ({ tool: 'measure', input });
const find = (input: object): ToolCall => ({ tool: 'find_customers', input });
const month = { span: 'calendar', unit: 'month', offset: -1 };
const groups = [...OPEN_FIELDS.filter((key) => fieldOf(key).groupable), ...(Object.keys(GROUPINGS) as GroupingKey[])];

const SEGMENT_RULES = [
  { field: 'orders', is: 'gte', value: 3 },
  { field: 'city', is: 'eq', value: 'Leed' },
  { all: [{ segment: 'repeat' }, { not: { segment: 'bulky' } }] },
];

const WORKFLOW_PARTS: Omit<Workflow, 'trigger'> = {
  condition: { field: 'orders', is: 'gte', value: 1 },
  actions: [{ do: 'follow_up', reason: 'Call', inDays: 1 }],
  limits: { againAfterDays: 3, perDay: 2 },
};
const WORKFLOW = { name: { en: 'Another' }, ...WORKFLOW_PARTS };
const WORKFLOW_TRIGGERS = [
  { when: 'enters_segment', segment: 'repeat' },
  { when: 'record', of: 'orders' },
  { when: 'record', of: 'cases', where: { type: 'complaint' } },
  { when: 'field_changes', field: 'tags' },
  { when: 'figure_crosses', field: 'recency', is: 'gt', value: 30 },
  { when: 'date', of: 'birthday', offsetDays: -3 },
  { when: 'schedule', schedule: { every: 'week', weekdays: [1], at: '09:00' } },
];

/** Calls that reach every field, measure, grouping and refusal of every tool. */
const CALLS: ToolCall[] = [
  ...MEASURES.flatMap((key) => [
    measure({ measures: [key] }),
    measure({ measures: [key], period: month }),
    measure({ measures: [key], share: true, rule: { field: 'orders', is: 'gte', value: 2 } }),
    measure({ measures: [key], period: month, compareWith: 'previous' }),
    measure({ measures: [key], where: { product: { sku: 'A1' } } }),
  ]),
  ...groups.flatMap((group) => [
    measure({ measures: ['revenue', 'buyers'], groupBy: [group], share: true }),
    measure({ measures: ['customers'], groupBy: [group] }),
    measure({ measures: ['refunds'], groupBy: [group], period: month, compareWith: 'previous' }),
  ]),
  ...OPEN_FIELDS.flatMap((field) => [
    find({ rule: { field, is: 'eq', value: 'Leed' } }),
    find({ rule: { field, is: 'missing' }, fields: [field] }),
    find({ sort: { field, direction: 'desc' }, limitPercent: 20 }),
    measure({ measures: ['customers'], average: { of: field, how: 'median' } }),
  ]),
  ...RANKING_MEASURES.flatMap((key) => [
    find({ sort: { measure: key, direction: 'desc' } }),
    find({ sort: { measure: key, direction: 'asc', period: month }, limit: 5 }),
    find({ sort: { measure: key, direction: 'desc', where: { product: { category: 'home' } } } }),
  ]),
  find({ fields: OPEN_FIELDS.slice(0, 15) }),
  find({ fields: OPEN_FIELDS.slice(15) }),
  find({ rule: { events: 'orders', where: { channel: 'wob' }, aggregate: 'count', is: 'gte', value: 1 } }),
  find({ rule: { not: { events: 'returns', aggregate: 'revenue', is: 'gt', value: 5 } } }),
  ...Array.from({ length: 80 }, (_, index) => ({
    tool: 'describe_customer',
    input: { customer: `K${index}`, fields: FIELDS.slice(0, 20) },
  })),
  ...['Leeds', 'eed', '上海', 'Nobody', 'Outsider'].map((customer) => ({
    tool: 'describe_customer',
    input: { customer, fields: FIELDS.slice(20) },
  })),
  ...['customers', 'revenue', 'orders', 'average_order_value'].map((key) => ({
    tool: 'segment_matrix',
    input: { scheme: EDGES.name, measure: key },
  })),
  { tool: 'segment_matrix', input: { scheme: EDGES.name, rule: { field: 'orders', is: 'gte', value: 2 } } },
  { tool: 'segment_matrix', input: { scheme: EDGES.name, rule: { field: 'city', is: 'eq', value: 'Leed' } } },
  { tool: 'list_score_schemes', input: { scheme: EDGES.name } },
  { tool: 'save_score_scheme', input: { ...EDGES, name: 'quintile' } },
  { tool: 'freeze_score_cuts', input: { scheme: EDGES.name, frozen: true } },
  { tool: 'predict', input: {} },
  { tool: 'predict', input: { rule: { field: 'orders', is: 'gte', value: 2 }, horizonDays: 365, limit: 3 } },
  { tool: 'predict', input: { churn: { definition: 'fixed_window', windowDays: 30 } } },
  { tool: 'predict', input: { churn: { definition: 'own_rhythm' } } },
  ...Array.from({ length: 20 }, (_, index) => ({ tool: 'predict', input: { customer: `K${index}` } })),
  { tool: 'suggest_segments', input: {} },
  { tool: 'suggest_segments', input: { rule: { field: 'orders', is: 'gte', value: 2 }, groups: 3 } },
  { tool: 'segment_profile', input: { rule: { field: 'orders', is: 'gte', value: 4 } } },
  { tool: 'segment_profile', input: { rule: { field: 'city', is: 'eq', value: 'Leed' } } },
  { tool: 'purchase_rhythm', input: {} },
  { tool: 'purchase_rhythm', input: { rule: { field: 'orders', is: 'gte', value: 2 } } },
  ...Array.from({ length: 20 }, (_, index) => ({ tool: 'purchase_rhythm', input: { customer: `K${index}` } })),
  ...Array.from({ length: 20 }, (_, index) => ({ tool: 'recommend_products', input: { customer: `K${index}` } })),
  { tool: 'recommend_products', input: { rule: { field: 'orders', is: 'gte', value: 2 } } },
  ...SEGMENT_RULES.flatMap((rule): ToolCall[] => [
    { tool: 'preview_segment', input: { rule } },
    { tool: 'preview_segment', input: { rule, segment: 'repeat' } },
    { tool: 'save_segment', input: { rule, name: { en: 'Another' } } },
    { tool: 'save_segment', input: { rule, segment: 'repeat' } },
    { tool: 'product_feedback', input: { rule } },
    { tool: 'tag_customers', input: { rule, add: ['seen'], remove: ['old'] } },
    { tool: 'explain_membership', input: { customer: 'K4', rule } },
  ]),
  ...['repeat', 'bulky'].flatMap((segment): ToolCall[] => [
    ...['segment_summary', 'segment_changes', 'archive_segment'].map((tool) => ({ tool, input: { segment } })),
    { tool: 'members_on', input: { segment, on: '2011-11-20' } },
    { tool: 'compare_segments', input: { segments: [segment, 'repeat', 'bulky'] } },
    ...Array.from({ length: 4 }, (_, at) => ({ tool: 'explain_membership', input: { customer: `K${at}`, segment } })),
    find({ rule: { segment } }),
  ]),
  ...Array.from({ length: 4 }, (_, at) => ({ tool: 'explain_membership', input: { customer: `K${at}` } })),
  ...['K0', 'K1', 'K2', 'K3', 'K9999'].flatMap((customer): ToolCall[] => [
    { tool: 'draft_outreach', input: { customer } },
    { tool: 'draft_outreach', input: { customers: [customer, 'K4'], channel: 'email', playbook: 'win_back' } },
    { tool: 'show_outreach', input: { outreach: 1, customer } },
  ]),
  ...SEGMENT_RULES.map((rule): ToolCall => ({ tool: 'draft_outreach', input: { rule, channel: 'letter' } })),
  { tool: 'draft_outreach', input: { segment: 'repeat', playbook: 'thank_you', language: 'zh', offer: 'none' } },
  { tool: 'revise_outreach', input: { outreach: 1, instruction: 'more casual' } },
  { tool: 'revise_outreach', input: { outreach: 900, instruction: 'more casual' } },
  ...[1, 2, 3, 9, 99, 900].flatMap((outreach): ToolCall[] => [
    { tool: 'show_outreach', input: { outreach } },
    { tool: 'show_outreach', input: { outreach, leftOut: true } },
  ]),
  ...[
    'approve_outreach',
    'cancel_outreach',
    'copy_outreach',
    'mark_outreach_sent',
    'request_approval',
    'outreach_effect',
  ].flatMap((tool): ToolCall[] => [1, 900].map((outreach) => ({ tool, input: { outreach } }))),
  { tool: 'outreach_effect', input: { playbook: 'win_back' } },
  { tool: 'list_outreach', input: {} },
  { tool: 'list_outreach', input: { mine: true, state: 'draft' } },
  { tool: 'list_segments', input: {} },
  ...Array.from({ length: 8 }, (_, at) => ({ tool: 'list_playbooks', input: { customer: `K${at}` } })),
  ...[{}, { playbook: 'win_back' }, { segment: 'repeat' }].map((input) => ({ tool: 'list_playbooks', input })),
  ...[{}, { offer: 'free_delivery' }].map((input) => ({ tool: 'list_offers', input })),
  { tool: 'save_playbook', input: { playbook: 'win_back', cadenceDays: 30 } },
  { tool: 'save_offer', input: { offer: 'free_delivery', code: 'FREE' } },
  { tool: 'segment_report', input: {} },
  { tool: 'segment_report', input: { order: 'movement', period: month } },
  { tool: 'segment_report', input: { topic: 'custom', order: 'size' } },
  { tool: 'save_tier_ladder', input: { name: { en: 'Tiers' }, rungs: ['bulky', 'repeat'] } },
  { tool: 'segment_summary', input: { segment: 'no such' } },
  { tool: 'product_feedback', input: {} },
  { tool: 'model_usage', input: {} },
  { tool: 'model_requests', input: {} },
  { tool: 'jobs', input: {} },
  { tool: 'workload', input: {} },
  { tool: 'team_activity', input: {} },
  { tool: 'team_activity', input: { staff: ['Max'], period: month, channel: 'call', sort: 'contacts' } },
  { tool: 'data_freshness', input: {} },
  { tool: 'calendar_feed', input: { do: 'revoke' } },
  { tool: 'assign_customers', input: {} },
  { tool: 'reassign_customers', input: { from: 'rep@example.com', to: 'mate@example.com' } },
  { tool: 'reassign_customers', input: { rule: { field: 'orders', is: 'gte', value: 1 }, to: 'mate@example.com' } },
  ...['K0', 'K1', 'K2', 'K9999'].map((each) => ({
    tool: 'reassign_customers',
    input: { rule: { customers: [each] }, to: 'mate@example.com' },
  })),
  { tool: 'save_assignment_rules', input: { rules: [{ target: { to: 'least_loaded', team: 'north' } }] } },
  { tool: 'list_assignment_rules', input: {} },
  { tool: 'list_follow_up_slas', input: {} },
  { tool: 'retry_job', input: { job: 'refresh_metrics' } },
  ...['K0', 'K2', 'K9999'].map((merged) => ({ tool: 'merge_customers', input: { kept: 'K3', merged } })),
  { tool: 'undo_merge', input: { merge: 99 } },
  ...['K0', 'K1', 'K2', 'K9999'].flatMap((customer): ToolCall[] => [
    { tool: 'contact_rights', input: { customer } },
    { tool: 'record_consent', input: { customer, channel: 'all', purpose: 'marketing', status: 'withdrawn' } },
    { tool: 'erase_customer', input: { customer } },
  ]),
  { tool: 'export_audience', input: { segment: 'repeat', platform: 'google' } },
  { tool: 'export_audience', input: { rule: { field: 'orders', is: 'gte', value: 2 }, platform: 'meta' } },
  { tool: 'save_contact_policy', input: { quietHours: { from: '20:00', to: '08:00' } } },
  ...['K0', 'K1', 'K2', 'K3', 'K9999'].flatMap((customer): ToolCall[] => [
    { tool: 'create_follow_up', input: { customer, reason: 'call', due: '2099-01-01' } },
    { tool: 'create_follow_up', input: { customer, reason: 'call', due: '2099-01-01', owner: 'mate@example.com' } },
    { tool: 'list_follow_ups', input: { customer, state: 'all' } },
  ]),
  ...[{}, { state: 'all' }, { due: 'overdue' }, { owner: 'Rita' }, { owner: 'nobody' }].map((input) => ({
    tool: 'list_follow_ups',
    input,
  })),
  ...[1, 2, 3, 4, 5, 900].flatMap((followUp): ToolCall[] => [
    { tool: 'show_follow_up', input: { followUp } },
    { tool: 'close_follow_up', input: { followUp, outcome: 'reached' } },
    { tool: 'snooze_follow_up', input: { followUp, until: '2099-01-01' } },
    { tool: 'reassign_follow_up', input: { followUp, to: 'Hanna' } },
    { tool: 'note_follow_up', input: { followUp, note: 'busy' } },
    { tool: 'cancel_follow_up', input: { followUp } },
  ]),
  ...[{}, { reason: 'slipping' }, { staff: 'Rita' }, { staff: 'Finn' }, { limit: 50 }].map((input) => ({
    tool: 'daily_list',
    input,
  })),
  ...['K0', 'K1', 'K2', 'K4', 'K9999'].flatMap((customer): ToolCall[] => [
    { tool: 'daily_list', input: { customer } },
    { tool: 'mark_not_useful', input: { customer, reason: 'slipping', because: 'moved away' } },
    { tool: 'record_contact', input: { customer, outcome: 'reached' } },
  ]),
  { tool: 'save_follow_up_sla', input: { segment: 'repeat', hours: 24 } },
  ...[{}, { staff: 'Max' }, { everybody: true }].flatMap((input): ToolCall[] => [
    { tool: 'reminder_settings', input },
    { tool: 'list_absences', input },
    { tool: 'save_reminder_settings', input: { ...input, hour: '09:00' } },
  ]),
  ...[{}, { staff: 'Max' }, { on: '2011-11-18' }].map((input) => ({ tool: 'reminder_history', input })),
  ...[{}, { team: 'north' }, { team: 'nowhere' }].map((input) => ({ tool: 'weekly_digest', input })),
  ...[{}, { segment: 'repeat' }, { segment: 'no such' }].map((input) => ({ tool: 'segment_review', input })),
  ...['measure', 'segment_review'].map((tool) => ({
    tool: 'subscribe',
    input: {
      words: 'How many?',
      call: { tool, input: tool === 'measure' ? { measures: ['customers'] } : {} },
      schedule: { every: 'day', at: '09:00' },
    },
  })),
  { tool: 'list_subscriptions', input: {} },
  { tool: 'change_subscription', input: { subscription: 1, paused: true } },
  { tool: 'unsubscribe', input: { subscription: 1 } },
  { tool: 'find_products', input: {} },
  { tool: 'list_workflows', input: {} },
  ...[{}, { customer: 'K3' }].map(
    (only): ToolCall => ({ tool: 'show_workflow', input: { workflow: 'placed', ...only } }),
  ),
  { tool: 'switch_workflow', input: { workflow: 'placed', on: false } },
  ...WORKFLOW_TRIGGERS.map((trigger): ToolCall => ({ tool: 'save_workflow', input: { ...WORKFLOW, trigger } })),
  { tool: 'find_products', input: { category: 'home', period: month, sort: { measure: 'buyers', direction: 'desc' } } },
  { tool: 'find_products', input: { text: 'product', rule: { field: 'orders', is: 'gte', value: 2 } } },
];

/** `outsiders`: a condition on those who are not, to whom somebody else wrote. */
async function answersOf(asker: Asker, outsiders: string | null = null): Promise<string[]> {
  const settings = await readSettings(database);
  const answers: string[] = [];
  // Drafts are numbered: whoever asks again begins anew.
  await database.execute('truncate outreach restart identity cascade');
  if (outsiders !== null) await plantOutreach(outsiders);
  for (const now of [NOW, PAST]) {
    // The past is computed from the events, which takes longer: a part of the calls shows it.
    for (const call of now === NOW ? CALLS : CALLS.filter((_, index) => index % 7 === 0)) {
      const context = {
        database,
        settings,
        asker,
        now,
        live: now === NOW,
        locale: 'en',
        rowLimit: 500,
        front: 'cli',
      } as const;
      const answer = JSON.stringify({ call, ...(await runTool(call, context)) });
      answers.push(answer.replace(/"id":"[0-9a-f-]{36}"/, '"id":""'));
    }
  }
  return answers;
}

/** Outreach 900 of nobody's, sent to everybody outside the scope. */
async function plantOutreach(inScope: string): Promise<void> {
  await database.execute(
    `insert into outreach (id, state, playbook_key, playbook_version, channel, purpose, audience, locale, author_email, holdout_share,
       window_days, planned_at, created_at, started_at)
     values (900, 'sent', 'win_back', 1, 'email', 'marketing', '{"segment": "repeat", "version": 1}', 'en', 'gone@example.com', 0, 14,
       $1, $1, $1)`,
    [new Date(NOW.getTime() - 86_400_000)],
  );
  await database.execute(
    `insert into outreach_recipients (outreach_id, customer_id, decision, language, state, settled_at)
     select 900, c.id, 'send', 'en', 'sent', $1 from customers c where not (${inScope})`,
    [new Date(NOW.getTime() - 86_400_000)],
  );
}

let round = 0;

/** Makes everybody outside the scope somebody else, with other orders; takes some away and adds some. */
async function alterOutsiders(inScope: string): Promise<void> {
  round += 1;
  const outside = `customers c where not (${inScope})`;
  await database.transaction(async (transaction) => {
    await transaction.execute(
      `delete from order_lines where customer_id in (select c.id from ${outside} and c.id % 3 = 0)`,
    );
    await transaction.execute(`delete from orders where customer_id in (select c.id from ${outside} and c.id % 3 = 0)`);
    await transaction.execute(`update orders set total_minor = total_minor * 7 + 13, units = units + 5, channel = 'smoke signal',
      placed_at = placed_at - interval '17 days', status = case status when 'completed' then 'returned' else 'completed' end
      where customer_id in (select c.id from ${outside})`);
    await transaction.execute(`update order_lines set quantity = quantity + 9, total_minor = total_minor * 3
      where customer_id in (select c.id from ${outside})`);
    await transaction.execute(`update customers c set name = 'Outsider', country = 'Leedsland', city = 'Leedz', region = 'Leeda', industry = 'Leedi',
      language = 'Leedl', source = 'Leeds!', tags = '{Leedt}', income_band = 'Leedn', occupation = 'Leedo', membership_tier = 'Leedm',
      size_band = 'Leedb', credit_status = 'Leedc', need_type = 'Leedy', gender = 'other', kind = 'government', vip = not vip,
      birth_on = '1950-01-01' where not (${inScope})`);
    await transaction.execute(
      `update follow_ups f set reason = 'Leedf', urgency = 'high', due_on = due_on - 3 from ${outside} and c.id = f.customer_id`,
    );
    await transaction.execute(`insert into follow_ups (id, customer_id, reason, source, due_on, time_zone, created_by_email, created_at)
      select 900, c.id, 'Leedf', 'person', '2011-11-18', 'UTC', 'x@example.com', '2011-11-01' from ${outside} limit 1
      on conflict (id) do nothing`);
    await transaction.execute(
      `update workflow_firings f set outcome = 'limit', at = at - interval '40 minutes' from ${outside} and c.id = f.customer_id`,
    );
    await transaction.execute(`insert into customer_changes (customer_id, field, before, after, at, by)
      select c.id, 'tags', '[]', '["Leedt"]', '2011-11-10', 'import' from ${outside}`);
    await transaction.execute(`insert into customers (external_id, name, country, owner_id)
      select 'N${round}-' || n, 'Outsider', 'Leedsland', c.owner_id from generate_series(1, 5) n, (select owner_id from ${outside} and owner_id is not null limit 1) c`);
    await refreshMetrics(transaction, { now: NOW, full: true });
  });
  await refreshSegments(database, { now: NOW });
}

describe('what lies outside the scope leaves no trace', () => {
  test('the calls reach every tool and mostly give figures', { timeout: 300_000 }, async () => {
    expect(new Set(CALLS.map(({ tool }) => tool))).toEqual(new Set(TOOL_NAMES));
    const answers = await answersOf(ADMINISTRATOR);
    expect(answers.filter((answer) => answer.includes('has been logged'))).toEqual([]);
    expect(answers.filter((answer) => !answer.includes('"kind":"problem"')).length).toBeGreaterThan(CALLS.length / 2);
  });

  test.each([
    { email: 'rep@example.com', inScope: "c.owner_id = (select id from staff where email = 'rep@example.com')" },
    {
      email: 'head@example.com',
      inScope: "c.owner_id is null or c.owner_id in (select id from staff where team = 'north')",
    },
  ])('$email reads the same bytes whoever else there is', { timeout: 300_000 }, async ({ email, inScope }) => {
    const asker = await askerOf(database, email);
    const [before, everything] = [await answersOf(asker), await answersOf(ADMINISTRATOR)];
    await alterOutsiders(inScope);
    const after = await answersOf(asker, inScope);
    for (const [index, answer] of after.entries()) expect(answer).toBe(before[index]);
    // The change was one that shows to whoever may see it.
    expect(
      (await answersOf(ADMINISTRATOR)).filter((answer, index) => answer !== everything[index]).length,
    ).toBeGreaterThan(CALLS.length / 3);
  });

  test('a customer out of scope is as unknown as one that never was', async () => {
    const asker = await askerOf(database, 'rep@example.com');
    const settings = await readSettings(database);
    const context = {
      database,
      settings,
      asker,
      now: NOW,
      live: true,
      locale: 'en',
      rowLimit: 20,
      front: 'cli',
    } as const;
    const [row] = await database.query<{ id: string }>(
      "select external_id as id from customers where owner_id = (select id from staff where email = 'far@example.com') limit 1",
    );
    const textOf = async (customer: string) => {
      const { answer } = await runTool({ tool: 'describe_customer', input: { customer } }, context);
      return JSON.stringify(answer).replaceAll(customer, 'X');
    };
    expect(await textOf(row!.id)).toBe(await textOf('K9999'));
  });

  test('somebody who is no staff gets a polite refusal from every tool', async () => {
    const settings = await readSettings(database);
    const asker = { ...ADMINISTRATOR, role: 'visitor' } as unknown as Asker;
    const context = {
      database,
      settings,
      asker,
      now: NOW,
      live: true,
      locale: 'en',
      rowLimit: 20,
      front: 'cli',
    } as const;
    for (const tool of TOOL_NAMES) {
      const { answer, receipt } = await runTool({ tool, input: {} }, context);
      expect(answer).toMatchObject({ kind: 'problem', code: 'forbidden' });
      expect(receipt.scope).toBe('');
    }
  });
});
