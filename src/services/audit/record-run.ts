import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import type { ProblemCode } from '../../domain/errors.ts';

/** One run of a tool, allowed or refused. */
export type AuditedRun = {
  asker: Asker;
  front: string;
  tool: string;
  input: unknown;
  outcome: 'ok' | ProblemCode;
  rows: number;
  hash: string;
};

/** Longest input kept; what somebody sent beyond it is cut. */
const LONGEST_INPUT = 20_000;

/** Appends a run to the audit. */
export async function recordRun(
  database: Queryable,
  { asker, front, tool, input, outcome, rows, hash }: AuditedRun,
): Promise<void> {
  await database.execute(
    `insert into audit (staff_id, actor, front, tool, input, outcome, rows, hash) values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)`,
    [asker.staffId, asker.email, front, storable(tool).slice(0, 100), inputJson(input), outcome, rows, hash],
  );
}

function inputJson(input: unknown): string {
  // JSON may escape NUL, which jsonb refuses.
  const text = (JSON.stringify(input ?? null) ?? 'null').replaceAll('\\u0000', '');
  return text.length <= LONGEST_INPUT ? text : JSON.stringify({ cut: text.slice(0, LONGEST_INPUT) });
}

function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}
