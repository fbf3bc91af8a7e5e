import { readFile } from 'node:fs/promises';

/** A line of a question set (../shared/questions/README.md). */
export type GoldQuestion = { id: string; question: string; thread?: string; now?: string; gold: { value?: number } };

/** The now of a line that names none. */
export const DEFAULT_NOW = '2011-12-10T00:00:00Z';

export async function readQuestions(file: string): Promise<GoldQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as GoldQuestion);
}
