import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportAnswer, TableAnswer } from '../../src/domain/answer.ts';
import type { Rule } from '../../src/domain/rule/schema.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { refreshSegments } from '../../src/services/segments/refresh-segments.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

const order = (placedAt: string) => ({ placedAt, totalMinor: 10_000 });
const LOYAL: Rule = {
  all: [
    { events: 'orders', period: { span: 'last', count: 180, unit: 'day' }, aggregate: 'count', is: 'gte', value: 2 },
    { field: 'country', is: 'eq', value: 'France' },
  ],
};

beforeAll(async () => {
  const customers = [
    {
      id: 'ANN',
      columns: { name: 'Ann', country: 'France' },
      orders: [order('2026-03-20T12:00:00Z'), order('2026-06-01T12:00:00Z')],
    },
    { id: 'BEA', columns: { name: 'Bea', country: 'France' }, orders: [order('2026-03-20T12:00:00Z')] },
    { id: 'CID', owner: 'rep@example.com', columns: { name: 'Cid', country: 'Spain' } },
  ];
  const staff = [{ email: 'rep@example.com', role: 'rep' as const }];
  await makeCompany(database, { staff, customers, timeZone: 'UTC' }, NOW);
  await database.transaction((transaction) =>
    saveSegment(transaction, { name: { en: 'Loyal', zh: '忠诚' }, rule: LOYAL }, { asker: ADMINISTRATOR, now: NOW }),
  );
  await refreshSegments(database, { now: NOW });
});

async function explain(input: object, { as = '', locale = 'en' as 'en' | 'zh' } = {}) {
  const asker = as === '' ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  const context = {
    database,
    settings,
    asker,
    now: NOW,
    live: true,
    locale,
    rowLimit: 20,
    front: 'cli',
    log: console,
  } as const;
  return (await runTool({ tool: 'explain_membership', input }, context)).answer;
}

function read(answer: unknown) {
  const { title, parts } = answer as ReportAnswer;
  const [text, table] = parts as [{ text: string }, TableAnswer];
  return { title, lines: text.text.split('\n'), rows: table.rows };
}

test('who is in: since when, by which cause, when by the clock alone no longer, and what would end it', async () => {
  const { title, lines, rows } = read(await explain({ customer: 'Ann', segment: 'Loyal' }));
  expect(title).toBe('Ann is in Loyal');
  expect(lines.slice(0, 2)).toEqual([
    'Member since 2026-06-15; came by: rule edited.',
    // 20 March at noon and 180 days: the order is outside of the last 180 days from the day after that noon on.
    'Leaves by itself on 2026-09-17 if nothing new is recorded.',
  ]);
  expect(lines[2]).toMatch(/^Out, if this held no longer: .*\(now 2\)\.$/);
  expect(rows.map(([, has, wanted, holds]) => [has, wanted, holds])).toEqual([
    ['2 of 2 hold', null, '✓ yes'],
    ['2', '2', '✓ yes'],
    ['France', 'France', '✓ yes'],
  ]);
});

test('who is not: what is missing, and one order as the nearest way in, until when', async () => {
  const { title, lines } = read(await explain({ customer: 'BEA', segment: 'loyal' }));
  expect(title).toBe('Bea is not in Loyal');
  expect(lines[0]).toBe('Was never a member.');
  expect(lines[1]).toBe('Nearest way in: one order of the usual 100 GBP, by 2026-09-16 at the latest.');
  expect(lines[2]).toMatch(/^In, if this held: .*\(now 1, 1 short\)\.$/);
});

test('several conditions that must turn are named together, in Chinese too', async () => {
  const { title, lines } = read(await explain({ customer: 'CID', segment: '忠诚' }, { locale: 'zh' }));
  expect(title).toBe('Cid 不属于忠诚');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^若满足“.*（现为 0，还差 2）”且满足“.*（现为 Spain）”，则进入。$/);
});

test('a rule of one’s own, with alternatives and a negation', async () => {
  const rule: Rule = {
    any: [{ not: { field: 'country', is: 'eq', value: 'France' } }, { field: 'orders', is: 'gte', value: 5 }],
  };
  const { title, lines, rows } = read(await explain({ customer: 'BEA', rule }));
  expect(title).toBe('Bea is not in this rule');
  expect(lines[0]).toBe('Nearest way in: 4 orders of the usual 100 GBP.');
  expect(lines.slice(1).map((line) => line.replace(/:.*\(/, ': ('))).toEqual([
    'In, if this held no longer: (now France).',
    'In, if this held: (now 1, 4 short).',
  ]);
  expect(rows.map(([, , , holds]) => holds)).toEqual(['✗ no', '✗ no', '✓ yes', '✗ no']);
});

test('nothing is told of a customer out of scope', async () => {
  const input = { customer: 'ANN', segment: 'Loyal' };
  expect(await explain(input, { as: 'rep@example.com' })).toMatchObject({ kind: 'problem', code: 'not_found' });
  expect(await explain({ customer: 'ANN' })).toMatchObject({ code: 'invalid_input' });
});
