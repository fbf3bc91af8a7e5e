import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportAnswer, TableAnswer } from '../../src/domain/answer.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { importFile } from '../../src/services/imports/import-file.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { CALLS } from './online-retail-calls.ts';

/** Real data and gold figures beside the checkout (../shared); without them these tests are skipped. */
const SHARED = resolve(import.meta.dirname, '../../../shared');
const DATA = join(SHARED, 'data/online_retail.csv.gz');
const QUESTIONS = join(SHARED, 'questions/dev.jsonl');
const SCORER = join(SHARED, 'questions/score.mjs');
const DEFAULT_NOW = '2011-12-10T00:00:00Z';

type Question = { id: string; locale: 'en' | 'zh'; now?: string };

describe.skipIf(![DATA, QUESTIONS, SCORER].every(existsSync))('the figures of Online Retail', () => {
  const database = createTestDatabase();
  afterAll(async () => (await database).close());

  beforeAll(async () => {
    const input = {
      kind: 'orders',
      path: DATA,
      profile: 'online-retail',
      timeZone: 'Europe/London',
      currency: 'GBP',
    } as const;
    await importFile(await database, { ...input, now: new Date() });
  }, 300_000);

  test('every typed call gives the gold of its question', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rapport-gold-'));
    const lines = (await readFile(QUESTIONS, 'utf8')).split('\n').filter(Boolean);
    const asked = lines.map((line) => JSON.parse(line) as Question).filter(({ id }) => CALLS[id]);
    const settings = await readSettings(await database);
    const answers: string[] = [];
    for (const { id, locale, now = DEFAULT_NOW } of asked) {
      const { answer } = await runTool(CALLS[id]!, {
        database: await database,
        settings,
        asker: ADMINISTRATOR,
        now: new Date(now),
        live: false,
        locale,
        rowLimit: 5000,
        front: 'cli',
      });
      answers.push(JSON.stringify({ id, answer }));
    }
    const [questionsFile, answersFile] = [join(folder, 'questions.jsonl'), join(folder, 'answers.jsonl')];
    await writeFile(questionsFile, asked.map((question) => JSON.stringify(question)).join('\n'));
    await writeFile(answersFile, answers.join('\n'));
    const report = execFileSync(process.execPath, [SCORER, questionsFile, answersFile, '--failures'], {
      encoding: 'utf8',
    });
    await rm(folder, { recursive: true });
    expect(asked.length).toBe(Object.keys(CALLS).length);
    expect(report, report).toContain(`${asked.length} right of ${String(asked.length).padStart(4)} (100.0 %)`);
  });

  test('scheme quintile gives the segments of notes/segmentation.md', async () => {
    const run = await runTool(
      { tool: 'segment_matrix', input: { scheme: 'quintile' } },
      {
        database: await database,
        settings: await readSettings(await database),
        asker: ADMINISTRATOR,
        now: new Date('2011-12-11T00:00:00Z'),
        live: false,
        locale: 'en',
        rowLimit: 20,
        front: 'cli',
      },
    );
    const { parts } = run.answer as ReportAnswer;
    const segments = parts.at(-1) as TableAnswer;
    expect(Object.fromEntries(segments.rows.map(([segment, , customers]) => [segment, customers]))).toEqual({
      Champions: 633,
      Loyal: 819,
      'Potential Loyalists': 484,
      New: 42,
      Promising: 94,
      'Need Attention': 187,
      'About To Sleep': 352,
      'At Risk': 593,
      "Can't Lose": 63,
      Hibernating: 1071,
    });
    expect(run.receipt).toMatchObject({ rows: 4338, rule: expect.stringContaining('scheme quintile: R 2–5') });
  });
});
