import type { AIMessage } from '@langchain/core/messages';
import { type FailedOutcome, ModelFailure } from '../requests/model-failure.ts';
import type { Ending } from '../requests/watch-ending.ts';

/** Why an answer that came cannot be used; undefined where it can. */
export function failureOfMessage(message: AIMessage, ending?: Ending): ModelFailure<FailedOutcome> | undefined {
  if (ending?.finish === 'content_filter') return new ModelFailure('content_filter');
  if (ending?.refused) return new ModelFailure('refused');
  if (ending?.isWhole === false) return new ModelFailure('cut');
  const calls = (message.tool_calls?.length ?? 0) + (message.invalid_tool_calls?.length ?? 0);
  // A sentence that ran out of room is none; calls are checked one by one.
  if (ending?.finish === 'length' && calls === 0) return new ModelFailure('cut');
  return message.text.trim() === '' && calls === 0 ? new ModelFailure('malformed') : undefined;
}
