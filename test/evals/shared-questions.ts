import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { importFile } from '../../src/services/imports/import-file.ts';
import { askQuestions } from './ask-questions.ts';

/** Real data, questions and their scorer lie beside the checkout, not in it. */
const SHARED = resolve(import.meta.dirname, '../../../shared');
const DATA = join(SHARED, 'data/online_retail.csv.gz');
const SCORER = join(SHARED, 'questions/score.mjs');
export const DEV_QUESTIONS = join(SHARED, 'questions/dev.jsonl');

export const HAS_SHARED = [DATA, SCORER, DEV_QUESTIONS].every((file) => existsSync(file));

/** Imports Online Retail into an empty database. */
export async function importOnlineRetail(database: Database): Promise<void> {
  await importFile(database, {
    kind: 'orders',
    path: DATA,
    profile: 'online-retail',
    timeZone: 'Europe/London',
    currency: 'GBP',
    now: new Date(),
  });
}

/** What the scorer prints for what we answer to a question set. */
export async function scoreQuestions(database: Database, questions: string, ...flags: string[]): Promise<string> {
  return scoreAnswers(questions, await askQuestions(database, questions), ...flags);
}

/** What the scorer prints for the answers to a question set, given as `rapport ask --jsonl` writes them. */
export async function scoreAnswers(questions: string, answers: string, ...flags: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-eval-'));
  try {
    const file = join(folder, 'answers.jsonl');
    await writeFile(file, answers);
    return execFileSync(process.execPath, [SCORER, questions, file, ...flags], { encoding: 'utf8' });
  } finally {
    await rm(folder, { recursive: true });
  }
}
