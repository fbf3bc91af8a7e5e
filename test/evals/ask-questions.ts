import { ask } from '../../src/assistant/ask.ts';
import type { Database } from '../../src/db/database.ts';
import { ADMINISTRATOR } from '../support/company.ts';
import { DEFAULT_NOW, readQuestions } from './read-questions.ts';

const ROWS_KEPT = 5000;

/** The replies to a question set as `rapport ask --jsonl` writes them, a line each. */
export async function askQuestions(database: Database, file: string): Promise<string> {
  const replies: string[] = [];
  for (const { id, question, thread, now = DEFAULT_NOW } of await readQuestions(file)) {
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
