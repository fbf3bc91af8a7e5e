import { createHash } from 'node:crypto';
import type { ConfirmAnswer, ToolCall } from '../domain/answer.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { keepAction } from '../services/pending-actions/keep-action.ts';
import type { AnyWritingTool, Preview, ToolContext } from './tool.ts';

/** What a writing tool will do, kept until its asker confirms it; `input` is parsed already. */
export async function proposeAction(
  { tool: name, input }: ToolCall,
  tool: AnyWritingTool,
  context: ToolContext,
): Promise<ConfirmAnswer> {
  const preview = await tool.preview(input, context);
  const { database, locale, asker, front, live, now } = context;
  const { text, answer } = preview;
  const hash = hashOfPreview({ tool: name, input }, preview);
  const asOf = live ? null : now;
  const id = await keepAction(database, { tool: name, input, text, locale, hash, asOf, asker, front });
  return { kind: 'confirm', tool: name, input, text, id, ...(answer && { preview: answer }) };
}

/** Equal when the same would be done and the person would be shown the same, whatever the order of an object's keys. */
export function hashOfPreview({ tool, input }: ToolCall, { text, answer }: Preview): string {
  return createHash('sha256').update(canonicalJson({ tool, input, text, answer })).digest('hex');
}
