import type { Reply } from '../domain/answer.ts';
import type { ModelConfig } from '../model-config.ts';
import { type AskContext, ask, type Question } from './ask.ts';
import { openWriteDraft } from './drafting/open-write-draft.ts';

export type Ask = (question: Question, context: AskContext) => Promise<Reply>;

/** `ask` with the deployment's model; without one nothing of it is loaded. */
export async function openAsk(config: ModelConfig | null): Promise<Ask> {
  if (config === null) return ask;
  const { createAskModel } = await import('./model/create-ask-model.ts');
  const model = createAskModel(config);
  const writeDraft = openWriteDraft(config);
  return (question, context) => ask(question, { ...context, model, writeDraft });
}
