import type { ToolCall } from '../domain/answer.ts';
import { foldTraditional } from '../domain/fold-traditional.ts';

/** Their values are those of the data, in its own signs. */
const OF_THE_DATA: ReadonlySet<string> = new Set(['rule', 'where', 'trigger', 'if']);
/** Everything but the signs of Chinese sentences, which are folded for reading one by one. */
const BESIDE_SIGNS = /[^，！？；：（）]+/gu;

/** A call that was read in simplified signs and half-width ones, with the names and texts that it took from the question as they were typed. */
export function restoreTyped<Call extends ToolCall>(call: Call, question: string): Call {
  const typed = question
    .replace(BESIDE_SIGNS, (part) => part.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim();
  const plain = foldTraditional(typed.normalize('NFKC'));
  return plain === typed ? call : { ...call, input: restored(call.input) };

  function restored(value: unknown): unknown {
    if (typeof value === 'string') {
      const at = plain.indexOf(value);
      return at < 0 ? value : typed.slice(at, at + value.length);
    }
    if (Array.isArray(value)) return value.map(restored);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, OF_THE_DATA.has(key) ? each : restored(each)]),
    );
  }
}
