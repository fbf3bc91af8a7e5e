import type { Answer, Receipt, ToolCall } from '../domain/answer.ts';
import { DomainError } from '../domain/errors.ts';
import { recordRun } from '../services/audit/record-run.ts';
import { parseInput, writableCall } from './parse-input.ts';
import { problemOf } from './problem-of.ts';
import { proposeAction } from './propose-action.ts';
import { receiptOf } from './receipt.ts';
import { refuseUnpermitted } from './refuse-unpermitted.ts';
import type { AnyTool, ToolContext, ToolResult } from './tool.ts';
import { findTool, TOOL_NAMES } from './tool-table.ts';

export type ToolRun = { answer: Answer; receipt: Receipt } & Pick<ToolResult, 'continuesAs'>;

/**
 * THE one door to every tool: parse, permission, run, audit. Gives an answer with its receipt, or a problem in the asker's
 * language; a tool that writes is not run but shown, to be confirmed (confirm-action.ts). Throws only when it cannot be audited.
 */
export async function runTool(asked: ToolCall, context: ToolContext): Promise<ToolRun> {
  const { answer, rows, rule, continuesAs } = await runParsed(asked, context);
  const call = writableCall(asked);
  const receipt = await receiptOf(call, answer, { rows, rule }, context);
  await recordRun(context.database, { ...context, ...call, outcome: outcomeOf(answer), rows, hash: receipt.hash });
  return { answer, receipt, ...(continuesAs && { continuesAs }) };
}

/** The problem that answers a question which came to no tool. */
export async function refuse(error: unknown, context: ToolContext): Promise<ToolRun> {
  return answerWithoutTool(problemOf(error, context), context);
}

/** An answer that no tool computed, with the receipt that says so: no rows. */
export async function answerWithoutTool(answer: Answer, context: ToolContext): Promise<ToolRun> {
  return { answer, receipt: await receiptOf(null, answer, { rows: 0 }, context) };
}

async function runParsed(call: ToolCall, context: ToolContext): Promise<ToolResult> {
  try {
    const tool = getTool(call.tool);
    refuseUnpermitted(tool, context.asker);
    const input = parseInput(tool, call.input);
    if (tool.effect === 'read') return await tool.run(input, context);
    return { answer: await proposeAction({ tool: call.tool, input }, tool, context), rows: 0 };
  } catch (error) {
    return { answer: problemOf(error, context), rows: 0 };
  }
}

function getTool(name: string): AnyTool {
  const tool = findTool(name);
  if (tool) return tool;
  const names = TOOL_NAMES.map((each) => ({ en: each, zh: each }));
  throw new DomainError('invalid_input', { en: `There is no tool "${name}".`, zh: `没有名为“${name}”的工具。` }, names);
}

function outcomeOf(answer: Answer) {
  if (answer.kind === 'problem') return answer.code;
  return answer.kind === 'confirm' ? ('asked' as const) : ('ok' as const);
}
