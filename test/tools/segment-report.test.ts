import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Cell, ReportAnswer, TableAnswer } from '../../src/domain/answer.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveLadder } from '../../src/services/segments/save-ladder.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { countCharacters } from '../../src/slack/blocks/count-characters.ts';
import { replyBlocks } from '../../src/slack/blocks/reply-blocks.ts';
import { LIMITS } from '../../src/slack/limits.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, type MadeOrder, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const BUILT = new Date('2026-05-20T12:00:00Z');
const LATER = new Date('2026-06-10T12:00:00Z');
const NOW = new Date('2026-06-15T12:02:00Z');

const database = await createTestDatabase();
afterAll(() => database.close());

const order = (placedAt: string, totalMinor = 10_000): MadeOrder => ({ placedAt, totalMinor });
const MAY = '2026-05-01T12:00:00Z';
const JUNE = '2026-06-05T12:00:00Z';

/** Six whose last order gets older than 90 days in between, worth 1,000 each; A to D as they are; E never ordered. */
const CUSTOMERS = [
  { id: 'A', owner: 'rep@example.com', orders: [order(MAY), order(JUNE, 30_000)] },
  { id: 'B', orders: [order(MAY), order('2026-05-18T12:00:00Z')] },
  { id: 'C', owner: 'rep@example.com', orders: [order(JUNE)] },
  { id: 'D', orders: [order('2025-05-01T12:00:00Z')] },
  { id: 'E' },
  ...Array.from({ length: 6 }, (_, at) => ({ id: `Q${at}`, orders: [order('2026-03-05T12:00:00Z', 100_000)] })),
];

beforeAll(async () => {
  const staff = [{ email: 'rep@example.com', name: 'Rita', role: 'rep' as const }];
  await makeCompany(database, { staff, customers: CUSTOMERS, timeZone: 'UTC', currency: 'EUR' }, BUILT);
  await database.transaction(async (transaction) => {
    const by = { asker: ADMINISTRATOR, now: BUILT };
    const save = (en: string, zh: string, rule: object, topic = 'custom') =>
      saveSegment(transaction, { name: { en, zh }, rule: rule as never, topic }, by);
    const since = (ago: number) => ({ field: 'last_order_on', is: 'gte', value: { ago, unit: 'day' } });
    await save('Recent', '近期', since(90), 'lifecycle');
    await save('Repeat', '复购', { field: 'orders', is: 'gte', value: 2 });
    await save('Buyers', '买家', { field: 'orders', is: 'gte', value: 1 });
    await save('<b>Big</b>', '大', { field: 'revenue', is: 'gte', value: 500 }, 'value');
    await save('Small', '小', { field: 'orders', is: 'gte', value: 0 }, 'value');
    await save('Likely', '可能', { field: 'order_probability_90', is: 'gte', value: 0 }, 'need');
    await saveLadder(transaction, {
      name: { en: 'Size', zh: '等级' },
      rungs: ['<b>Big</b>', 'Small'],
    });
  });
  for (const now of [BUILT, LATER, new Date(NOW.getTime() - 120_000)]) await refreshSegments(database, { now });
  await database.execute(
    `insert into cases (customer_id, type, opened_at) select id, 'complaint', '2026-06-01' from customers where external_id = 'A'`,
  );
});

async function call(input: object, { as = '', locale = 'en' as 'en' | 'zh', now = NOW, live = true } = {}) {
  const asker = as === '' ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  const context = { database, settings, asker, now, live, locale, rowLimit: 20, front: 'cli', log: console } as const;
  return runTool({ tool: 'segment_report', input }, context);
}

async function report(input: object, options = {}): Promise<ReportAnswer> {
  const { answer } = await call(input, options);
  if (answer.kind !== 'report') throw new Error(JSON.stringify(answer));
  return answer;
}

const tables = ({ parts }: ReportAnswer) => parts.filter((part): part is TableAnswer => part.kind === 'table');
const rowsOf = (answer: ReportAnswer, title: RegExp): Cell[][] =>
  tables(answer).find((table) => title.test(table.title))?.rows ?? [];
const textOf = (answer: Answer) => JSON.stringify(answer);

test('each segment has its figures of the period, its movements and the age of its members', async () => {
  const answer = await report({});
  // The last 30 days are from 16 May 12:02: B’s 100, A’s 300 and C’s 100; before them A’s and B’s 100 of May.
  const all = 500;
  expect(rowsOf(answer, /^Lifecycle$/)).toEqual([
    ['Recent', 3, 3 / 11, 500, 500 / all, 500 / 3, 1.5, null, 1, 1, 6, '06-15 12:00'],
  ]);
  expect(rowsOf(answer, /^Own$/).map((row) => row.slice(0, 4))).toEqual([
    ['Buyers', 10, 10 / 11, 500],
    ['Repeat', 2, 2 / 11, 400],
  ]);
});

test('rungs of a ladder stand apart, the highest first, and nowhere else', async () => {
  const answer = await report({});
  expect(rowsOf(answer, /Tier ladder: Size/).map(([name, members]) => [name, members])).toEqual([
    ['<b>Big</b>', 6],
    ['Small', 5],
  ]);
  expect(tables(answer).filter(({ title }) => title === 'Value')).toEqual([]);
});

test('movements are told by cause with their value, the largest first; first members did not come', async () => {
  expect(rowsOf(await report({}), /movements/)).toEqual(
    [
      ['Recent', 'went', 6, 6000, 'time passing'],
      ['Buyers', 'came', 1, 100, expect.any(String)],
      ['Recent', 'came', 1, 100, expect.any(String)],
      ['Repeat', 'came', 1, 400, expect.any(String)],
    ].toSorted((a, b) => Number(b[3]) - Number(a[3])),
  );
});

test('what stands out follows from the figures and carries its receipt', async () => {
  const text = textOf(await report({}));
  expect(text).toContain(
    'Recent lost 6 customers worth €6,000 so far as time passed: none of them has ordered for at least 102 days.',
  );
  expect(text).toMatch(
    /↳ left by ageing 6, their revenue so far €6,000.*rule: at least 5 customers.*as of 2026-06-15 12:02/,
  );
  expect(textOf(await report({}, { locale: 'zh' }))).toContain('6 位客户（累计消费 €6,000）因时间推移离开“近期”');
  // Nothing is said to fill three lines.
  expect(textOf(await report({ segments: ['repeat'] }))).toContain('Nothing stands out');
});

test('an asker sees their own customers only', async () => {
  const answer = await report({}, { as: 'rep@example.com' });
  expect(rowsOf(answer, /^Lifecycle$/)[0]!.slice(0, 4)).toEqual(['Recent', 2, 1, 400]);
  expect(textOf(answer)).not.toContain('lost 6 customers');
});

test('a day of the past is found by the rules, all in one pass', async () => {
  const answer = await report({}, { now: new Date('2026-06-01T00:00:00Z'), live: false });
  // From 2 May on there is B’s 100 of 18 May; before, A’s and B’s of 1 May.
  expect(rowsOf(answer, /^Lifecycle$/)).toEqual([
    ['Recent', 8, 8 / 11, 100, 1, 100, -0.5, null, 0, 0, 0, 'by rule, now'],
  ]);
});

test('of a time before the first build nobody is said to have stayed', async () => {
  const answer = await report({}, { now: new Date('2026-05-10T00:00:00Z'), live: false });
  expect(textOf(answer)).toContain('Who came and went is not known of this time');
  expect(textOf(answer)).not.toContain('Nobody came');
  expect(rowsOf(answer, /^Lifecycle$/)[0]!.slice(-3)).toEqual([null, null, 'by rule, now']);
});

test('a segment that cannot be told of a day leaves its figures open and the others whole', async () => {
  const answer = await report({}, { now: new Date('2026-06-01T00:00:00Z'), live: false });
  expect(rowsOf(answer, /^Need$/)[0]!.slice(0, 5)).toEqual(['Likely', null, null, null, null]);
  expect(rowsOf(answer, /^Lifecycle$/)[0]!.slice(0, 2)).toEqual(['Recent', 8]);
});

test('topic, names and order choose and arrange; what is unknown is refused', async () => {
  expect(tables(await report({ topic: 'lifecycle' })).map(({ title }) => title)).toEqual([
    'The segments with the most revenue',
    'The biggest movements and their causes',
    'Lifecycle',
  ]);
  expect(rowsOf(await report({ segments: ['复购', 'buyers'], order: 'size' }), /^Own$/).map(([name]) => name)).toEqual([
    'Buyers',
    'Repeat',
  ]);
  expect((await call({ segments: ['nobody'] })).answer).toMatchObject({ kind: 'problem', code: 'not_found' });
  expect((await call({ topic: 'geography' })).answer).toMatchObject({ kind: 'problem', code: 'invalid_input' });
  expect((await call({ period: { span: 'between', to: '2026-01-01' } })).answer).toMatchObject({ kind: 'problem' });
});

test('as a message it keeps to the limits of Slack and shows what a message is for', async () => {
  const { answer, receipt } = await call({});
  const reply = {
    question: 'q',
    locale: 'en',
    engine: 'grammar',
    call: { tool: 'segment_report', input: {} },
    nextQuestions: [],
  } as const;
  const blocks = replyBlocks(
    { ...reply, answer, receipt, nextQuestions: [], elapsedMs: 1 },
    { locale: 'en', timeZone: 'UTC' },
    { reportId: 'x' },
  );
  expect(blocks.length).toBeLessThanOrEqual(LIMITS.blocksPerMessage);
  expect(countCharacters(blocks)).toBeLessThanOrEqual(LIMITS.blockCharactersPerMessage);
  const shown = JSON.stringify(blocks);
  expect(shown).toContain('lost 6 customers');
  expect(shown).toContain('data_visualization');
  expect(shown).toContain('The whole report');
  expect(shown).not.toContain('Tier ladder');
});
