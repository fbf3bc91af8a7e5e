import { createHash } from 'node:crypto';
import type { Answer, ProblemAnswer, Receipt, ToolCall } from '../domain/answer.ts';
import { DomainError } from '../domain/errors.ts';
import type { Locale } from '../domain/locale.ts';
import { recordRun } from '../services/audit/record-run.ts';
import { describeScope } from '../services/population/describe-scope.ts';
import { parseInput, writableCall } from './parse-input.ts';
import type { AnyTool, ToolContext, ToolResult } from './tool.ts';
import { findTool, TOOL_NAMES } from './tool-table.ts';

export type ToolRun = { answer: Answer; receipt: Receipt };

/**
 * THE one door to every tool: parse, permission, run, audit. Gives an answer with its receipt, or a problem in the asker's
 * language; throws only when it cannot be audited.
 */
export async function runTool(asked: ToolCall, context: ToolContext): Promise<ToolRun> {
  const { answer, rows, rule } = await runParsed(asked, context);
  const call = writableCall(asked);
  const receipt = await receiptOf(call, answer, { rows, rule }, context);
  const outcome = answer.kind === 'problem' ? answer.code : 'ok';
  await recordRun(context.database, { ...context, ...call, outcome, rows, hash: receipt.hash });
  return { answer, receipt };
}

/** The problem that answers a question which came to no tool. */
export async function refuse(error: unknown, context: ToolContext): Promise<ToolRun> {
  return answerWithoutTool(problemOf(error, context.locale, context.log), context);
}

/** An answer that no tool computed, with the receipt that says so: no rows. */
export async function answerWithoutTool(answer: Answer, context: ToolContext): Promise<ToolRun> {
  return { answer, receipt: await receiptOf(null, answer, { rows: 0 }, context) };
}

async function receiptOf(
  call: ToolCall | null,
  answer: Answer,
  { rows, rule }: { rows: number; rule?: string | undefined },
  context: ToolContext,
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

async function runParsed(call: ToolCall, context: ToolContext): Promise<ToolResult> {
  try {
    const tool = getTool(call.tool);
    refuseUnpermitted(tool, context);
    return await tool.run(parseInput(tool, call.input), context);
  } catch (error) {
    return { answer: problemOf(error, context.locale, context.log), rows: 0 };
  }
}

function getTool(name: string): AnyTool {
  const tool = findTool(name);
  if (tool) return tool;
  const names = TOOL_NAMES.map((each) => ({ en: each, zh: each }));
  throw new DomainError('invalid_input', { en: `There is no tool "${name}".`, zh: `没有名为“${name}”的工具。` }, names);
}

/** Reading is for all staff, each within their scope; writing tools are approved by a person first. */
function refuseUnpermitted({ effect }: AnyTool, { asker }: ToolContext): void {
  const isStaff = asker.role === 'admin' || asker.role === 'manager' || asker.role === 'rep';
  if (effect === 'read' && isStaff) return;
  throw new DomainError('forbidden', { en: 'You may not do that.', zh: '您没有此操作的权限。' });
}

function problemOf(error: unknown, locale: Locale, log: ToolContext['log']): ProblemAnswer {
  if (error instanceof DomainError) {
    const suggestions = error.suggestions.map((each) => each[locale]);
    return { kind: 'problem', code: error.code, text: error.text[locale], suggestions };
  }
  log?.error({ err: error }, 'a tool failed');
  const text = { en: 'Something went wrong here; it has been logged.', zh: '出现内部错误，已记录。' };
  return { kind: 'problem', code: 'unavailable', text: text[locale], suggestions: [] };
}

/** Proof of call and answer together: the same question over the same data has the same hash. */
function hashOf(call: ToolCall | null, answer: Answer): string {
  const { tool, input } = call ?? { tool: null, input: null };
  return createHash('sha256').update(JSON.stringify({ tool, input, answer })).digest('hex');
}
