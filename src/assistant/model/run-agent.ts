import { type AIMessage, ToolMessage, type UsageMetadata } from '@langchain/core/messages';
import type { ClientTool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { createAgent, createMiddleware, tool } from 'langchain';
import type { ModelConfig } from '../../config.ts';
import type { ModelCallOutcome } from '../../services/model-calls/model-call.ts';
import { findTool, TOOL_NAMES } from '../../tools/tool-table.ts';
import { LOOK_UP, lookUpMore } from './briefing/look-up.ts';
import { toolParameters } from './briefing/tool-parameters.ts';
import type { Briefing } from './briefing/write-briefing.ts';
import { failureOfError, failureOfMessage, reasonOfStatus } from './failure-of.ts';
import { ModelFailure } from './model-failure.ts';
import { isUnreadable, settleMessage } from './settle-message.ts';
import { type Attempt, createTransport } from './transport.ts';

export type Tokens = { input: number | null; cached: number | null; output: number | null };

/** One request to a model with how it ended. */
export type ModelAttempt = Attempt & { model: string; outcome: ModelCallOutcome; tokens: Tokens };

export type AgentRun = {
  config: ModelConfig;
  briefing: Briefing;
  /** Runs a tool and gives what the model may see of the result; never throws for what the model asked. */
  execute: (call: { tool: string; input: unknown }) => Promise<string>;
  onAttempt: (attempt: ModelAttempt) => Promise<void>;
  signal: AbortSignal;
};

const UNREADABLE = 'The arguments were no complete JSON object. Call the tool again with complete arguments.';

/**
 * Lets a model call tools until it answers in words; those, and which model they are of. The only importer of langchain, itself imported when the first question
 * goes to a model. @throws {ModelFailure}
 */
export async function runAgent({
  config,
  briefing,
  execute,
  onAttempt,
  signal,
}: AgentRun): Promise<{ words: string; model: string }> {
  const transport = createTransport(signal);
  const chat = (model: string) =>
    new ChatOpenAI({
      model,
      apiKey: config.apiKey,
      useResponsesApi: false,
      maxRetries: 0,
      modelKwargs: config.extraBody,
      configuration: { baseURL: config.baseUrl, fetch: transport.fetch },
    });
  const models = [config.model, ...(config.fallbackModel === null ? [] : [config.fallbackModel])];
  const offered = new Set<string>([...briefing.tools, LOOK_UP.name]);
  let calls = 0;
  let tokensUsed = 0;
  const said = { words: '', model: config.model };

  /** One answer of the first model that gives one. */
  const answerOf = async (ask: (model: ChatOpenAI) => Promise<AIMessage>): Promise<AIMessage> => {
    for (const [at, name] of models.entries()) {
      try {
        const message = await ask(chat(name));
        const failure = failureOfMessage(message);
        await keep(name, failure?.reason ?? 'ok', tokensOf(message));
        if (failure) throw failure;
        said.model = name;
        return message;
      } catch (error) {
        const isLast = at === models.length - 1 || signal.aborted;
        if (error instanceof ModelFailure) {
          if (isLast) throw error;
          continue;
        }
        const failure = failureOfError(error, signal);
        await keep(name, failure.reason, NO_TOKENS);
        if (isLast) throw failure;
      }
    }
    throw new ModelFailure('malformed');
  };
  const keep = async (model: string, outcome: ModelCallOutcome, tokens: Tokens) => {
    const attempts = transport.takeAttempts();
    tokensUsed += (tokens.input ?? 0) + (tokens.output ?? 0);
    for (const [at, attempt] of attempts.entries()) {
      const isLast = at === attempts.length - 1;
      await onAttempt({
        ...attempt,
        model,
        ...(isLast ? { outcome, tokens } : { outcome: outcomeOf(attempt), tokens: NO_TOKENS }),
      });
    }
  };

  const guard = createMiddleware({
    name: 'guard',
    wrapModelCall: async (request, handler) => {
      signal.throwIfAborted();
      if (++calls > config.limits.modelCalls) throw new ModelFailure('too_many_calls');
      if (tokensUsed > config.limits.tokens) throw new ModelFailure('too_many_tokens');
      const tools = request.tools.filter((each) => offered.has(String(each.name)));
      const message = await answerOf((model) => handler({ ...request, model, tools }) as Promise<AIMessage>);
      const settled = settleMessage(message);
      said.words = settled.text;
      return settled;
    },
    // In the place of langchain, which checks by schemas that are cut short, and tells a model its stack traces.
    wrapToolCall: async ({ toolCall: { id, name, args } }) =>
      new ToolMessage({ tool_call_id: id ?? '', name, content: await answerCall(name, args) }),
  });
  const answerCall = async (name: string, input: unknown): Promise<string> => {
    if (isUnreadable(input)) return UNREADABLE;
    if (name !== LOOK_UP.name) return execute({ tool: name, input });
    const more = lookUpMore(input);
    for (const each of more.tools) offered.add(each);
    return more.text;
  };
  const tools = [...TOOL_NAMES.map(declared), tool(neverRun, { ...LOOK_UP, schema: LOOK_UP.parameters })];
  const agent = createAgent({ model: chat(config.model), tools, middleware: [guard] });
  const messages = [
    { role: 'system', content: briefing.system },
    { role: 'user', content: briefing.user },
  ];
  const options = { signal, recursionLimit: 4 * config.limits.modelCalls + 10 };
  try {
    if (config.streams) for await (const _ of await agent.stream({ messages }, { ...options, streamMode: 'messages' }));
    else await agent.invoke({ messages }, options);
  } catch (error) {
    throw modelFailureIn(error) ?? failureOfError(error, signal);
  }
  return said;
}

/** What a tool is, for the request; the door runs it. */
function declared(name: (typeof TOOL_NAMES)[number]): ClientTool {
  const entry = findTool(name)!;
  return tool(neverRun, { name, description: entry.description, schema: toolParameters(entry) });
}

function neverRun(): never {
  throw new Error('tools run in the middleware');
}

/** langchain wraps what its middleware throws. */
function modelFailureIn(error: unknown): ModelFailure | undefined {
  if (error instanceof ModelFailure) return error;
  return error instanceof Error && error.cause !== undefined ? modelFailureIn(error.cause) : undefined;
}

/** Of an attempt that was followed by another. */
function outcomeOf({ status }: Attempt): ModelCallOutcome {
  return status === null ? 'server_error' : reasonOfStatus(status);
}

const NO_TOKENS: Tokens = { input: null, cached: null, output: null };

function tokensOf(message: AIMessage): Tokens {
  const usage = message.usage_metadata as UsageMetadata | undefined;
  if (!usage) return NO_TOKENS;
  return { input: usage.input_tokens, cached: usage.input_token_details?.cache_read ?? 0, output: usage.output_tokens };
}
