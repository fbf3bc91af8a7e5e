import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ModelConfig } from '../../config.ts';
import type { Viewpoint } from '../../services/population/viewpoint.ts';
import type { ToolContext } from '../../tools/tool.ts';
import { failureOfError } from '../model/requests/failure-of.ts';
import { ModelFailure } from '../model/requests/model-failure.ts';
import { traced } from '../model/requests/trace-model-call.ts';
import { createTransport } from '../model/requests/transport.ts';
import type { Draft } from './draft.ts';
import { DRAFT_FORMATS, type DraftFormat } from './draft-format.ts';
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
  { database, asker, signal: stop }: Pick<Viewpoint, 'database' | 'asker'> & Pick<ToolContext, 'signal'>,
): Promise<{ draft: Draft; model: string }> {
  const { requestDraft } = await import('./request-draft.ts');
  const signal = AbortSignal.any([AbortSignal.timeout(config.limits.seconds * 1000), ...(stop ? [stop] : [])]);
  const transport = createTransport(signal);
  const run = { runId: randomUUID(), asker, database, prices: config.prices };

  const askOnce = (model: string, format: DraftFormat): Promise<Draft> =>
    traced('chat', { 'gen_ai.request.model': model }, async (note) => {
      const request = { config, model, format, brief, signal, instructions: INSTRUCTIONS, fetch: transport.fetch };
      const { tokens, ...answer } = await requestDraft(request).catch(async (error: unknown) => {
        const failure = failureOfError(error, signal);
        await recordAttempts(transport.takeAttempts(), { model, outcome: failure.reason }, run);
        throw failure;
      });
      note({
        'gen_ai.usage.input_tokens': tokens.input,
        'gen_ai.usage.cache_read.input_tokens': tokens.cached,
        'gen_ai.usage.output_tokens': tokens.output,
      });
      await recordAttempts(transport.takeAttempts(), { model, tokens, outcome: answer.outcome }, run);
      if (answer.outcome !== 'ok') throw new ModelFailure(answer.outcome);
      return answer.draft;
    });
  const ask = async (model: string): Promise<Draft> => {
    const provider = `${config.baseUrl} ${model}`;
    for (let at = firstFormatOf.get(provider) ?? 0; ; at++) {
      try {
        const draft = await askOnce(model, DRAFT_FORMATS[at]!);
        firstFormatOf.set(provider, at);
        return draft;
      } catch (error) {
        if (!refusesFormat(error) || at === DRAFT_FORMATS.length - 1) throw error;
      }
    }
  };

  let failure: unknown;
  for (const model of [config.model, config.fallbackModel]) {
    if (model === null) continue;
    try {
      return { model, draft: await ask(model) };
    } catch (error) {
      failure = error;
      if (signal.aborted || !(error instanceof ModelFailure)) break;
    }
  }
  throw failure;
}

/** Whether a provider may have refused a `response_format` that it does not know. */
function refusesFormat(error: unknown): boolean {
  const { cause, reason } = error as { cause?: { status?: unknown }; reason?: unknown };
  return reason === 'malformed' && (cause?.status === 400 || cause?.status === 422);
}
