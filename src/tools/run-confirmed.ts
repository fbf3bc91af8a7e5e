import type { ToolCall } from '../domain/answer.ts';
import { type ConfirmedRun, confirmAction } from './confirm-action.ts';
import { runTool } from './run-tool.ts';
import type { ToolContext } from './tool.ts';

/**
 * Proposes a writing tool and confirms it in one go: only for a click or a submitted form that was the asker's word for exactly this call.
 * A refusal comes back as its problem; where the world changed in between, what would now be done comes back to be confirmed by hand.
 */
export async function runConfirmed(call: ToolCall, context: ToolContext): Promise<ConfirmedRun> {
  const proposed = await runTool(call, context);
  if (proposed.answer.kind === 'confirm') return confirmAction(proposed.answer.id, context);
  return { ...proposed, call, locale: context.locale, isSettled: true };
}
