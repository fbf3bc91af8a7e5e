import type { Answer, ToolCall } from '../domain/answer.ts';
import { DomainError } from '../domain/errors.ts';
import type { Bilingual } from '../domain/locale.ts';
import { recordRun } from '../services/audit/record-run.ts';
import { lockSettings } from '../services/deployment/read-settings.ts';
import { claimAction } from '../services/pending-actions/claim-action.ts';
import type { PendingAction } from '../services/pending-actions/pending-action.ts';
import { recordChanged } from '../services/pending-actions/record-changed.ts';
import { continueThread } from '../services/threads/continue-thread.ts';
import { parseInput } from './parse-input.ts';
import { problemOf } from './problem-of.ts';
import { hashOfPreview } from './propose-action.ts';
import { receiptOf } from './receipt.ts';
import { refuseUnpermitted } from './refuse-unpermitted.ts';
import { runTool, type ToolRun } from './run-tool.ts';
import type { AnyWritingTool, ToolContext, WriteContext } from './tool.ts';
import { findTool } from './tool-table.ts';

/** What became of it, in the language that the question had. `isSettled`: there is nothing left to click. */
export type ConfirmedRun = ToolRun & { call: ToolCall | null; locale: ToolContext['locale']; isSettled: boolean };

/**
 * Runs what its asker was shown, once: claim, write and audit are one transaction. Where the same call would now do something
 * else, nothing is done, and the asker is shown that instead. Never throws for what a person did.
 */
export async function confirmAction(id: string, context: ToolContext): Promise<ConfirmedRun> {
  let claimed: PendingAction | undefined;
  try {
    const run = await context.database.transaction(async (transaction) => {
      claimed = await claimAction(transaction, { id, asker: context.asker, outcome: 'done' });
      return runClaimed(id, claimed, { ...context, ...asAsked(claimed, context), database: transaction });
    });
    const { tool, input } = claimed!;
    const asked = { ...context, ...asAsked(claimed!, context) };
    if (run !== 'changed') await finish(tool, asked);
    const current = run === 'changed' ? sayChanged(await runTool({ tool, input }, asked), asked) : run;
    return { ...current, call: { tool, input }, locale: asked.locale, isSettled: true };
  } catch (error) {
    return answerFailure(id, error, claimed, context);
  }
}

/** Settles a pending action without doing it. */
export async function cancelAction(id: string, context: ToolContext): Promise<ConfirmedRun> {
  let claimed: PendingAction | undefined;
  try {
    claimed = await claimAction(context.database, { id, asker: context.asker, outcome: 'cancelled' });
    const asked = { ...context, locale: claimed.locale };
    const answer = { kind: 'text' as const, text: CANCELLED[asked.locale] };
    return { ...(await keep(answer, claimed, 'cancelled', asked)), call: null, locale: asked.locale, isSettled: true };
  } catch (error) {
    return answerFailure(id, error, claimed, context);
  }
}

async function runClaimed(id: string, claimed: PendingAction, context: WriteContext): Promise<ToolRun | 'changed'> {
  const tool = getWritingTool(claimed.tool);
  refuseUnpermitted(tool, context.asker);
  const input = parseInput(tool, claimed.input);
  // No import, refresh or other action changes anything between what is compared and what is done.
  await lockSettings(context.database);
  if (hashOfPreview({ tool: claimed.tool, input }, await tool.preview(input, context)) !== claimed.hash) {
    await recordChanged(context.database, id);
    return 'changed';
  }
  const { answer, rows, continuesAs } = await tool.run(input, context);
  if (continuesAs !== undefined) await continueThread(context.database, id, continuesAs);
  return { ...(await keep(answer, claimed, 'ok', context, rows)), ...(continuesAs && { continuesAs }) };
}

/** The language and the now of the question. */
function asAsked({ locale, asOf }: PendingAction, { now }: ToolContext): Pick<ToolContext, 'locale' | 'now' | 'live'> {
  return { locale, now: asOf ?? now, live: asOf === null };
}

/** @throws {DomainError} 'conflict' when an upgrade took the tool away */
function getWritingTool(name: string): AnyWritingTool {
  const tool = findTool(name);
  if (tool?.effect === 'write') return tool;
  throw new DomainError('conflict', { en: `There is no tool "${name}" any more.`, zh: `工具“${name}”已不存在。` });
}

/** What follows the commit; it was done, so a failure here is only logged, and the next refresh makes up for it. */
async function finish(name: string, context: ToolContext): Promise<void> {
  try {
    await getWritingTool(name).afterwards?.(context);
  } catch (error) {
    context.log?.error({ err: error }, 'what follows a writing tool failed');
  }
}

function sayChanged({ answer, receipt }: ToolRun, { locale }: ToolContext): ToolRun {
  if (answer.kind !== 'confirm') return { answer, receipt };
  return { answer: { ...answer, text: `${CHANGED[locale]}\n${answer.text}` }, receipt };
}

/** A refusal settles what was claimed; after a failure of our own it can be confirmed again. */
async function answerFailure(
  id: string,
  error: unknown,
  claimed: PendingAction | undefined,
  context: ToolContext,
): Promise<ConfirmedRun> {
  const locale = claimed?.locale ?? context.locale;
  const answer = problemOf(error, { ...context, locale });
  const isRefused = claimed !== undefined && error instanceof DomainError;
  if (isRefused)
    await claimAction(context.database, { id, asker: context.asker, outcome: answer.code }).catch(() => {});
  const about = claimed ?? { tool: 'confirm', input: { id } };
  return {
    ...(await keep(answer, about, answer.code, { ...context, locale })),
    call: null,
    locale,
    isSettled: isRefused,
  };
}

async function keep(
  answer: Answer,
  { tool, input }: ToolCall,
  outcome: Parameters<typeof recordRun>[1]['outcome'],
  context: ToolContext | WriteContext,
  rows = 0,
): Promise<ToolRun> {
  const receipt = await receiptOf({ tool, input }, answer, { rows }, context);
  await recordRun(context.database, { ...context, tool, input, outcome, rows, hash: receipt.hash });
  return { answer, receipt };
}

const CANCELLED: Bilingual = { en: 'Cancelled; nothing was done.', zh: '已取消，未执行任何操作。' };
const CHANGED: Bilingual = {
  en: 'Nothing was done yet: the data changed since you were shown this. It would now be:',
  zh: '尚未执行：您看到预览之后数据有变化。现在将执行的是：',
};
