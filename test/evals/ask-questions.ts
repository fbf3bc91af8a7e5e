import { readFile } from 'node:fs/promises';
import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import { ADMINISTRATOR } from '../support/company.ts';

/** A line of a question set (../shared/questions/README.md). */
type GoldQuestion = { id: string; question: string; thread?: string; now?: string };

const DEFAULT_NOW = '2011-12-10T00:00:00Z';
const ROWS_KEPT = 5000;

/** The replies to a question set as `rapport ask --jsonl` writes them, a line each. */
export async function askQuestions(database: Database, file: string): Promise<string> {
  const questions = (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldQuestion);
  const replies: string[] = [];
  for (const { id, question, thread, now = DEFAULT_NOW } of questions) {
    const asked = { id, text: question, ...(thread === undefined ? {} : { threadKey: `eval:${thread}` }) };
    const context = {
      database,
      asker: ADMINISTRATOR,
      now: new Date(now),
      live: false,
      rowLimit: ROWS_KEPT,
      front: 'cli',
    } as const;
    replies.push(JSON.stringify(await ask(asked, context)));
  }
  return replies.join('\n');
}
