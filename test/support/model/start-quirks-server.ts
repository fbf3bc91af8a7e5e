import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import type { ChatCompletionRequest } from '@copilotkit/aimock';
import type { ModelScript, ModelTurn } from './model-script.ts';
import { BREAKING } from './quirks/breaking.ts';
import { MISCALLING } from './quirks/miscalling.ts';
import { MISSPEAKING } from './quirks/misspeaking.ts';
import type { Quirk, Refusal } from './quirks/quirk.ts';
import { REFUSING } from './quirks/refusing.ts';
import { createScriptedModel, type ModelDouble } from './scripted-model.ts';
import { chunksOf } from './wire/chunks-of.ts';
import { type Completion, completionOf } from './wire/completion.ts';
import { sendWhole, type WireAnswer } from './wire/send.ts';

/** Every odd provider, by name. */
export const QUIRKS = { normal: {}, ...REFUSING, ...MISCALLING, ...MISSPEAKING, ...BREAKING } satisfies Record<
  string,
  Quirk
>;
export type QuirkName = keyof typeof QUIRKS;

export type QuirksOptions = {
  /** How the first request is answered, the second, and so on; the last one stays. */
  quirks: readonly [QuirkName, ...QuirkName[]];
  /** What the model would say if its provider were like others. */
  script: ModelScript;
};

/**
 * An OpenAI-compatible server with oddities. Whatever it did before, it is as strict about requests as `startModelDouble`:
 * a client must not send back what would be refused elsewhere.
 */
export async function startQuirksServer({ quirks, script }: QuirksOptions): Promise<ModelDouble> {
  const model = createScriptedModel(script);
  const server = createServer(async (request, response) => {
    const text = await readText(request);
    if (!request.url?.endsWith('/chat/completions')) return refuse(response, { status: 404, body: '{}' });
    const quirk: Quirk = QUIRKS[quirks[Math.min(model.requests().length, quirks.length - 1)]!];
    const body = JSON.parse(text) as ChatCompletionRequest;
    const faulty = model.receive(body, text);
    const refusal = faulty ? refusalOf(faulty) : quirk.refuse?.(body);
    if (refusal) return refuse(response, refusal);
    const turn = model.answer(body, (scripted) => quirk.turn?.(scripted, body) ?? scripted);
    if (turn.error) return refuse(response, refusalOf(turn));
    const answer = answerOf(turn, body, quirk, `chatcmpl-quirk-${model.requests().length}`);
    await (quirk.send ?? sendWhole)(answer, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: model.requests,
    refused: model.refused,
    follow: model.follow,
    async stop() {
      const closed = once(server.close(), 'close');
      // Some of them hang, that is what they are for.
      server.closeAllConnections();
      await closed;
    },
  };
}

function answerOf(turn: ModelTurn, body: ChatCompletionRequest, quirk: Quirk, id: string): WireAnswer {
  const plain = completionOf(turn, { id, model: body.model });
  const completion = quirk.completion?.(plain) ?? plain;
  const streams = quirk.answersWith ? quirk.answersWith === 'stream' : body.stream === true;
  const answer = streams ? streamOf(completion, body, quirk) : jsonOf(completion);
  return quirk.answer?.(answer) ?? answer;
}

function streamOf(
  completion: Completion,
  { stream_options: options }: ChatCompletionRequest,
  quirk: Quirk,
): WireAnswer {
  const plain = chunksOf(completion, { includeUsage: options?.include_usage === true, wholeCalls: quirk.wholeCalls });
  const events = (quirk.chunks?.(plain) ?? plain).map((chunk) => JSON.stringify(chunk));
  return { contentType: 'text/event-stream', pieces: [...events, '[DONE]'].map((event) => `data: ${event}\n\n`) };
}

function jsonOf(completion: Completion): WireAnswer {
  const text = JSON.stringify(completion);
  const middle = text.length / 2;
  return { contentType: 'application/json', pieces: [text.slice(0, middle), text.slice(middle)] };
}

function refusalOf({ error }: ModelTurn): Refusal {
  const { status = 500, retryAfterSeconds, ...told } = error ?? {};
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { status, headers, body: JSON.stringify({ error: told }) };
}

function refuse(response: ServerResponse, { status, headers, body }: Refusal): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}
