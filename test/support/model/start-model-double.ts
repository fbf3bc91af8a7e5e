import { type ChatCompletionRequest, type FixtureResponse, LLMock } from '@copilotkit/aimock';
import { keepCachedTokens } from './keep-cached-tokens.ts';
import type { ModelScript, ModelTurn } from './model-script.ts';
import { createScriptedModel, type ModelDouble } from './scripted-model.ts';

/** Characters of an SSE event: small, so that arguments arrive in several. */
const CHUNK_SIZE = 12;

/**
 * An OpenAI-compatible server whose model follows a script, streaming or not as each request wants. It is as strict as the
 * strictest provider: what one of them refuses is answered with 400 and noted in `refused`.
 */
export async function startModelDouble(script: ModelScript): Promise<ModelDouble> {
  const model = createScriptedModel(script);
  const server = new LLMock({ port: 0, chunkSize: CHUNK_SIZE });
  const cachedTokens = new Map<string, number>();
  server.mount('/v1', keepCachedTokens(cachedTokens));
  server.on({}, (received) => {
    const body = withoutNotes(received);
    const turn = model.receive(body, JSON.stringify(body)) ?? model.answer(body);
    const id = `chatcmpl-double-${model.requests().length}`;
    if (turn.usage?.cached !== undefined) cachedTokens.set(id, turn.usage.cached);
    return { ...responseOf(turn), id };
  });
  await server.start();
  return {
    url: `${server.url}/v1`,
    requests: model.requests,
    refused: model.refused,
    follow: model.follow,
    stop: () => server.stop(),
  };
}

/** The body as it was sent: aimock writes two notes of its own into it. */
function withoutNotes({ _endpointType, _context, ...body }: ChatCompletionRequest): ChatCompletionRequest {
  return body;
}

function responseOf({ error, text, calls, usage, finishReason }: ModelTurn): FixtureResponse {
  if (error) {
    const { status, retryAfterSeconds: retryAfter, ...told } = error;
    return { error: told, status, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
  const about = {
    ...(usage && { usage: { prompt_tokens: usage.input, completion_tokens: usage.output } }),
    ...(finishReason && { finishReason }),
  };
  if (!calls?.length) return { content: text ?? '', ...about };
  const toolCalls = calls.map((call) => ({ ...call, arguments: textOf(call.arguments) }));
  return { toolCalls, ...(text ? { content: text } : {}), ...about };
}

function textOf(value: string | object): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
