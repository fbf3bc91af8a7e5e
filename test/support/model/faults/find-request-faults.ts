import type { ChatCompletionRequest } from '@copilotkit/aimock';
import { findMessageFaults } from './find-message-faults.ts';
import { findStrictSchemaFaults } from './find-schema-faults.ts';
import { findToolFaults } from './find-tool-faults.ts';

/** Models that OpenAI made to think take neither a temperature of their own nor `max_tokens` (observed answers: 400). */
const THINKING_MODEL = /^(o\d|gpt-5)/;

/** Half of a character that takes two code units, which is no text: Anthropic and vLLM answer 400. */
const HALF_CHARACTER = /\\ud[89a-f]/i;

/**
 * What OpenAI, Azure, DeepSeek, Moonshot, Ollama or vLLM refuse in a request, in words; none for a request that all of
 * them take. `calledTools` are those that the model itself has called, offered or not.
 */
export function findRequestFaults(request: ChatCompletionRequest, calledTools: ReadonlySet<string>): string[] {
  return [
    ...parameterFaults(request),
    ...findMessageFaults(request.messages),
    ...findToolFaults(request, calledTools),
    ...formatFaults(request),
  ];
}

function* parameterFaults(request: ChatCompletionRequest): Generator<string> {
  if (typeof request.model !== 'string' || request.model === '') yield 'model: missing';
  if (request.stream_options && request.stream !== true) yield 'stream_options: only allowed when stream is true';
  if (THINKING_MODEL.test(request.model)) {
    if ((request.temperature ?? 1) !== 1) yield `temperature: ${request.model} takes only the default`;
    if (request.max_tokens !== undefined) yield `max_tokens: ${request.model} wants max_completion_tokens`;
  }
  if (HALF_CHARACTER.test(JSON.stringify(request))) yield 'request: holds half a character, which is not valid Unicode';
}

function* formatFaults({ response_format: format, messages }: ChatCompletionRequest): Generator<string> {
  if (!format || format.type === 'text') return;
  if (format.type === 'json_object') {
    if (!/json/i.test(JSON.stringify(messages))) yield "response_format: the messages must say 'json' somewhere";
    return;
  }
  const described = format.json_schema as { name?: string; schema?: unknown; strict?: boolean } | undefined;
  if (format.type !== 'json_schema' || !described?.schema) {
    yield 'response_format: neither text, json_object nor a json_schema with a schema';
    return;
  }
  if (!/^[\w-]{1,64}$/.test(described.name ?? '')) yield `response_format.name: "${described.name}"`;
  if (described.strict === true) yield* findStrictSchemaFaults(described.schema, 'response_format.schema');
}
