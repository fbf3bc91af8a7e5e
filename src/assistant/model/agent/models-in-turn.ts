import type { AIMessage, UsageMetadata } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import type { ModelConfig } from '../../../config.ts';
import type { ModelCallOutcome } from '../../../services/model-calls/model-call.ts';
import { failureOfError, failureOfMessage, reasonOfStatus } from '../requests/failure-of.ts';
import { ModelFailure } from '../requests/model-failure.ts';
import { traced } from '../requests/trace-model-call.ts';
import { type Attempt, createTransport } from '../requests/transport.ts';

type Tokens = { input: number | null; cached: number | null; output: number | null };

/** One request to a model with how it ended. */
export type ModelAttempt = Attempt & { model: string; outcome: ModelCallOutcome; tokens: Tokens };

/** The model of a deployment, and the one that is asked where it fails. */
export type ModelsInTurn = {
  first: ChatOpenAI;
  /** The answer of the first model that gives one that can be used. @throws {ModelFailure} of the last one */
  ask(question: (model: ChatOpenAI) => Promise<AIMessage>): Promise<AIMessage>;
  /** Once what is under way has ended and was reported, also where langchain waits for it no longer. */
  settled(): Promise<void>;
  tokensUsed(): number;
  /** Which model answered last. */
  answeredBy(): string;
};

const NO_TOKENS: Tokens = { input: null, cached: null, output: null };

export function modelsInTurn(
  config: ModelConfig,
  { signal, onAttempt }: { signal: AbortSignal; onAttempt: (attempt: ModelAttempt) => Promise<void> },
): ModelsInTurn {
  const transport = createTransport(signal);
  const names = [config.model, ...(config.fallbackModel === null ? [] : [config.fallbackModel])];
  const models = names.map(
    (model) =>
      new ChatOpenAI({
        ...{ model, apiKey: config.apiKey, modelKwargs: config.extraBody },
        useResponsesApi: false,
        // The transport tries again, as the server asks.
        maxRetries: 0,
        configuration: { baseURL: config.baseUrl, fetch: transport.fetch },
      }),
  );
  let answeredBy = config.model;
  let tokensUsed = 0;
  let settled = Promise.resolve();

  const report = async (model: string, outcome: ModelCallOutcome, tokens = NO_TOKENS) => {
    tokensUsed += (tokens.input ?? 0) + (tokens.output ?? 0);
    const attempts = transport.takeAttempts();
    for (const attempt of attempts.slice(0, -1))
      await onAttempt({ ...attempt, model, outcome: outcomeOf(attempt), tokens: NO_TOKENS });
    for (const attempt of attempts.slice(-1)) await onAttempt({ ...attempt, model, outcome, tokens });
  };
  const askOne = (model: ChatOpenAI, question: (model: ChatOpenAI) => Promise<AIMessage>) =>
    traced('chat', { 'gen_ai.request.model': model.model }, async (note) => {
      const message = await question(model).catch(async (error: unknown) => {
        const failure = failureOfError(error, signal);
        await report(model.model, failure.reason);
        throw failure;
      });
      const tokens = tokensOf(message);
      note({
        'gen_ai.usage.input_tokens': tokens.input,
        'gen_ai.usage.cache_read.input_tokens': tokens.cached,
        'gen_ai.usage.output_tokens': tokens.output,
      });
      const failure = failureOfMessage(message, transport.ending());
      await report(model.model, failure?.reason ?? 'ok', tokens);
      if (failure) throw failure;
      answeredBy = model.model;
      return message;
    });
  const askAll = async (question: (model: ChatOpenAI) => Promise<AIMessage>) => {
    let failure: unknown;
    for (const model of models) {
      try {
        return await askOne(model, question);
      } catch (error) {
        failure = error;
        if (signal.aborted || !(error instanceof ModelFailure)) break;
      }
    }
    throw failure;
  };
  return {
    first: models[0]!,
    ask(question) {
      const asking = askAll(question);
      settled = asking.then(
        () => {},
        () => {},
      );
      return asking;
    },
    settled: () => settled,
    tokensUsed: () => tokensUsed,
    answeredBy: () => answeredBy,
  };
}

/** Of an attempt that was followed by another. */
function outcomeOf({ status }: Attempt): ModelCallOutcome {
  return status === null ? 'server_error' : reasonOfStatus(status);
}

function tokensOf(message: AIMessage): Tokens {
  // Without usage in an answer, langchain gives an object without numbers.
  const usage = message.usage_metadata as Partial<UsageMetadata> | undefined;
  if (usage?.input_tokens === undefined) return NO_TOKENS;
  const { input_tokens: input, output_tokens: output = null, input_token_details: details } = usage;
  return { input, cached: details?.cache_read ?? 0, output };
}
