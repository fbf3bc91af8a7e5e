import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  MetricAnswer,
  PortraitAnswer,
  ProblemAnswer,
  ReportAnswer,
  TableAnswer,
} from '../../src/domain/answer.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { advanceDataVersion } from '../../src/services/deployment/advance-data-version.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { runPrediction } from '../../src/services/prediction/run-prediction.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

const order = (on: string, totalMinor = 1000) => ({ placedAt: `${on}T10:00:00Z`, totalMinor });

beforeAll(async () => {
  await makeCompany(
    database,
    {
      timeZone: 'Asia/Shanghai',
      customers: [
        // Every 10 days, and now 40 without an order: churned by own rhythm, not by 90 days.
        { id: 'RHYTHM', orders: ['2026-01-09', '2026-01-19', '2026-01-29'].map((on) => order(on)) },
        // Every 100 days, and now 95: the other way round.
        { id: 'SLOW', orders: ['2025-05-20', '2025-08-28', '2025-12-05'].map((on) => order(on, 5000)) },
        { id: 'ONCE', orders: [order('2026-03-01')] },
        { id: 'TWIN', orders: [order('2026-03-01')] },
        { id: 'NEVER' },
      ],
    },
    NOW,
  );
  await database.execute(`delete from customer_predictions`);
  await database.execute(
    `insert into customer_predictions select c.id, r.id, v.x, 4 * v.x, 1000 * v.x, 4000 * v.x, v.p, v.alive
     from (values ('RHYTHM', 0.5, 0.3, 0.6), ('SLOW', 2, 0.8, 0.9), ('ONCE', 0.25, 0.2, 1), ('TWIN', 0.25, 0.2, 1)) v(id, x, p, alive)
     join customers c on c.external_id = v.id, prediction_runs r`,
  );
});

async function call(tool: string, input: object, { now = NOW, live = false, locale = 'en' as Locale } = {}) {
  const settings = await readSettings(database);
  const context = { database, settings, asker: ADMINISTRATOR, now, live, locale, rowLimit: 20, front: 'cli' } as const;
  return (await runTool({ tool, input }, context)).answer;
}

async function predicted(input: object): Promise<{ metrics: MetricAnswer[]; list: TableAnswer }> {
  const { parts } = (await call('predict', input)) as ReportAnswer;
  return {
    metrics: parts.filter((part) => part.kind === 'metric'),
    list: parts.find((part) => part.kind === 'table')!,
  };
}

describe('several customers', () => {
  test('have their expectations added up, and are ranked by expected orders with ties by id', async () => {
    const { metrics, list } = await predicted({});
    expect(metrics.map(({ value, unit }) => [value, unit])).toEqual([
      [3, 'count'],
      [30, 'money'],
      [expect.closeTo((0.7 + 0.2 + 0.8 + 0.8) / 4, 10), 'ratio'],
    ]);
    expect(list.columns.map(({ key }) => key)).toEqual([
      ...['customer_id', 'expected_orders_90', 'expected_value_90', 'order_probability_90', 'orders', 'last_order_on'],
      'churn_model',
    ]);
    expect(list.rows.map(([id]) => id)).toEqual(['SLOW', 'RHYTHM', 'ONCE', 'TWIN']);
    expect(list.rows[0]).toEqual(['SLOW', 2, 20, 0.8, 3, '2025-12-05', expect.closeTo(0.2, 10)]);
    expect(list).toMatchObject({ total: 4, title: '4 buyers by expected orders' });
  });

  test('of a rule, over a year, the first of the list', async () => {
    const { metrics, list } = await predicted({
      rule: { field: 'orders', is: 'eq', value: 1 },
      horizonDays: 365,
      limit: 1,
    });
    expect(metrics.map(({ value }) => value)).toEqual([2, 20, expect.closeTo(0.8, 10)]);
    expect(list.rows).toEqual([['ONCE', 1, 10, 0.2, 1, '2026-03-01', expect.closeTo(0.8, 10)]]);
    expect(list.title).toBe('Top 1 of 2 buyers by expected orders');
  });

  test.each([
    { churn: { definition: 'fixed_window' }, share: 1 / 4, churned: ['SLOW'] },
    { churn: { definition: 'fixed_window', windowDays: 30 }, share: 2 / 4, churned: ['SLOW', 'RHYTHM'] },
    { churn: { definition: 'own_rhythm' }, share: 1 / 2, churned: ['RHYTHM'] },
    { churn: { definition: 'own_rhythm', gapMultiple: 5 }, share: 0, churned: [] },
  ])('are churned by $churn', async ({ churn, share, churned }) => {
    const { metrics, list } = await predicted({ churn });
    expect(metrics.at(-1)!.value).toBe(share);
    expect(list.rows.map(([id]) => id)).toEqual(churned);
  });
});

describe('one customer', () => {
  test('has expectations and churn by all three measures, the one that was asked for first', async () => {
    const { facts } = (await call('predict', {
      customer: 'SLOW',
      churn: { definition: 'own_rhythm' },
    })) as PortraitAnswer;
    expect(Object.fromEntries(facts.map(({ key, value }) => [key, value]))).toEqual({
      ...{ expected_orders_90: 2, expected_value_90: 20, order_probability_90: 0.8 },
      ...{ churn_own_rhythm: false, churn_model: expect.closeTo(0.2, 10), churn_fixed_window: true },
      alive_probability: 0.9,
    });
    expect(facts.map(({ key }) => key).filter((key) => key.startsWith('churn'))[0]).toBe('churn_own_rhythm');
  });

  test('who bought once is never shown as surely still a customer', async () => {
    const answer = (await call('predict', { customer: 'ONCE' })) as PortraitAnswer;
    expect(answer.facts.map(({ key }) => key)).not.toContain('alive_probability');
    expect(answer.facts.map(({ value }) => value)).not.toContain(1);
  });

  test('who never ordered is not predicted', async () => {
    expect(await call('predict', { customer: 'NEVER' })).toMatchObject({ kind: 'problem', code: 'unavailable' });
  });

  test('goes with no rule', async () => {
    const rule = { field: 'orders', is: 'gte', value: 1 };
    expect(await call('predict', { customer: 'SLOW', rule })).toMatchObject({ code: 'invalid_input' });
  });
});

const QUESTIONS = [
  { tool: 'predict', input: {} },
  { tool: 'predict', input: { customer: 'SLOW' } },
  { tool: 'find_customers', input: { rule: { field: 'churn_probability', is: 'gt', value: 0.5 } } },
  { tool: 'find_customers', input: { sort: { field: 'expected_orders_365', direction: 'desc' } } },
  { tool: 'measure', input: { measures: ['customers'], average: { of: 'expected_value_90', how: 'mean' } } },
  { tool: 'describe_customer', input: { customer: 'SLOW', fields: ['order_probability_90'] } },
];

describe('fields of predictions', () => {
  test('select, rank and average', async () => {
    const [, , selected, ranked, average, described] = await Promise.all(
      QUESTIONS.map(({ tool, input }) => call(tool, input)),
    );
    expect((selected as TableAnswer).rows.map(([id]) => id)).toEqual(['ONCE', 'TWIN', 'RHYTHM']);
    expect((ranked as TableAnswer).rows.map(([id]) => id)).toEqual(['SLOW', 'RHYTHM', 'ONCE', 'TWIN', 'NEVER']);
    expect((average as MetricAnswer).value).toBe(7.5);
    expect((described as PortraitAnswer).facts[0]!.value).toBe(0.8);
  });

  test.each(QUESTIONS)('are refused for the past: $tool $input', async ({ tool, input }) => {
    const now = new Date('2026-03-09T12:00:00Z');
    expect(await call(tool, input, { now })).toMatchObject({
      kind: 'problem',
      code: 'unavailable',
      text: expect.stringContaining('no predictions for 2026-03-09: the model last ran for 2026-03-10'),
    });
  });

  test('of yesterday serve the clock until today’s run, and the whole portrait goes on without them', async () => {
    const tomorrow = new Date('2026-03-11T00:10:00Z');
    expect(await call('predict', {}, { now: tomorrow, live: true })).toMatchObject({ kind: 'report' });
    expect(await call('predict', {}, { now: tomorrow })).toMatchObject({ kind: 'problem' });
    const { facts } = (await call('describe_customer', { customer: 'SLOW' }, { now: tomorrow })) as PortraitAnswer;
    expect(facts.map(({ key }) => key)).toContain('recency');
    expect(facts.map(({ key }) => key)).not.toContain('order_probability_90');
  });
});

describe('a model that is not usable', () => {
  beforeAll(async () => {
    await runPrediction(database, { now: NOW });
  });

  test.each(QUESTIONS)('is said with what is missing: $tool $input', async ({ tool, input }) => {
    const answer = (await call(tool, input)) as ProblemAnswer;
    expect(answer.code).toBe('unavailable');
    expect(answer.text).toMatch(
      /^The prediction model is not usable: 500 buyers are needed and there are 4 \(496 more\)/,
    );
  });

  test('is said in Chinese, with the churn measures that need none', async () => {
    const answer = (await call('predict', {}, { locale: 'zh' })) as ProblemAnswer;
    expect(answer.text).toContain('需要 500 位买家，目前 4 位');
    expect(answer.suggestions).toEqual([
      '固定窗口口径流失（90 天没有下单）',
      '自身节奏口径流失（超过自身购买间隔中位数的 3 倍没有下单）',
    ]);
  });

  test('leaves the churn measures that need none', async () => {
    const { metrics } = await predicted({ churn: { definition: 'fixed_window' } });
    expect(metrics.map(({ value }) => value)).toEqual([1 / 4]);
    const { facts } = (await call('predict', {
      customer: 'SLOW',
      churn: { definition: 'fixed_window' },
    })) as PortraitAnswer;
    expect(facts.map(({ key }) => key)).toEqual(['churn_fixed_window', 'churn_own_rhythm']);
  });

  test('has never run at all', async () => {
    await database.execute('delete from prediction_runs');
    await advanceDataVersion(database);
    expect(await call('predict', {})).toMatchObject({
      code: 'unavailable',
      text: expect.stringContaining('has not run yet'),
    });
  });
});
