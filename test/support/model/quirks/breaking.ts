import {
  type Send,
  sendHalfAndBreak,
  sendHalfAndEnd,
  sendHalfAndStall,
  sendSlowly,
  type WireAnswer,
} from '../wire/send.ts';
import type { Quirk } from './quirk.ts';

const HTML = '<!doctype html><title>Sign in to the network</title>';
const ERROR = JSON.stringify({ error: { message: 'Provider returned an error', code: 502 } });

/** Connections and bodies that are not as they should be. */
export const BREAKING = {
  hangs: { send: () => {} },
  hangs_up: { send: (_, response) => void response.destroy() },
  slow_stream: { send: sendSlowly },
  stalled_stream: { send: sendHalfAndStall },
  cut_stream: { send: sendHalfAndBreak },
  ended_early: { send: sendHalfAndEnd },
  html_body: { send: sendText('text/html', HTML) },
  half_json: { answer: ({ contentType, pieces }) => ({ contentType, pieces: [pieces.join('').slice(0, 60)] }) },
  empty_body: { answer: ({ contentType }) => ({ contentType, pieces: [] }) },
  null_body: { send: sendText('application/json', 'null') },
  /** 200 all the same (OpenRouter). */
  error_in_answer: {
    answer: (answer) => ({ ...answer, pieces: [isStream(answer) ? `data: ${ERROR}\n\n` : ERROR] }),
  },
  no_done: {
    answer: ({ pieces, ...answer }) => ({ ...answer, pieces: pieces.filter((piece) => !piece.includes('[DONE]')) }),
  },
  keeps_alive_comments: {
    answer: (answer) =>
      isStream(answer) ? { ...answer, pieces: answer.pieces.flatMap((piece) => [': ping\n\n', piece]) } : answer,
  },
  windows_lines: {
    answer: (answer) =>
      isStream(answer) ? { ...answer, pieces: answer.pieces.map((piece) => piece.replaceAll('\n', '\r\n')) } : answer,
  },
  ignores_stream: { answersWith: 'json' },
  streams_anyway: { answersWith: 'stream' },
} satisfies Record<string, Quirk>;

function isStream({ contentType }: WireAnswer): boolean {
  return contentType === 'text/event-stream';
}

function sendText(contentType: string, text: string): Send {
  return (_, response) => void response.writeHead(200, { 'content-type': contentType }).end(text);
}
