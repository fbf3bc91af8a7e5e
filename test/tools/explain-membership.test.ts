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

test('who was erased is in nothing that asks for what is missing', async () => {
  const gap: Rule = { field: 'email', is: 'missing' };
  const explained = async () => await explain({ customer: 'CID', rule: gap });
  expect(await explained()).toMatchObject({ kind: 'report', title: 'Cid is in this rule' });
  await database.execute("update customers set erased_at = $1 where external_id = 'CID'", [NOW]);
  expect(await explained()).toMatchObject({ kind: 'problem', text: expect.stringContaining('was erased') });
  expect(await explain({ customer: 'CID', segment: 'Loyal' })).toMatchObject({ kind: 'report' });
  await database.execute("update customers set erased_at = null where external_id = 'CID'");
});

async function explain(input: object, { as = '', locale = 'en' as 'en' | 'zh', now = NOW } = {}) {
  const asker = as === '' ? ADMINISTRATOR : await askerOf(database, as);
  const settings = await readSettings(database);
  const context = {
    database,
    settings,
    asker,
    now,
    live: now === NOW,
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

test('who is in: since when, by which cause, when by the clock alone no longer', async () => {
  const { title, lines, rows } = read(await explain({ customer: 'Ann', segment: 'Loyal' }));
  expect(title).toBe('Ann is in Loyal');
  expect(lines).toEqual([
    'Member since 2026-06-15; cause: there when members were first counted.',
    // 20 March at noon and 180 days: the order is outside of the last 180 days from the day after that noon on.
    'Leaves by itself on 2026-09-17 if nothing new is recorded.',
  ]);
  expect(rows.map(([, has, wanted, holds]) => [has, wanted, holds])).toEqual([
    ['2 of 2 hold', null, '✓ yes'],
    ['2', '2', '✓ yes'],
    ['France', 'France', '✓ yes'],
  ]);
});

test('of a day before the members were kept nothing is claimed of the past', async () => {
  const now = new Date('2026-06-10T12:00:00Z');
  const { title, lines } = read(await explain({ customer: 'Ann', segment: 'Loyal' }, { now }));
  expect([title, lines[0]]).toEqual(['Ann is in Loyal', 'No entry or exit is recorded up to this day.']);
  const { parts } = (await explain({ customer: 'Ann' }, { now })) as ReportAnswer;
  expect((parts[0] as TableAnswer).rows).toEqual([['Loyal', null, 'not recorded up to this day']]);
});

test('what nothing new would end is said to stay', async () => {
  const { lines } = read(await explain({ customer: 'ANN', rule: { field: 'orders', is: 'gte', value: 2 } }));
  expect(lines).toEqual(['No new record would end it, nor time within the next 400 days.']);
});

test('who is not: one order as the nearest way in, until when', async () => {
  const { title, lines } = read(await explain({ customer: 'BEA', segment: 'loyal' }));
  expect(title).toBe('Bea is not in Loyal');
  expect(lines).toEqual(['Was never a member.', 'Nearest way in: one order by 2026-09-16.']);
});

test('what no single change would do is told by the conditions, in Chinese too', async () => {
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
  expect(lines).toEqual(['Nearest way in: 4 more orders.']);
  expect(rows.map(([, , , holds]) => holds)).toEqual(['✗ no', '✗ no', '✓ yes', '✗ no']);
});

test('money that is missing in a calendar period, and consent to be given', async () => {
  const thisYear = { span: 'calendar', unit: 'year', offset: 0 } as const;
  const spent: Rule = { events: 'orders', period: thisYear, aggregate: 'sum', is: 'gte', value: 320 };
  expect(read(await explain({ customer: 'ANN', rule: spent })).lines).toEqual([
    'Nearest way in: £120 more in orders by 2026-12-31, or 2 more orders of the usual £100 each by 2026-12-31.',
  ]);
  const consent: Rule = { consent: { channel: 'email', purpose: 'marketing' }, is: 'granted' };
  expect(read(await explain({ customer: 'ANN', rule: consent }, { locale: 'zh' })).lines).toEqual([
    '最近的进入方式：待邮件营销的授权状态为已授权。',
  ]);
});

test('fields that are made of others, each part with its cut points', async () => {
  const rule: Rule = {
    any: [
      { field: 'vip', is: 'eq', value: true },
      { field: 'rfm_segment', is: 'eq', value: 'champions' },
      { field: 'lifecycle', is: 'eq', value: 'lost' },
      { field: 'behaviour', is: 'eq', value: 'vocal' },
    ],
  };
  // Ann is the better of two buyers in R and M; nobody reaches the scores between.
  expect(read(await explain({ customer: 'ANN', rule })).lines).toMatchInlineSnapshot(`
    [
      "VIP is who is flagged by hand (not flagged) or has M 5 with F 4 or more.",
      "RFM segment, by R and F: Potential Loyalist is R 4–5 F 2–3; Champions is R 5 F 4–5.",
      "Lifecycle: first order 87 days ago, last order 14 days ago, last come-back 14 days ago after 73 days of silence. New is a first order within 30 days; returning a come-back within 30 days after more than 73; active a last order up to 73 days ago (N2), dormant up to 90 (N3), then lost.",
      "Behaviour type, the first that fits: frequent with F and M of 4 or more; steady with F 3 or more and order totals that vary by 0.5 at most (0.00 now); vocal with 3 complaints or survey answers in 365 days (0 now); else occasional.",
      "M is 5 (revenue £200; M 2, 3, 4, 5 from £200, £200, £200, £200).",
      "F is 2 (2 orders; F 2, 3, 4, 5 from 2, 3, 5, 10).",
      "R is 5 (last order 14 days ago; R 2, 3, 4, 5 up to 14, 14, 14, 14 days).",
      "Nearest way in: 3 more orders, or 3 more complaints.",
      "Enters by itself on 2026-08-31 if nothing new is recorded.",
    ]
  `);
  expect(read(await explain({ customer: 'CID', rule }, { locale: 'zh' })).lines).toMatchInlineSnapshot(`
    [
      "VIP 指人工标记（未标记），或 M 为 5 且 F 不低于 4。",
      "RFM 分群由 R 和 F 决定：冠军客户 为 R 5 F 4–5。",
      "生命周期：首单之前为潜在客户。",
      "行为类型取最先符合者：F、M 均不低于 4 为频繁购买型；F 不低于 3 且订单金额变异系数不超过 0.5（现为 无）为稳定消费型；365 天内投诉或问卷回答满 3 次（现为 0 次）为反馈型；其余为偶尔购买型。",
      "首单之前没有 R、F、M 评分。",
      "最近的进入方式：再有 5 笔订单。",
    ]
  `);
});

test('without a segment: those that somebody is in, since when, and those near', async () => {
  const of = async (customer: string) => {
    const { title, parts } = (await explain({ customer })) as ReportAnswer;
    return { title, tables: parts.map((part) => (part as TableAnswer).rows) };
  };
  expect(await of('ANN')).toEqual({
    title: 'Ann is in 1 segment',
    tables: [[['Loyal', '2026-06-15', 'there when members were first counted']], []],
  });
  expect(await of('BEA')).toEqual({
    title: 'Bea is in no segment',
    tables: [[], [['Loyal', 'one order by 2026-09-16']]],
  });
});

test('nothing is told of a customer out of scope', async () => {
  const input = { customer: 'ANN', segment: 'Loyal' };
  expect(await explain(input, { as: 'rep@example.com' })).toMatchObject({ kind: 'problem', code: 'not_found' });
  expect(await explain({ customer: 'ANN' }, { as: 'rep@example.com' })).toMatchObject({ code: 'not_found' });
  expect(await explain({ ...input, rule: LOYAL })).toMatchObject({ code: 'invalid_input' });
});
