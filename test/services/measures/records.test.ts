import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MetricAnswer, TableAnswer } from '../../../src/domain/answer.ts';
import type { Settings } from '../../../src/domain/settings.ts';
import { answerMeasure } from '../../../src/services/measures/answer-measure.ts';
import type { MeasureRequest } from '../../../src/services/measures/measure-request.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());
let settings: Settings;

beforeAll(async () => {
  settings = await makeCompany(
    database,
    {
      products: [
        { sku: 'LAMP', name: 'Red lamp', category: 'home' },
        { sku: 'MUG', name: 'Blue mug', category: 'kitchen' },
      ],
      staff: [{ email: 'rep@example.com', role: 'rep' }],
      customers: [
        {
          id: '1',
          columns: { country: 'France' },
          owner: 'rep@example.com',
          cases: [
            { openedAt: '2026-05-01T08:00:00Z', type: 'complaint', resolvedAt: '2026-05-03T08:00:00Z', sku: 'MUG' },
            { openedAt: '2026-05-10T08:00:00Z', type: 'complaint', severity: 'urgent', sku: 'LAMP' },
            { openedAt: '2026-06-10T08:00:00Z', type: 'question', resolvedAt: '2026-06-20T08:00:00Z' },
          ],
          surveys: [
            { at: '2026-05-04T08:00:00Z', score: 2 },
            { at: '2026-05-05T08:00:00Z', score: 5 },
            { at: '2026-05-06T08:00:00Z', kind: 'nps', score: 10 },
          ],
          points: [
            { at: '2026-05-04T08:00:00Z', points: 120 },
            { at: '2026-05-08T08:00:00Z', points: -50 },
          ],
        },
        {
          id: '2',
          columns: { country: 'Spain' },
          surveys: [
            { at: '2026-05-04T08:00:00Z', score: 4 },
            { at: '2026-05-06T08:00:00Z', kind: 'nps', score: 3 },
            { at: '2026-05-07T08:00:00Z', kind: 'nps', score: 8 },
            { at: '2026-06-16T08:00:00Z', kind: 'nps', score: 0 },
          ],
          interactions: [
            { at: '2026-05-07T08:00:00Z', direction: 'outgoing', channel: 'email' },
            { at: '2026-05-09T08:00:00Z', direction: 'incoming' },
          ],
          opportunities: [
            { openedAt: '2026-03-01T08:00:00Z', closedAt: '2026-05-02T08:00:00Z', stage: 'won', amountMinor: 70_000 },
            { openedAt: '2026-03-01T08:00:00Z', closedAt: '2026-05-03T08:00:00Z', stage: 'lost', amountMinor: 10_000 },
            { openedAt: '2026-04-01T08:00:00Z', closedAt: '2026-06-20T08:00:00Z', stage: 'won', amountMinor: 5_000 },
            { openedAt: '2026-04-01T08:00:00Z', stage: 'proposal', amountMinor: 2_000 },
          ],
        },
      ],
    },
    NOW,
  );
  // The reply to the urgent complaint came six hours later.
  await database.execute(
    `insert into interactions (customer_id, channel, direction, at, case_id)
     select customer_id, 'call', 'outgoing', opened_at + interval '6 hours', id from cases where severity = 'urgent'`,
  );
});

const reader = (more = {}) =>
  ({ database, settings, asker: ADMINISTRATOR, now: NOW, live: true, locale: 'en', rowLimit: 20, ...more }) as const;
const answer = async (request: MeasureRequest, more = {}) => (await answerMeasure(request, reader(more))).answer;
const value = async (key: MeasureRequest['measures'][number], more: Partial<MeasureRequest> = {}) =>
  ((await answer({ measures: [key], ...more })) as MetricAnswer).value;
const rows = async (request: MeasureRequest) => ((await answer(request)) as TableAnswer).rows;

const may = { span: 'calendar', unit: 'month', offset: -1 } as const;

describe('cases', () => {
  test('are counted by when they opened, and are open until resolved before now', async () => {
    expect(await value('cases')).toBe(3);
    expect(await value('complaints', { period: may })).toBe(2);
    expect(await value('open_cases')).toBe(2);
    expect(await value('open_complaints')).toBe(1);
  });

  test('have a median time to resolve and to the first reply', async () => {
    expect(await value('resolution_time')).toBe(2);
    expect(await value('response_time')).toBe(0.25);
    expect(await value('resolution_time', { period: { span: 'calendar', unit: 'month', offset: 0 } })).toBe(null);
  });

  test('break down by their own texts and by product', async () => {
    expect(await rows({ measures: ['cases'], groupBy: ['case_status'] })).toEqual([
      ['Open', 2],
      ['Resolved', 1],
    ]);
    expect(await rows({ measures: ['complaints'], groupBy: ['product'] })).toEqual([
      ['LAMP', 'Red lamp', 1],
      ['MUG', 'Blue mug', 1],
      [null, null, 0],
    ]);
    expect(await rows({ measures: ['complaints'], groupBy: ['category'], period: may })).toEqual([
      ['home', 1],
      ['kitchen', 1],
    ]);
  });

  test('count only the records or the product that is named', async () => {
    expect(await value('cases', { records: { events: 'cases', where: { severity: 'urgent' } } })).toBe(1);
    expect(await value('complaints', { where: { product: { sku: 'MUG' } } })).toBe(1);
  });

  test('are those of the asker’s customers', async () => {
    const asker = await askerOf(database, 'rep@example.com');
    expect(((await answer({ measures: ['survey_answers'] }, { asker })) as MetricAnswer).value).toBe(3);
  });
});

describe('rates', () => {
  test('of satisfaction follow SEMANTICS.md, and are nothing of nothing', async () => {
    expect(await value('csat')).toBeCloseTo(2 / 3);
    expect(await value('nps')).toBeCloseTo(0);
    expect(await rows({ measures: ['nps'], groupBy: ['country'] })).toEqual([
      ['France', 100],
      ['Spain', -50],
    ]);
    expect(await value('csat', { period: { span: 'calendar', unit: 'month', offset: 0 } })).toBe(null);
  });

  test('of winning count what closed before now', async () => {
    expect(await value('win_rate')).toBe(0.5);
    expect(await value('won_amount', { period: may })).toBe(700);
    expect(await value('pipeline')).toBe(70);
  });

  test('of points and contacts add up', async () => {
    expect(await value('points_balance')).toBe(70);
    expect(await value('points_used')).toBe(50);
    expect(await value('contacted_customers')).toBe(2);
    expect(await rows({ measures: ['interactions'], groupBy: ['contact_channel'] })).toEqual([
      ['Call', 2],
      ['E-mail', 1],
    ]);
  });
});

describe('refused', () => {
  test.each<[string, MeasureRequest]>([
    ['complaints by order channel', { measures: ['complaints'], groupBy: ['channel'] }],
    ['revenue by severity', { measures: ['revenue'], groupBy: ['severity'] }],
    ['churn of all time', { measures: ['churn_rate'] }],
    ['surveys among cases', { measures: ['csat'], records: { events: 'cases' } }],
  ])('%s', async (_, request) => {
    await expect(answer(request)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('churn and conversion', () => {
  const order = (on: string) => ({ placedAt: `${on}T09:00:00Z`, totalMinor: 100 });
  const first = { span: 'between', from: '2026-01-01', to: '2026-03-31' } as const;

  test('speak of those who stood there when the period began', async () => {
    const other = await createTestDatabase();
    try {
      const made = await makeCompany(
        other,
        {
          customers: [
            // Silent for 60 days at the start, lost at the end; lifecycle bounds are 30 and 90 days without repeaters.
            { id: 'churns', columns: { created_at: '2025-01-01' }, orders: [order('2025-11-02')] },
            {
              id: 'stays',
              columns: { created_at: '2025-01-01' },
              orders: [order('2025-11-02'), order('2025-12-01'), order('2026-03-20')],
            },
            { id: 'was lost', columns: { created_at: '2025-01-01' }, orders: [order('2025-06-01')] },
            { id: 'converts', columns: { created_at: '2025-12-01' }, orders: [order('2026-02-01')] },
            { id: 'waits', columns: { created_at: '2025-12-01' } },
            { id: 'comes later', columns: { created_at: '2026-02-01' }, orders: [order('2026-02-02')] },
          ],
        },
        NOW,
      );
      const ask = async (measures: MeasureRequest['measures']) =>
        (await answerMeasure({ measures, period: first }, { ...reader(), database: other, settings: made })).answer;
      expect(await ask(['churned_customers', 'standing_customers'])).toMatchObject({ rows: [[1, 2]] });
      expect(await ask(['churn_rate'])).toMatchObject({ value: 0.5, unit: 'ratio' });
      expect(await ask(['converted_prospects', 'awaited_prospects'])).toMatchObject({ rows: [[1, 2]] });
      expect(await ask(['conversion_rate'])).toMatchObject({ value: 0.5 });
    } finally {
      await other.close();
    }
  });
});
