import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { TableAnswer } from '../../../src/domain/answer.ts';
import { readSettings } from '../../../src/services/deployment/read-settings.ts';
import { answerMatrix } from '../../../src/services/scoring/answer-matrix.ts';
import { previewScheme, type SchemeToSave, saveScheme } from '../../../src/services/scoring/save-scheme.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../../support/company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const NOW = new Date('2026-06-01T12:00:00Z');
const order = (day: string, totalMinor: number) => ({ placedAt: `2026-${day}T12:00:00Z`, totalMinor });

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [{ email: 'rep@example.com', role: 'rep' as const }];
  const customers = [
    { id: 'A', owner: 'rep@example.com', orders: [order('05-31', 1000), order('05-01', 500)] },
    { id: 'B', orders: [order('05-03', 9999)] },
    { id: 'C', orders: [order('05-01', 100)] },
    { id: 'P', owner: 'rep@example.com' },
  ];
  await makeCompany(database, { staff, customers, timeZone: 'UTC' }, NOW);
});
afterAll(() => database.close());

const readerOf = async (asker = ADMINISTRATOR, locale: 'en' | 'zh' = 'en') => ({
  database,
  settings: await readSettings(database),
  asker,
  now: NOW,
  live: true,
  locale,
  rowLimit: 20,
});

/** B ordered 29 days ago, C 31. */
const SCHEME: SchemeToSave = {
  name: 'ours',
  text: { en: 'Ours', zh: '我们的' },
  recency: { by: 'edges', edges: [7, 30] },
  frequency: { by: 'edges', edges: [2] },
  monetary: { by: 'edges', edges: [15, 99.99] },
  segments: [
    { name: { en: 'Fresh', zh: '新鲜' }, cells: [{ r: [3, 3], f: [1, 2] }] },
    { name: { en: 'Rest', zh: '其他' }, cells: [{ r: [1, 2], f: [1, 2] }] },
  ],
};

describe('a scheme of the company’s own', () => {
  test('is previewed by what it says and whom it scores, and nothing is written', async () => {
    const { text, answer } = await previewScheme(SCHEME, await readerOf());
    expect(text).toBe(
      'Saves the scoring scheme "ours". R 1–3, fixed edges 7, 30; F 1–2, fixed edges 2; M 1–3, fixed edges 15, 99.99; the highest score is the best. Segments: Fresh R 3 F 1–2; Rest R 1–2 F 1–2.',
    );
    expect(answer).toMatchObject({ kind: 'report', title: 'RFM matrix, scheme ours' });
    expect(await database.query('select name from score_schemes')).toEqual([]);
  });

  test('scores with its edges, an edge itself included, within the asker’s scope', async () => {
    await saveScheme(SCHEME, await readerOf());
    const grid = async (asker = ADMINISTRATOR) => {
      const { answer, rule } = await answerMatrix({ scheme: 'ours', measure: 'customers' }, await readerOf(asker));
      expect(rule).toBe(
        'scheme ours: R 2–3: last order at most 30, 7 days ago; F 2: at least 2 orders; M 2–3: revenue at least 15, 99.99 GBP',
      );
      return (answer.parts[0] as TableAnswer).rows;
    };
    expect(await grid()).toEqual([
      ['R 3', 0, 1, 1],
      ['R 2', 1, 0, 1],
      ['R 1', 1, 0, 1],
    ]);
    expect(await grid(await askerOf(database, 'rep@example.com'))).toEqual([
      ['R 3', 0, 1, 1],
      ['R 2', 0, 0, 0],
      ['R 1', 0, 0, 0],
    ]);
  });

  test('is replaced by another of its name, which its preview says', async () => {
    const other = { ...SCHEME, recency: { by: 'edges' as const, edges: [30, 31] } };
    expect((await previewScheme(other, await readerOf(ADMINISTRATOR, 'zh'))).text).toContain('替换评分方案“ours”');
    await saveScheme(other, await readerOf());
    const { answer } = await answerMatrix({ scheme: 'ours', measure: 'revenue' }, await readerOf());
    expect((answer.parts[0] as TableAnswer).rows.map(([r, , , total]) => [r, total])).toEqual([
      ['R 3', 114.99],
      ['R 2', 1],
      ['R 1', 0],
    ]);
  });

  test.each([
    ['the name of a published one', { ...SCHEME, name: 'quintile' }, 'published scheme'],
    ['a grid without segments of its own', { ...SCHEME, segments: undefined }, 'R 1–3 and F 1–2 needs segments'],
    ['a hole in the map', { ...SCHEME, segments: SCHEME.segments!.slice(0, 1) }, 'cell R 1 F 1 belongs to no segment'],
  ])('is refused with %s', async (_, scheme, reason) => {
    const reader = await readerOf();
    for (const attempt of [previewScheme, saveScheme]) {
      await expect(attempt(scheme, reader)).rejects.toMatchObject({
        code: 'invalid_input',
        text: { en: expect.stringContaining(reason) },
      });
    }
  });
});

test('a scheme that the data cuts says when too few buyers cut it, one of edges does not', async () => {
  const kinds = async (scheme: string) =>
    (await answerMatrix({ scheme }, await readerOf())).answer.parts.map(({ kind }) => kind);
  expect(await kinds('quintile')).toEqual(['text', 'table', 'table', 'table']);
  expect(await kinds('ours')).toEqual(['table', 'table', 'table']);
});
