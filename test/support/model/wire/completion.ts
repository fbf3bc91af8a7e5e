import type { ModelTurn } from '../model-script.ts';

/** Looser than OpenAI's own types, because odd providers are what it is for. */
export type WireCall = { index?: number; id?: string; type?: string; function: { name?: string; arguments: unknown } };
export type WireMessage = {
  role?: string;
  content?: unknown;
  refusal?: string | null;
  reasoning_content?: string;
  tool_calls?: WireCall[];
};
type WireUsage = {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details: { cached_tokens: number };
};
type WireBasis = { id: string; created: number; model: string; usage?: WireUsage | null };
export type Completion = WireBasis & {
  object: 'chat.completion';
  choices: { index: 0; message: WireMessage; finish_reason: string | null }[];
};
export type Chunk = WireBasis & {
  object: 'chat.completion.chunk';
  choices: { index: 0; delta: WireMessage; finish_reason: string | null }[];
};

const SOME_USAGE: NonNullable<ModelTurn['usage']> = { input: 100, output: 10 };

/** The completion that says what a turn says, as OpenAI writes it. */
export function completionOf(turn: ModelTurn, { id, model }: { id: string; model: string }): Completion {
  const { input, output, cached = 0 } = turn.usage ?? SOME_USAGE;
  const calls = turn.calls?.map(
    ({ id, name, arguments: given }): WireCall => ({
      ...(id === undefined ? {} : { id }),
      type: 'function',
      function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) },
    }),
  );
  const message = { role: 'assistant', content: turn.text ?? (calls ? null : ''), refusal: null };
  return {
    id,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1000),
    model,
    choices: [
      {
        index: 0,
        message: calls ? { ...message, tool_calls: calls } : message,
        finish_reason: turn.finishReason ?? (calls ? 'tool_calls' : 'stop'),
      },
    ],
    usage: {
      prompt_tokens: input,
      completion_tokens: output,
      total_tokens: input + output,
      prompt_tokens_details: { cached_tokens: cached },
    },
  };
}
