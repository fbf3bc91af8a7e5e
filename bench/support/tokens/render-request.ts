import type { ChatCompletionRequest, ChatMessage, ToolDefinition } from '@copilotkit/aimock';
import type { ModelTurn } from '../../../test/support/model/model-script.ts';
import { renderSchema, type Schema } from './render-schema.ts';
import { tokensOf } from './tokens-of.ts';

/** How tools are written into the prompt: as OpenAI's published format says, or as the JSON that was sent. */
export type ToolsAs = 'types' | 'json';

/** The tokens that a model reads, in the order in which providers keep prefixes: tools before messages. */
export type RenderedRequest = { tools: readonly number[]; system: readonly number[]; rest: readonly number[] };

/** The marks around a message: its start, between role and text, its end. No real token has these numbers. */
const [START, MIDDLE, END] = [-1, -2, -3];

/** Newer models call the system the developer. */
const SYSTEM_ROLES = new Set<string>(['system', 'developer']);

/** A request as its model reads it: each message between marks, the reply begun. */
export function renderRequest({ messages, tools = [] }: ChatCompletionRequest, toolsAs: ToolsAs): RenderedRequest {
  const isSystem = ({ role }: ChatMessage) => SYSTEM_ROLES.has(role);
  const rendered = tools.length === 0 ? [] : tokensOf(toolsAs === 'json' ? JSON.stringify(tools) : renderTools(tools));
  return {
    tools: rendered,
    system: messages.filter(isSystem).flatMap(renderMessage),
    rest: [
      ...messages.filter((message) => !isSystem(message)).flatMap(renderMessage),
      START,
      ...tokensOf('assistant'),
      MIDDLE,
    ],
  };
}

/** The tokens that a model writes: its text, and the name and the arguments of each call. */
export function renderTurn({ text, calls = [] }: ModelTurn): readonly number[] {
  const said = text === undefined ? [] : [...tokensOf(text), END];
  return [...said, ...calls.flatMap(({ name, arguments: input }) => renderCall(name, input))];
}

function renderTools(tools: readonly ToolDefinition[]): string {
  const declared = tools.map(({ function: { name, description = '', parameters = {} } }) => {
    const schema = parameters as Schema;
    const shared = Object.entries(schema.$defs ?? {}).map(([key, each]) => `type ${key} = ${renderSchema(each)};\n`);
    const comment = description.replaceAll('\n', '\n// ');
    const hasInput = Object.keys(schema.properties ?? {}).length > 0;
    return `${shared.join('')}// ${comment}\ntype ${name} = (${hasInput ? `_: ${renderSchema(schema)}` : ''}) => any;\n`;
  });
  return `# Tools\n\n## functions\n\nnamespace functions {\n\n${declared.join('\n')}\n} // namespace functions`;
}

function renderMessage({ role, content, tool_calls: calls = [] }: ChatMessage): number[] {
  const text = typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('');
  const spoken = text === '' && calls.length > 0 ? [] : [START, ...tokensOf(role), MIDDLE, ...tokensOf(text), END];
  return [
    ...spoken,
    ...calls.flatMap(({ function: { name, arguments: input } }) => [
      START,
      ...tokensOf(role),
      ...renderCall(name, input),
    ]),
  ];
}

function renderCall(name: string, input: string | object): number[] {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return [...tokensOf(` to=functions.${name}`), MIDDLE, ...tokensOf(text), END];
}
