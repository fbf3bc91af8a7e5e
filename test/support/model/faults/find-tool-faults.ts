import type { ChatCompletionRequest } from '@copilotkit/aimock';
import { findSchemaFaults, findStrictSchemaFaults } from './find-schema-faults.ts';

/** OpenAI's; observed answers to more: 400. */
const TOOLS_AT_MOST = 128;
const DESCRIPTION_AT_MOST = 1024;
const TOOL_NAME = /^[\w-]{1,64}$/;
const NOT_AT_THE_TOP = ['oneOf', 'anyOf', 'allOf', 'enum', 'not'];

/** What providers refuse in the tools of a request, and in the calls of them in its history. */
export function* findToolFaults(request: ChatCompletionRequest, calledTools: ReadonlySet<string>): Generator<string> {
  const tools = request.tools?.map((tool) => tool.function) ?? [];
  const names = tools.map(({ name }) => name);
  if (request.tools?.length === 0) yield 'tools: empty; leave it out';
  if (tools.length > TOOLS_AT_MOST) yield `tools: ${tools.length}, more than ${TOOLS_AT_MOST}`;
  for (const name of new Set(names.filter((each, at) => names.indexOf(each) !== at))) yield `tools: "${name}" twice`;
  for (const tool of tools) yield* oneToolFaults(tool);
  yield* choiceFaults(request, names);
  yield* historyFaults(request, new Set([...names, ...calledTools]));
}

type OneTool = NonNullable<ChatCompletionRequest['tools']>[number]['function'] & { strict?: boolean };

function* oneToolFaults({ name, description, parameters, strict }: OneTool): Generator<string> {
  const where = `tools.${name}`;
  if (!TOOL_NAME.test(name)) yield `${where}: not a tool's name`;
  if ((description ?? '').length > DESCRIPTION_AT_MOST)
    yield `${where}: a description of ${description?.length} characters`;
  if (!parameters) return;
  const top = parameters as Record<string, unknown>;
  if (top.type !== 'object') yield `${where}: the schema is not of type "object"`;
  for (const key of NOT_AT_THE_TOP) if (key in top) yield `${where}: "${key}" at the top of the schema`;
  yield* strict ? findStrictSchemaFaults(parameters, where) : findSchemaFaults(parameters, where);
}

function* choiceFaults(request: ChatCompletionRequest, names: readonly string[]): Generator<string> {
  if (names.length === 0) {
    for (const key of ['tool_choice', 'parallel_tool_calls'])
      if (request[key] !== undefined) yield `${key}: only allowed with tools`;
    return;
  }
  const chosen = request.tool_choice as { function?: { name?: string } } | string | undefined;
  const name = typeof chosen === 'object' ? chosen.function?.name : undefined;
  if (name !== undefined && !names.includes(name)) yield `tool_choice: "${name}" is not offered`;
}

/** A call of what was never offered is the client's invention, unless the model itself made it, or made one that nobody could repeat. */
function* historyFaults({ messages }: ChatCompletionRequest, known: ReadonlySet<string>): Generator<string> {
  if (known.has('')) return;
  for (const { tool_calls: calls } of messages)
    for (const call of calls ?? [])
      if (!known.has(call.function.name)) yield `messages: a call of "${call.function.name}", which is not offered`;
}
