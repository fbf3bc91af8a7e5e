import { createInterface } from 'node:readline/promises';
import { readTerminalLocale } from '../../config.ts';
import type { Queryable } from '../../db/database.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';

const QUESTION = {
  en: 'The database holds the demo company. Replace all of it by this file? [y/N] ',
  zh: '数据库中是演示公司的数据。是否用此文件将其全部替换？[y/N] ',
};

/** Asks the person at the terminal whether demo data may go; no without one, and no question where there is no such data. */
export async function agreesToReplaceDemo(database: Queryable, { canAsk }: { canAsk: boolean }): Promise<boolean> {
  if (!canAsk || !process.stdin.isTTY || !process.stderr.isTTY) return false;
  if (!(await readSettings(database)).holdsDemoData) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(QUESTION[readTerminalLocale()]);
    return /^(y|yes|是|好)$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
