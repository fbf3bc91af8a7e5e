import type { Queryable } from '../../db/database.ts';
import { storableJson, storableText } from '../../db/storable-text.ts';
import type { Asker } from '../../domain/asker.ts';
import type { ProblemCode } from '../../domain/errors.ts';

/** One run of a tool, allowed or refused. */
export type AuditedRun = {
  asker: Asker;
  front: string;
  tool: string;
  input: unknown;
  /** A writing tool is asked for, then confirmed (ok) or cancelled. */
  outcome: 'ok' | 'asked' | 'cancelled' | ProblemCode;
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
    [asker.staffId, asker.email, front, storableText(tool).slice(0, 100), inputJson(input), outcome, rows, hash],
  );
}

/** A long input is cut as text and written anew: a cut through an escape would be no JSON. */
function inputJson(input: unknown): string {
  const json = storableJson(input);
  return json.length <= LONGEST_INPUT ? json : storableJson({ cut: json.slice(0, LONGEST_INPUT) });
}
