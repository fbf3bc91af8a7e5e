import { createHash } from 'node:crypto';
import type { Answer, Receipt, ToolCall } from '../domain/answer.ts';
import { describeScope } from '../services/population/describe-scope.ts';
import type { ToolContext, WriteContext } from './tool.ts';

/** The proof of an answer: as of when, for whose eyes, by which rule, over how many rows. */
export async function receiptOf(
  call: ToolCall | null,
  answer: Answer,
  { rows, rule }: { rows: number; rule?: string | undefined },
  context: ToolContext | WriteContext,
): Promise<Receipt> {
  return {
    asOf: context.now.toISOString(),
    // A database that failed under the tool may fail here too; the problem is answered all the same.
    scope: await describeScope(context, context.locale).catch(() => ''),
    ...(rule !== undefined && { rule }),
    rows,
    hash: hashOf(call, answer),
  };
}

/** Proof of call and answer together: the same question over the same data has the same hash, whatever id waits to be confirmed. */
function hashOf(call: ToolCall | null, answer: Answer): string {
  const { tool, input } = call ?? { tool: null, input: null };
  const shown = answer.kind === 'confirm' ? { ...answer, id: undefined } : answer;
  return createHash('sha256')
    .update(JSON.stringify({ tool, input, answer: shown }))
    .digest('hex');
}
