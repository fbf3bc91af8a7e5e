/** How an answer ended, by its own bytes: langchain drops the finish reason of a stream, and refusals altogether (observed in 1.5.8). */
export type Ending = { finish: string | null; refused: boolean; isWhole: boolean };

const FINISH = /"finish_reason":\s*"([^"]+)"/;
const REFUSAL = /"refusal":\s*"[^"]/;
const DONE = /data:\s*\[DONE\]/;

/** Longer than any of the marks, so that none is missed between two pieces. */
const KEPT = 200;

/** No answer is longer, thinking included; an endless one would fill the memory, and langchain reads arguments anew with every piece. */
const LONGEST_BYTES = 8_000_000;

/** The same response, and its ending, which is known when the body has been read; one without an end fails. */
export function watchEnding(response: Response, onPiece: () => void): { response: Response; ending: Ending } {
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const ending: Ending = { finish: null, refused: false, isWhole: !isStream };
  if (response.body === null) return { response, ending };
  const decoder = new TextDecoder();
  let [seen, bytes] = ['', 0];
  const watch = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      onPiece();
      bytes += piece.byteLength;
      if (bytes > LONGEST_BYTES) throw new Error('the answer is too long');
      seen += decoder.decode(piece, { stream: true });
      ending.finish ??= FINISH.exec(seen)?.[1] ?? null;
      ending.refused ||= REFUSAL.test(seen);
      ending.isWhole ||= ending.finish !== null || DONE.test(seen);
      seen = seen.slice(-KEPT);
      controller.enqueue(piece);
    },
  });
  const { status, statusText, headers } = response;
  return { response: new Response(response.body.pipeThrough(watch), { status, statusText, headers }), ending };
}
