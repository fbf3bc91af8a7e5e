import { type AIMessage, ToolMessage } from '@langchain/core/messages';
import type { ClientTool } from '@langchain/core/tools';
import { createAgent, createMiddleware, tool } from 'langchain';
import type { ToolCall } from '../../../domain/answer.ts';
import type { ModelConfig } from '../../../model-config.ts';
import { findTool, TOOL_NAMES } from '../../../tools/tool-table.ts';
import { LOOK_UP, lookUpMore } from '../briefing/look-up.ts';
import { toolParameters } from '../briefing/tool-parameters.ts';
import type { Briefing } from '../briefing/write-briefing.ts';
import { failureOfError } from '../requests/failure-of.ts';
import { ModelFailure } from '../requests/model-failure.ts';
import type { ModelRun } from '../requests/open-model-run.ts';
import { modelsInTurn } from './models-in-turn.ts';
import { isUnreadable, settleMessage } from './settle-message.ts';

export type AgentRun = {
  config: ModelConfig;
  briefing: Briefing;
  /** Runs a tool and gives what the model may see of the result; never throws for what the model asked. */
  execute: (call: ToolCall) => Promise<string>;
  run: ModelRun;
};

/** The last words of a model, and which model they are of. */
export type Words = { words: string; model: string };

const UNREADABLE = 'The arguments were no complete JSON object. Call the tool again with complete arguments.';

/** Steps of langchain's graph: a model call, its tools and the hooks between them. */
const STEPS_PER_CALL = 4;

/**
 * Lets a model call tools until it answers in words. The way to langchain, imported when the first question goes to a model.
 * @throws {ModelFailure}
 */
export async function runAgent({ config, briefing, execute, run }: AgentRun): Promise<Words> {
  const { limits } = config;
  const { signal } = run;
  const models = modelsInTurn(config, run);
  const offered = new Set<string>([...briefing.tools, LOOK_UP.name]);
  let [calls, words] = [0, ''];

  const answerCall = async (name: string, input: unknown): Promise<string> => {
    if (isUnreadable(input)) return UNREADABLE;
    if (name !== LOOK_UP.name) return execute({ tool: name, input });
    const more = lookUpMore(input);
    for (const each of more.tools) offered.add(each);
    return more.text;
  };
  const guard = createMiddleware({
    name: 'guard',
    wrapModelCall: async (request, handler) => {
      signal.throwIfAborted();
      if (++calls > limits.modelCalls) throw new ModelFailure('too_many_calls');
      if (models.tokensUsed() > limits.tokens) throw new ModelFailure('too_many_tokens');
      const tools = request.tools.filter((each) => offered.has(String(each.name)));
      const message = settleMessage(
        await models.ask((model) => handler({ ...request, model, tools }) as Promise<AIMessage>),
      );
      words = message.text;
      return message;
    },
    // In the place of langchain, which checks by schemas that are cut short, and tells a model its stack traces.
    wrapToolCall: async ({ toolCall: { id, name, args } }) =>
      new ToolMessage({ tool_call_id: id ?? '', name, content: await answerCall(name, args) }),
  });
  const tools = [...TOOL_NAMES.map(declared), tool(neverRun, { ...LOOK_UP, schema: LOOK_UP.parameters })];
  const agent = createAgent({ model: models.first, tools, middleware: [guard] });
  const messages = [
    { role: 'system', content: briefing.system },
    { role: 'user', content: briefing.user },
  ];
  const options = { signal, recursionLimit: STEPS_PER_CALL * (limits.modelCalls + 2) };
  try {
    if (config.streams) for await (const _ of await agent.stream({ messages }, { ...options, streamMode: 'messages' }));
    else await agent.invoke({ messages }, options);
  } catch (error) {
    await models.settled();
    throw modelFailureIn(error) ?? failureOfError(error, signal);
  }
  return { words, model: models.answeredBy() };
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
