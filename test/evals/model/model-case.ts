import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { TOOL_NAMES } from '../../../src/tools/tool-table.ts';

/** What an input may be: one of these values, where null is leaving it out, or anything. An input that is not named must be left out. */
const Acceptable = z.union([z.literal('any'), z.array(z.unknown()).min(1)]);

const AcceptableCall = z.strictObject({ tool: z.enum(TOOL_NAMES), input: z.record(z.string(), Acceptable) });
export type AcceptableCall = z.infer<typeof AcceptableCall>;

const QUESTION = { id: z.string(), locale: z.enum(['en', 'zh']), question: z.string() };

/** A question with what an agent may rightly do. */
const ModelCase = z.union([
  /** Ways to answer it, each of all the calls that it takes, in any order. */
  z.strictObject({ ...QUESTION, ways: z.array(z.array(AcceptableCall).min(1)).min(1) }),
  /** Calls nothing; where it must ask back, its words hold one of `asks`. */
  z.strictObject({ ...QUESTION, calls: z.literal('none'), asks: z.array(z.string()).min(1).optional() }),
]);
export type ModelCase = z.infer<typeof ModelCase>;

export const MODEL_CASES = new URL('../model-cases.jsonl', import.meta.url).pathname;

/** The cases of a file, a JSON object a line (docs/evals.md). */
export async function readModelCases(file: string): Promise<ModelCase[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => ModelCase.parse(JSON.parse(line)));
}
