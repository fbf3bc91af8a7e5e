import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** An answer ready to be written: the events of a stream, or the two halves of one JSON text. */
export type WireAnswer = { contentType: string; pieces: readonly string[] };

/** How an answer goes over the wire; the last words of odd connections are theirs. */
export type Send = (answer: WireAnswer, response: ServerResponse) => void | Promise<void>;

const SLOW_PIECE_MS = 15;

export const sendWhole: Send = ({ contentType, pieces }, response) => {
  response.writeHead(200, { 'content-type': contentType }).end(pieces.join(''));
};

/** Everything comes, slowly. */
export const sendSlowly: Send = async ({ contentType, pieces }, response) => {
  response.writeHead(200, { 'content-type': contentType });
  for (const piece of pieces) {
    response.write(piece);
    await setTimeout(SLOW_PIECE_MS);
  }
  response.end();
};

/** The first half comes, and then nothing; the connection stays open. */
export const sendHalfAndStall: Send = ({ contentType, pieces }, response) => {
  response.writeHead(200, { 'content-type': contentType }).write(firstHalf(pieces));
};

/** The first half comes, and then the connection breaks. */
export const sendHalfAndBreak: Send = ({ contentType, pieces }, response) => {
  response.writeHead(200, { 'content-type': contentType });
  response.write(firstHalf(pieces), () => response.destroy());
};

/** The first half comes, and the answer ends as if that were all: no finish reason, no `[DONE]`. */
export const sendHalfAndEnd: Send = ({ contentType, pieces }, response) => {
  response.writeHead(200, { 'content-type': contentType }).end(firstHalf(pieces));
};

function firstHalf(pieces: readonly string[]): string {
  return pieces.slice(0, Math.ceil(pieces.length / 2)).join('');
}
