import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ModelConfig } from '../../config.ts';
import type { ModelCallOutcome } from '../../services/model-calls/model-call.ts';
import type { ToolContext } from '../../tools/tool.ts';
import { failureOfError } from '../model/failure-of.ts';
import { ModelFailure } from '../model/model-failure.ts';
import { createTransport } from '../model/transport.ts';
import type { Draft } from './draft.ts';
import { DRAFT_FORMATS } from './draft-format.ts';
import { recordAttempts } from './record-attempts.ts';

const INSTRUCTIONS = readFileSync(new URL('../../../prompts/outreach/draft.md', import.meta.url), 'utf8').trim();

/** Where in the list a provider's model was found to begin, so that later drafts do not ask in vain. */
const firstFormatOf = new Map<string, number>();

/**
 * The draft of the first model that gives one, with its name; every request is recorded.
 * @throws {ModelFailure} of the last one asked
 */
export async function askForDraft(
  config: ModelConfig,
  brief: string,
  { database, asker, signal: stop }: Pick<ToolContext, 'database' | 'asker' | 'signal'>,
): Promise<{ draft: Draft; model: string }> {
  const { requestDraft } = await import('./request-draft.ts');
  const signal = AbortSignal.any([AbortSignal.timeout(config.limits.seconds * 1000), ...(stop ? [stop] : [])]);
  const transport = createTransport(signal);
  const run = { runId: randomUUID(), asker, database, prices: config.prices };

  const ask = async (model: string): Promise<Draft> => {
    const provider = `${config.baseUrl} ${model}`;
    for (let at = firstFormatOf.get(provider) ?? 0; ; at++) {
      const asked = { config, model, brief, signal, instructions: INSTRUCTIONS, format: DRAFT_FORMATS[at]! };
      try {
        const { tokens, ...answer } = await requestDraft({ ...asked, fetch: transport.fetch });
        await recordAttempts(transport.takeAttempts(), { model, tokens, outcome: answer.outcome }, run);
        if (answer.outcome !== 'ok') throw new ModelFailure(answer.outcome);
        firstFormatOf.set(provider, at);
        return answer.draft;
      } catch (error) {
        if (error instanceof ModelFailure) throw error;
        const failure = failureOf(error, signal);
        // Without a budget's check before it, a request ends in nothing but an outcome of its own.
        await recordAttempts(transport.takeAttempts(), { model, outcome: failure.reason as ModelCallOutcome }, run);
        if (!refusesRequest(error) || failure.reason === 'content_filter' || at === DRAFT_FORMATS.length - 1)
          throw failure;
      }
    }
  };

  const models = [config.model, ...(config.fallbackModel === null ? [] : [config.fallbackModel])];
  for (const [at, model] of models.entries()) {
    try {
      return { model, draft: await ask(model) };
    } catch (error) {
      if (!(error instanceof ModelFailure) || signal.aborted || at === models.length - 1) throw error;
    }
  }
  throw new ModelFailure('malformed');
}

/** Azure answers 400 with this code where its filter minds the request (Azure OpenAI documentation, "Content filtering"). */
function failureOf(error: unknown, signal: AbortSignal): ModelFailure {
  const { code } = error as { code?: unknown };
  return code === 'content_filter'
    ? new ModelFailure('content_filter', { cause: error })
    : failureOfError(error, signal);
}

/** What providers answer to a `response_format` that they do not know. */
function refusesRequest(error: unknown): boolean {
  const { status } = error as { status?: unknown };
  return status === 400 || status === 422;
}
