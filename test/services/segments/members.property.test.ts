import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { matchesRule } from '../../../src/domain/rule/matches.ts';
import { recordsOf } from '../../../src/domain/rule/records-of.ts';
import type { Rule } from '../../../src/domain/rule/schema.ts';
import { mergeCustomers } from '../../../src/services/customers/merge-customers.ts';
import { undoMerge } from '../../../src/services/customers/undo-merge.ts';
import { companyViewpoint } from '../../../src/services/population/company-viewpoint.ts';
import { findPopulation } from '../../../src/services/population/population.ts';
import { refreshSegments } from '../../../src/services/segments/refresh-segments.ts';
import { insertSegment, insertVersion } from '../../../src/services/segments/write-segment.ts';
import { ADMINISTRATOR, makeCompany } from '../../support/company.ts';
import { randomCompany, seeded } from '../../support/random-company.ts';
import { randomRule } from '../../support/random-rules.ts';
import { readAllFacts } from '../../support/read-all-facts.ts';
import { ruleContext } from '../../support/rule-scene.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { importText } from '../imports/import-text.ts';

const START = new Date('2011-11-20T15:30:00Z');
const ZONE = 'Asia/Shanghai';
const CUSTOMERS = 40;
const RANDOM_SEGMENTS = 10;
/** Each kind of step comes once a round, in any order. */
const ROUNDS = 2;
const MINUTE_MS = 60_000;
/** Products as the random rules know them (rule-scene.ts). */
const PRODUCTS = [
  { sku: 'A1', name: 'red lamp', category: 'home' },
  { sku: 'B2', name: 'blue lamp', category: 'garden' },
  { sku: 'C3', name: 'red chair', category: 'garden' },
  { sku: 'D4', name: 'green pot', category: 'garden' },
];
/** What moves by others, by the clock, and by other segments, always among the random ones. */
const FIXED: Record<string, Rule> = {
  regulars: { events: 'orders', aggregate: 'count', is: 'gte', value: 2 },
  sleepers: { all: [{ segment: 'regulars' }, { field: 'recency', is: 'gt', value: 60 }] },
  loyal: { field: 'rfm_segment', is: 'in', values: ['loyal', 'champions', 'potential_loyalist'] },
  high: { field: 'value_tier', is: 'eq', value: 'high' },
  vip: { field: 'vip', is: 'eq', value: true },
  dormant: { field: 'lifecycle', is: 'in', values: ['dormant', 'lost'] },
  lately: {
    events: 'orders',
    aggregate: 'count',
    is: 'gte',
    value: 1,
    period: { span: 'last', count: 20, unit: 'day' },
  },
  complaining: { events: 'cases', where: { type: 'complaint' }, aggregate: 'count', is: 'gte', value: 1 },
  reachable: { consent: { channel: 'email', purpose: 'marketing' }, is: 'granted' },
  leeds: { field: 'city', is: 'eq', value: 'Leeds' },
};

type Scores = Map<number, string>;
type Change = { key: string; id: number; cause: string; version: number; fromVersion: number | null };
/** What a step did, as its refresh should explain it. */
type Expected = { customers: Set<number>; cause: string | null; edited?: { key: string; from: number } };

let database: Database;
let now = START;
const rules = new Map<string, Rule>(Object.entries(FIXED));
const versions = new Map<string, number>();
const merges: { id: number; customers: number[] }[] = [];
const chance = seeded(20111120);
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() * values.length)]!;

beforeAll(async () => {
  database = await createTestDatabase();
  const company = randomCompany({ customers: CUSTOMERS, seed: 11, now: START, timeZone: ZONE });
  await makeCompany(database, { ...company, products: PRODUCTS }, START);
  // Predictions are of one day; their segments are refused on any other.
  const isUsable = (rule: Rule) => !recordsOf(rule, (key) => FIXED[key]!).has('predictions');
  const made = fc.sample(randomRule.filter(isUsable), { numRuns: RANDOM_SEGMENTS, seed: 7 });
  made.forEach((rule, at) => {
    rules.set(`random_${at}`, rule);
  });
  await database.transaction(async (transaction) => {
    for (const [key, rule] of rules) {
      const text = { en: key, zh: key };
      const texts = { name: text, description: text, playbook: text, topic: 'custom', ownerId: null };
      await insertSegment(transaction, { key, ...texts, rule, preset: false, authorId: null, reason: '' });
      versions.set(key, 1);
    }
  });
}, 60_000);
afterAll(() => database.close());

const customerIds = async (isMerged = false) =>
  database.query<{ id: number; key: string }>(
    `select id, external_id as key from customers where merged_into_id is ${isMerged ? 'not' : ''} null order by id`,
  );
const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * MINUTE_MS).toISOString();
const importOf = (kind: 'orders' | 'cases' | 'consents' | 'customers', content: string) =>
  importText(database, content, { kind, now });

let serial = 0;
const STEPS_OF: Record<string, () => Promise<Expected>> = {
  async clock() {
    now = new Date(now.getTime() + pick([7, 60, 1_440, 4_000, 20_000]) * MINUTE_MS);
    return { customers: new Set(), cause: null };
  },
  async order() {
    const { id, key } = pick(await customerIds());
    serial += 1;
    await importOf(
      'orders',
      `order_id,customer_id,date,product,quantity,price\nN${serial},${key},${at(3)},${pick(PRODUCTS).sku},2,${serial}\n`,
    );
    return { customers: new Set([id]), cause: 'own_event' };
  },
  async corrected() {
    const [order] = await database.query<{ id: number; key: string; order: string }>(
      `select c.id, c.external_id as key, o.external_id as order from orders o join customers c on c.id = o.customer_id
       where o.external_id like 'N%' order by random() limit 1`,
    );
    if (order === undefined) return { customers: new Set(), cause: null };
    await importOf(
      'orders',
      `order_id,customer_id,date,product,quantity,price\n${order.order},${order.key},${at(4)},A1,9,${100 + serial}\n`,
    );
    return { customers: new Set([order.id]), cause: 'data_corrected' };
  },
  async complaint() {
    const { id, key } = pick(await customerIds());
    serial += 1;
    await importOf('cases', `case id,customer,type,opened\nT${serial},${key},complaint,${at(2)}\n`);
    return { customers: new Set([id]), cause: 'own_event' };
  },
  async consent() {
    const { id, key } = pick(await customerIds());
    const held = await database.query(
      "select 1 from segment_members m join segments s on s.id = m.segment_id where s.key = 'reachable' and m.customer_id = $1",
      [id],
    );
    const status = held.length > 0 ? 'withdrawn' : 'granted';
    await importOf(
      'consents',
      `customer_id,channel,purpose,status,captured_at\n${key},email,marketing,${status},${at(1)}\n`,
    );
    return { customers: new Set([id]), cause: 'consent_changed' };
  },
  async attribute() {
    const { id, key } = pick(await customerIds());
    await importOf('customers', `customer_id,city\n${key},${pick(['Leeds', '上海'])}\n`);
    return { customers: new Set([id]), cause: 'data_corrected' };
  },
  async newcomer() {
    serial += 1;
    const key = `L${serial}`;
    await importOf('customers', `customer_id,city\n${key},${pick(['Leeds', '上海'])}\n`);
    return {
      customers: new Set((await customerIds()).filter((each) => each.key === key).map(({ id }) => id)),
      cause: 'own_event',
    };
  },
  async edit() {
    const key = pick([...rules.keys()].filter((each) => !['regulars', 'sleepers', 'reachable'].includes(each)));
    const rule = pick(Object.values(FIXED).filter((each) => JSON.stringify(each) !== JSON.stringify(rules.get(key))));
    const from = versions.get(key)!;
    const [row] = await database.query<{ id: number }>('select id from segments where key = $1', [key]);
    versions.set(key, await insertVersion(database, row!.id, { rule, authorId: null, reason: '' }));
    rules.set(key, rule);
    return { customers: new Set(), cause: null, edited: { key, from } };
  },
  async merge() {
    const [kept, merged] = [pick(await customerIds()), pick(await customerIds())];
    const by = { asker: ADMINISTRATOR, now };
    const held = await database.query('select 1 from customers where merged_into_id = $1', [merged.id]);
    if (kept.id === merged.id || held.length > 0) return { customers: new Set(), cause: null };
    const { mergeId } = await database.transaction((transaction) =>
      mergeCustomers(transaction, { kept: kept.key, merged: merged.key }, by),
    );
    merges.push({ id: mergeId, customers: [kept.id, merged.id] });
    return { customers: new Set([kept.id, merged.id]), cause: 'merged' };
  },
  async undo() {
    const last = merges.pop();
    if (last === undefined) return { customers: new Set(), cause: null };
    const by = { asker: ADMINISTRATOR, now };
    await database.transaction((transaction) => undoMerge(transaction, last.id, by));
    return { customers: new Set(last.customers), cause: 'merged' };
  },
};

async function readScores(): Promise<Scores> {
  const rows = await database.query<{ id: number; scores: string }>(
    `select m.customer_id as id, concat_ws(' ', r_score, f_score, m_score, b.dormant_after_days, b.lost_after_days) as scores
     from customer_metrics m, metrics_state s join score_runs b on b.id = s.score_run_id`,
  );
  return new Map(rows.map(({ id, scores }) => [id, scores]));
}

/** Customers with a record dated in the span: orders and others that lay ahead. */
async function readArrived(from: Date, to: Date): Promise<Set<number>> {
  const times = {
    orders: 'placed_at',
    interactions: 'at',
    events: 'at',
    cases: 'opened_at',
    survey_responses: 'at',
    opportunities: 'opened_at',
    points_entries: 'at',
    consents: 'captured_at',
  };
  const selects = Object.entries(times).map(
    ([table, time]) => `select customer_id as id from ${table} where ${time} >= $1 and ${time} < $2`,
  );
  const rows = await database.query<{ id: number }>(selects.join(' union '), [from, to]);
  return new Set(rows.map(({ id }) => id));
}

async function expectedMembers(): Promise<Record<string, string[]>> {
  const population = await findPopulation(await companyViewpoint(database, now));
  const facts = await readAllFacts(population);
  const context = { ...ruleContext(population), segmentRule: (key: string) => rules.get(key)! };
  return Object.fromEntries(
    [...rules].map(([key, rule]) => [
      key,
      facts
        .filter((each) => matchesRule(rule, each, context))
        .map(({ customerId }) => customerId)
        .sort(),
    ]),
  );
}

async function heldMembers(): Promise<Record<string, string[]>> {
  const rows = await database.query<{ key: string; ids: string[] }>(
    `select s.key, coalesce(array_agg(c.external_id) filter (where c.id is not null), '{}') as ids from segments s
     left join segment_members m on m.segment_id = s.id left join customers c on c.id = m.customer_id group by s.key`,
  );
  return Object.fromEntries(rows.map(({ key, ids }) => [key, ids.sort()]));
}

test('after any step members are those of a build from nothing, and every change has the right cause', {
  timeout: 180_000,
}, async () => {
  expect(await refreshSegments(database, { now })).toMatchObject({ failed: [], built: rules.size });
  expect(await heldMembers()).toEqual(await expectedMembers());
  const seen = new Map<string, number>();
  const kinds = Object.keys(STEPS_OF);
  const steps = Array.from({ length: ROUNDS }, () => kinds.toSorted(() => chance() - 0.5)).flat();
  for (const [step, name] of steps.entries()) {
    const [before, scores] = [now, await readScores()];
    const [last] = await database.query<{ id: number }>('select coalesce(max(id), 0) as id from segment_events');
    const expected = await STEPS_OF[name]!();
    const result = await refreshSegments(database, { now });
    expect(result.failed, name).toEqual([]);
    expect(await heldMembers(), `step ${step}: ${name}`).toEqual(await expectedMembers());
    const rescored = await readScores();
    const arrived = await readArrived(before, now);
    const changes = await database.query<Change>(
      `select s.key, e.customer_id as id, e.cause, e.version, e.from_version as "fromVersion"
       from segment_events e join segments s on s.id = e.segment_id where e.id > $1`,
      [last!.id],
    );
    for (const change of changes) {
      const { key, id, cause } = change;
      const why = `step ${step}: ${name} ${JSON.stringify(change)} ${JSON.stringify(rules.get(key))}`;
      seen.set(cause, (seen.get(cause) ?? 0) + 1);
      if (expected.edited) {
        expect([key, change.fromVersion], why).toEqual([expected.edited.key, expected.edited.from]);
        expect(cause, why).toBe('rule_edited');
      } else if (expected.customers.has(id)) expect(cause, why).toBe(expected.cause);
      else if (name !== 'clock') {
        expect(cause, why).toBe('cut_points_moved');
        expect(rescored.get(id), why).not.toBe(scores.get(id));
      } else if (cause === 'cut_points_moved') expect(rescored.get(id), why).not.toBe(scores.get(id));
      else if (arrived.has(id)) expect(['own_event', 'consent_changed', 'ageing'], why).toContain(cause);
      else expect(cause, why).toBe('ageing');
    }
  }
  // Each cause came up, so that each could have been wrong.
  expect([...seen.keys()].sort()).toEqual([
    'ageing',
    'consent_changed',
    'cut_points_moved',
    'data_corrected',
    'merged',
    'own_event',
    'rule_edited',
  ]);
});
