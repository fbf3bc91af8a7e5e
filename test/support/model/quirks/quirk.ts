import type { ChatCompletionRequest } from '@copilotkit/aimock';
import type { ModelTurn } from '../model-script.ts';
import type { Chunk, Completion } from '../wire/completion.ts';
import type { Send, WireAnswer } from '../wire/send.ts';

/** An answer that is no completion. */
export type Refusal = { status: number; headers?: Record<string, string>; body: string };

/** One oddity of a provider: where on the way from the script's turn to the wire it differs. */
export type Quirk = {
  /** Answers instead of the model; undefined where this request is taken. */
  refuse?: (request: ChatCompletionRequest) => Refusal | undefined;
  turn?: (turn: ModelTurn, request: ChatCompletionRequest) => ModelTurn;
  completion?: (completion: Completion) => Completion;
  /** Each tool call comes in one chunk. */
  wholeCalls?: true;
  chunks?: (chunks: readonly Chunk[]) => object[];
  /** Answers so, whatever the request asks for. */
  answersWith?: 'json' | 'stream';
  answer?: (answer: WireAnswer) => WireAnswer;
  send?: Send;
};
