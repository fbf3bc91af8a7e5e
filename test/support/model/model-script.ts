import type { ChatCompletionRequest } from '@copilotkit/aimock';

/** A call that the model makes. Arguments given as text are sent as they are, so that they may be broken. */
type ScriptedCall = { name: string; arguments: string | object; id?: string };

/** What one request is answered with. An `error` stands instead of everything else. */
export type ModelTurn = {
  text?: string;
  calls?: readonly ScriptedCall[];
  /** In tokens; `cached` is the part of the input that the provider had before. Default: estimated. */
  usage?: { input: number; output: number; cached?: number };
  finishReason?: string;
  error?: { status: number; message: string; type?: string; code?: string; retryAfterSeconds?: number };
};

/** `turnNumber` counts from 1 the requests that came since the script began, those refused left out. */
type TurnFunction = (request: ChatCompletionRequest, turnNumber: number) => ModelTurn;

/** What a model does: decided from each request, or one turn after the other. */
export type ModelScript = TurnFunction | readonly (ModelTurn | TurnFunction)[];

/** The turn that a script has for a request; undefined where its list has ended. */
export function turnOf(script: ModelScript, request: ChatCompletionRequest, turnNumber: number): ModelTurn | undefined {
  const turn = typeof script === 'function' ? script : script[turnNumber - 1];
  return typeof turn === 'function' ? turn(request, turnNumber) : turn;
}

/** How often the model has answered since the last question, 0 at first: known from the request alone, so retries do not shift it. */
export function roundsSinceQuestion({ messages }: ChatCompletionRequest): number {
  const asked = messages.findLastIndex(({ role }) => role === 'user');
  return messages.slice(asked + 1).filter(({ role }) => role === 'assistant').length;
}
