import type { ToolCall } from '../../../src/domain/answer.ts';
import { type ModelScript, roundsSinceQuestion } from './model-script.ts';

/** What a model that makes no mistake does with one question. */
export type GoldAnswer = {
  /** The calls of each round; those of one round are made in parallel. */
  rounds: readonly (readonly ToolCall[])[];
  /** What it says in the end, with slots such as `{t1.value}`. */
  reading: string;
};

/** The script of a model that makes exactly the right calls, then says its reading. */
export function perfectModel({ rounds, reading }: GoldAnswer): ModelScript {
  return (request) => {
    const calls = rounds[roundsSinceQuestion(request)];
    if (!calls) return { text: reading };
    return { calls: calls.map(({ tool, input }) => ({ name: tool, arguments: JSON.stringify(input) })) };
  };
}
