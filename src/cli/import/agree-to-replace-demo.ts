import { createInterface } from 'node:readline/promises';
import { readTerminalLocale } from '../../config.ts';
import type { Queryable } from '../../db/database.ts';
import { readSettings } from '../../services/deployment/read-settings.ts';

const QUESTION = {
  en: 'The database holds the demo company. Replace all of it by this file? [y/N] ',
  zh: '数据库中是演示公司的数据。是否用此文件将其全部替换？[y/N] ',
};

/** Where a person sits: both ends of a conversation. */
export type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream };

/** The terminal of this process, where there is one. */
export function findTerminal(): Terminal | undefined {
  return process.stdin.isTTY && process.stderr.isTTY ? { input: process.stdin, output: process.stderr } : undefined;
}

/** Asks the person at the terminal whether demo data may go; undefined where there is nobody to ask or no such data. */
export async function agreesToReplaceDemo(
  database: Queryable,
  terminal: Terminal | undefined,
): Promise<boolean | undefined> {
  if (terminal === undefined || !(await readSettings(database)).holdsDemoData) return undefined;
  const conversation = createInterface(terminal);
  try {
    const answer = await conversation.question(QUESTION[readTerminalLocale()]);
    return /^(y|yes|是|好)$/i.test(answer.trim());
  } finally {
    conversation.close();
  }
}
