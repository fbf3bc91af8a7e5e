import type { AIMessage, UsageMetadata } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import type { ModelConfig } from '../../../model-config.ts';
import type { ModelRun } from '../requests/open-model-run.ts';
import { NO_TOKENS, plausibleTokens, type Tokens } from '../requests/tokens.ts';
import { failureOfMessage } from './failure-of-message.ts';

/** The model of a deployment, and the one that is asked where it fails. */
export type ModelsInTurn = {
  first: ChatOpenAI;
  /** The answer of the first model that gives one that can be used. @throws {ModelFailure} of the last one */
  ask(question: (model: ChatOpenAI) => Promise<AIMessage>): Promise<AIMessage>;
  /** Once what is under way has ended and was recorded, also where langchain waits for it no longer. */
  settled(): Promise<void>;
  tokensUsed(): number;
  /** Which model answered last. */
  answeredBy(): string;
};

export function modelsInTurn(config: ModelConfig, run: ModelRun): ModelsInTurn {
  const open = (model: string) =>
    new ChatOpenAI({
      ...{ model, apiKey: config.apiKey, modelKwargs: config.extraBody },
      useResponsesApi: false,
      // The transport tries again, as the server asks.
      maxRetries: 0,
      configuration: { baseURL: config.baseUrl, fetch: run.fetch },
    });
  const first = open(config.model);
  let answeredBy = config.model;
  let tokensUsed = 0;
  let settled = Promise.resolve();

  const askOne = async (name: string, question: (model: ChatOpenAI) => Promise<AIMessage>) => {
    const message = await run.ask(name, async () => {
      const answer = await question(name === config.model ? first : open(name));
      const tokens = plausibleTokens(tokensOf(answer));
      tokensUsed += (tokens.input ?? 0) + (tokens.output ?? 0);
      const failure = failureOfMessage(answer, run.ending());
      return failure ? { failure, tokens } : { answer, tokens };
    });
    answeredBy = name;
    return message;
  };
  return {
    first,
    ask(question) {
      const asking = run.inTurn((name) => askOne(name, question));
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

function tokensOf(message: AIMessage): Tokens {
  // Without usage in an answer, langchain gives an object without numbers.
  const usage = message.usage_metadata as Partial<UsageMetadata> | undefined;
  if (usage?.input_tokens === undefined) return NO_TOKENS;
  const { input_tokens: input, output_tokens: output = null, input_token_details: details } = usage;
  return { input, cached: details?.cache_read ?? 0, output };
}
