import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../src/assistant/ask.ts';
import type { Answer, ReportAnswer, TableAnswer } from '../../src/domain/answer.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { Rule } from '../../src/domain/rule/schema.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveLadder } from '../../src/services/segments/save-ladder.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, type MadeCustomer, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const BUILT = new Date('2026-03-01T12:00:00Z');
const NOW = new Date('2026-06-15T12:00:00Z');

const database = await createTestDatabase();
afterAll(() => database.close());

/** 60 French, who all spend in 12 different ways; 40 Germans, of whom half came only in May. */
const CUSTOMERS: MadeCustomer[] = Array.from({ length: 100 }, (_, at) => ({
  id: `K${at}`,
  owner: at % 2 === 0 ? 'rep@example.com' : 'far@example.com',
  columns: {
    country: at < 60 ? 'France' : 'Germany',
    city: at < 60 ? 'Paris' : 'Bonn',
    created_at: at < 80 ? '2026-01-01' : '2026-05-20',
  },
  orders: [
    { placedAt: at < 80 ? '2026-02-01T10:00:00Z' : '2026-05-21T10:00:00Z', totalMinor: 1_000 * (1 + (at % 12)) },
  ],
}));

const FRENCH: Rule = { field: 'country', is: 'eq', value: 'France' };
const PARIS: Rule = { field: 'city', is: 'eq', value: 'Paris' };
const spent = (value: number): Rule => ({ field: 'revenue', is: 'gte', value });

beforeAll(async () => {
  const staff = [
    { email: 'rep@example.com', role: 'rep', team: 'north' },
    { email: 'head@example.com', role: 'manager', team: 'north' },
    { email: 'far@example.com', role: 'rep', team: 'south' },
  ] as const;
  await makeCompany(database, { staff, customers: CUSTOMERS, timeZone: 'UTC', currency: 'EUR' }, BUILT);
  await database.transaction(async (transaction) => {
    const save = (en: string, zh: string, rule: Rule) =>
      saveSegment(transaction, { name: { en, zh }, rule }, { asker: ADMINISTRATOR, now: BUILT });
    await save('Parisians', '巴黎客户', { all: [FRENCH, PARIS] });
    await save('French', '法国客户', { any: [FRENCH, { all: [FRENCH, spent(50)] }] });
    await save('Germans', '德国客户', { field: 'country', is: 'eq', value: 'Germany' });
    await save('Large', '大客户', spent(90));
    await save('Middle', '中等客户', {
      all: [spent(40), { field: 'country', is: 'in', values: ['France', 'Germany'] }],
    });
    await save('Buyers', '下过单的客户', { all: [{ segment: 'large' }, { field: 'orders', is: 'gte', value: 1 }] });
    await saveLadder(transaction, { name: { en: 'Size', zh: '规模' }, rungs: ['Large', 'Middle'] });
  });
  for (const now of [BUILT, NOW]) await refreshSegments(database, { now });
});

async function review(input: object = {}, { as = 'admin', locale = 'en' as Locale } = {}): Promise<ReportAnswer> {
  const asker = as === 'admin' ? ADMINISTRATOR : await askerOf(database, `${as}@example.com`);
  const settings = await readSettings(database);
  const context = {
    database,
    settings,
    asker,
    now: NOW,
    live: true,
    locale,
    rowLimit: 50,
    front: 'cli',
    log: console,
  } as const;
  const { answer } = await runTool({ tool: 'segment_review', input }, context);
  if (answer.kind !== 'report') throw new Error(JSON.stringify(answer));
  return answer;
}

const flat = (answer: Answer): Answer[] => (answer.kind === 'report' ? answer.parts.flatMap(flat) : [answer]);
const textOf = (answer: Answer) =>
  flat(answer)
    .flatMap((each) => (each.kind === 'text' ? each.text : []))
    .join('\n');
const rowOf = (answer: Answer, name: string) => {
  const table = flat(answer).find((each): each is TableAnswer => each.kind === 'table' && each.title === 'Segments');
  const row = table?.rows.find(([segment]) => segment === name);
  return row && Object.fromEntries(row.map((cell, at) => [table!.columns[at]!.key, cell]));
};

test('sizes and who ordered are told of now and of then, by the history', async () => {
  expect(rowOf(await review(), 'Germans')).toMatchObject({
    members: 40,
    month_ago: 20,
    quarter_ago: 20,
    ordered_share: 0.5,
  });
  expect(textOf(await review())).not.toContain('Germans grew');
  expect(rowOf(await review({}, { as: 'head' }), 'Germans')).toMatchObject({ members: 20, quarter_ago: 10 });
});

test('parts that decide nothing are named, with what the rule would be without them', async () => {
  const answer = await review();
  const text = textOf(answer);
  expect(text).toContain('Parisians: the part “Country is "France"” decides nothing (everybody passes it)');
  expect(text).toContain('Parisians: the part “City is "Paris"” decides nothing');
  expect(text).toContain('French: the part');
  expect(text).toContain('decides nothing (it adds nobody)');
  // What a ladder takes from a rung is no part of its rule, but a list of all countries is.
  expect(rowOf(answer, 'Middle')).toMatchObject({ idle: 1 });
  expect(answer.questions?.[0]).toMatch(/^What would change if the segment .+ was: /);
});

test('overlap is told of where no rule makes it, and once', async () => {
  const said = textOf(await review());
  expect(said.match(/nearly the same/g)).toHaveLength(1);
  expect(said).toContain('French and Parisians are nearly the same: 100%');
  // Buyers is made of Large, and rungs exclude each other.
  expect(rowOf(await review(), 'Large')?.nearest).not.toBe('Buyers');
});

test('how alike members are is not said of figures that the rule names', async () => {
  expect(rowOf(await review(), 'French')).toMatchObject({ spread: expect.any(Number) });
  expect(textOf(await review({ segment: 'Germans' }))).not.toContain('not judged');
  const large = await review({ segment: 'large' });
  const spreads = flat(large).find((each): each is TableAnswer => each.kind === 'table' && /alike/.test(each.title));
  expect(spreads?.rows.map(([figure]) => figure)).not.toContain('revenue');
});

test.each(['en', 'zh'] as const)('every question that it offers is understood (%s)', async (locale) => {
  const asker = await askerOf(database, 'head@example.com');
  const { questions } = await review({}, { locale });
  expect(questions!.length).toBeGreaterThan(1);
  for (const text of questions!) {
    const reply = await ask({ text }, { database, asker, now: NOW, live: true, rowLimit: 10, front: 'cli' });
    expect([text, reply.call?.tool ?? reply.answer]).toEqual([text, expect.any(String)]);
  }
});
