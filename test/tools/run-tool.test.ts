import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { describeTools, toolsMarkdown } from '../../src/tools/describe-tools.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { TOOL_NAMES } from '../../src/tools/tool-table.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2011-06-15T12:00:00Z');
const REVENUE = { tool: 'measure', input: { measures: ['revenue'] } };

const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  settings = await makeCompany(
    database,
    {
      staff: [
        { email: 'rep@example.com', name: 'Rita', role: 'rep', team: 'north' },
        { email: 'head@example.com', name: 'Hanna', role: 'manager', team: 'north' },
      ],
      customers: [
        {
          id: '1',
          owner: 'rep@example.com',
          columns: { name: 'Ann', email: 'ann@example.com' },
          orders: [{ placedAt: '2011-05-01T12:00:00Z', totalMinor: 1250 }],
        },
        { id: '2', columns: { name: 'Annabel' } },
      ],
    },
    NOW,
  );
});

const context = (more = {}) =>
  ({
    database,
    settings,
    asker: ADMINISTRATOR,
    now: NOW,
    live: true,
    locale: 'en',
    rowLimit: 20,
    front: 'cli',
    ...more,
  }) as const;
const audited = () => database.prisma.audit.findFirst({ orderBy: { id: 'desc' }, omit: { id: true, at: true } });

describe('the receipt', () => {
  test('proves a figure: when, whose, by which rule, over how many records', async () => {
    const rule = { field: 'orders', is: 'gte', value: 1 };
    const { answer, receipt } = await runTool({ tool: 'measure', input: { measures: ['revenue'], rule } }, context());
    expect(answer).toMatchObject({ kind: 'metric', value: 12.5, currency: 'GBP' });
    expect(receipt).toMatchObject({
      asOf: NOW.toISOString(),
      scope: 'all customers',
      rule: 'Orders are at least 1',
      rows: 1,
    });
    expect(receipt.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has the same hash for the same question over the same data, another for another', async () => {
    const [first, second, other] = [
      await runTool(REVENUE, context()),
      await runTool(REVENUE, context()),
      await runTool({ tool: 'measure', input: { measures: ['orders'] } }, context()),
    ];
    expect(second.receipt.hash).toBe(first.receipt.hash);
    expect(other.receipt.hash).not.toBe(first.receipt.hash);
  });

  test.each([
    ['rep@example.com', 'en', 'your 1 customer'],
    ['head@example.com', 'zh', '您团队的 2 位客户'],
  ])('says whose customers %s sees', async (email, locale, scope) => {
    expect((await runTool(REVENUE, context({ asker: await askerOf(database, email), locale }))).receipt.scope).toBe(
      scope,
    );
  });
});

describe('the audit', () => {
  test('keeps every run, allowed or refused', async () => {
    const { receipt } = await runTool(REVENUE, context({ asker: await askerOf(database, 'rep@example.com') }));
    expect(await audited()).toMatchObject({
      actor: 'rep@example.com',
      front: 'cli',
      tool: 'measure',
      input: REVENUE.input,
      outcome: 'ok',
      rows: 1,
      hash: receipt.hash,
    });
    await runTool({ tool: 'drop_table', input: { sql: 'x\u0000' } }, context());
    expect(await audited()).toMatchObject({ actor: 'console', tool: 'drop_table', outcome: 'invalid_input', rows: 0 });
  });

  test.each([
    ['half a character', '\ud800 x'],
    ['NUL', 'x\u0000'],
    ['an input that is cut in an escape', '"'.repeat(30_000)],
    ['an input that is cut in a character', `x${'😀'.repeat(15_000)}`],
  ])('takes %s', async (_, text) => {
    await runTool({ tool: 'find_products', input: { text } }, context());
    expect(await audited()).toMatchObject({ tool: 'find_products', actor: 'console' });
  });
});

describe('a problem instead of a stack', () => {
  test.each([
    ['en', 'The input does not fit at measures: Invalid input: expected array, received undefined.'],
    ['zh', '输入在 measures 处不符合要求：无效输入：期望 数组，实际接收 undefined。'],
  ])('names the path that does not fit, in %s', async (locale, text) => {
    const { answer } = await runTool({ tool: 'measure', input: {} }, context({ locale }));
    expect(answer).toEqual({ kind: 'problem', code: 'invalid_input', text, suggestions: [] });
  });

  test.each(['0000-01-01', '1899-12-31', '3000-01-01', '9999-12-31'])('%s is no day to ask about', async (from) => {
    const input = { measures: ['revenue'], period: { span: 'between', from }, compareWith: 'previous' };
    const text = async (locale: 'en' | 'zh') => (await runTool({ tool: 'measure', input }, context({ locale }))).answer;
    expect(await text('en')).toMatchObject({ code: 'invalid_input', text: expect.stringContaining('a day from 1900') });
    expect(await text('zh')).toMatchObject({ code: 'invalid_input', text: expect.stringContaining('日期须在 1900') });
    const rule = { field: 'last_order_on', is: 'gte', value: from };
    expect((await runTool({ tool: 'find_customers', input: { rule } }, context())).answer).toMatchObject({
      code: 'invalid_input',
    });
  });

  test.each([
    ['last', { count: 10_000, unit: 'year' }] as const,
    ['calendar', { offset: -5000, unit: 'year' }] as const,
  ])('a %s period of %j is too far back', async (span, rest) => {
    for (const compareWith of [undefined, 'previous', 'year_before']) {
      const input = { measures: ['revenue'], period: { span, ...rest }, ...(compareWith && { compareWith }) };
      expect((await runTool({ tool: 'measure', input }, context())).answer).toMatchObject({
        code: 'invalid_input',
        text: expect.stringContaining('a hundred years'),
      });
    }
  });

  test.each([30, 1500, 50_000])('a rule nested %i deep is refused, audited and receipted', async (depth) => {
    let rule: object = { field: 'orders', is: 'gte', value: 1 };
    for (let level = 0; level < depth; level += 1) rule = level % 2 ? { not: rule } : { all: [rule] };
    const { answer, receipt } = await runTool({ tool: 'find_customers', input: { rule } }, context());
    expect(answer).toMatchObject({ code: 'invalid_input', text: expect.stringContaining('levels deep') });
    expect(receipt.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await audited()).toMatchObject({ tool: 'find_customers', outcome: 'invalid_input' });
  });

  test('a rule nested 16 deep is read', async () => {
    let rule: object = { field: 'orders', is: 'gte', value: 1 };
    for (let level = 0; level < 16; level += 1) rule = { not: rule };
    expect((await runTool({ tool: 'find_customers', input: { rule } }, context())).answer).toMatchObject({ total: 1 });
  });

  test('of a union, speaks of the branch that fits best', async () => {
    const input = { rule: { all: [{ field: 'orders', is: 'gte' }] } };
    const { answer } = await runTool({ tool: 'find_customers', input }, context());
    expect(answer).toMatchObject({ text: expect.stringContaining('rule.all.0.value') });
  });

  test('hides what broke inside, and logs it', async () => {
    const logged: unknown[] = [];
    const broken = {
      ...database,
      query: async () => Promise.reject(new Error('secret detail')),
    } as unknown as Database;
    const log = { error: (details: object) => logged.push(details) };
    const failing = runTool(REVENUE, context({ database: { ...broken, execute: database.execute }, log }));
    expect((await failing).answer).toMatchObject({
      kind: 'problem',
      code: 'unavailable',
      text: expect.not.stringContaining('secret'),
    });
    expect(logged).toHaveLength(1);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is no tool', async (tool) => {
    expect((await runTool({ tool, input: {} }, context())).answer).toMatchObject({
      code: 'invalid_input',
      suggestions: TOOL_NAMES,
    });
  });
});

describe('one customer', () => {
  const describeCustomer = async (customer: string, more = {}) =>
    (await runTool({ tool: 'describe_customer', input: { customer } }, context(more))).answer;

  test('by id, by exact name, by a part of the name, or a choice', async () => {
    expect(await describeCustomer('2')).toMatchObject({ kind: 'portrait', customer: { id: '2', name: 'Annabel' } });
    expect(await describeCustomer('ANN')).toMatchObject({ customer: { id: '1' } });
    expect(await describeCustomer('bel')).toMatchObject({ customer: { id: '2' } });
    expect(await describeCustomer('nn')).toMatchObject({ code: 'ambiguous', suggestions: ['1 Ann', '2 Annabel'] });
    expect(await describeCustomer('nn', { asker: await askerOf(database, 'rep@example.com') })).toMatchObject({
      customer: { id: '1' },
    });
  });

  test('shows contact fields, which no table does', async () => {
    expect(await describeCustomer('1')).toMatchObject({
      facts: expect.arrayContaining([expect.objectContaining({ key: 'email', value: 'ann@example.com' })]),
    });
    expect((await runTool({ tool: 'find_customers', input: { fields: ['email'] } }, context())).answer).toMatchObject({
      code: 'invalid_input',
    });
  });
});

test('every tool is described with a schema, and the page of the documentation is current', async () => {
  const tools = describeTools();
  expect(tools.map(({ name }) => name)).toEqual(TOOL_NAMES);
  for (const { description, inputSchema } of tools) {
    expect(description.length).toBeGreaterThan(20);
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
  }
  const page = await readFile(resolve(import.meta.dirname, '../../docs/tools.md'), 'utf8');
  expect(page, 'run `npm run docs`').toBe(toolsMarkdown(tools));
});
