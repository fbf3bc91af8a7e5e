import type { ChatCompletionRequest } from '@copilotkit/aimock';
import { findRequestFaults } from './faults/find-request-faults.ts';
import { type ModelScript, type ModelTurn, turnOf } from './model-script.ts';

/** A request as it arrived; `bytes` is the size of its body. */
export type ReceivedRequest = { body: ChatCompletionRequest; text: string; bytes: number };

/** A request that a real provider answers with 400, and why; `request` counts from 1. */
type RefusedRequest = { request: number; faults: readonly string[] };

/** What a test holds in its hands of a server that stands for a model. */
export type ModelDouble = {
  /** The base address, as OPENAI_BASE_URL has it: it ends in `/v1`. */
  url: string;
  /** In the order of their arrival. */
  requests(): readonly ReceivedRequest[];
  /** Empty at the end of every good test. */
  refused: readonly RefusedRequest[];
  /** Goes on with another script, whose turns count from 1 again. */
  follow(script: ModelScript): void;
  stop(): Promise<void>;
};

/** The mind of both servers: remembers requests, refuses the faulty ones, and finds the turn for the others. */
export type ScriptedModel = Pick<ModelDouble, 'requests' | 'refused' | 'follow'> & {
  /** Remembers a request; the error that answers a faulty one. */
  receive(body: ChatCompletionRequest, text: string): ModelTurn | undefined;
  /** The script's next turn, changed where a provider has its ways. Every call of it has an id. */
  answer(body: ChatCompletionRequest, change?: (turn: ModelTurn) => ModelTurn): ModelTurn;
};

export function createScriptedModel(firstScript: ModelScript): ScriptedModel {
  let script = firstScript;
  let turnNumber = 0;
  let callNumber = 0;
  const received: ReceivedRequest[] = [];
  const refused: RefusedRequest[] = [];
  const calledTools = new Set<string>();

  const refuse = (faults: readonly string[]): ModelTurn => {
    refused.push({ request: received.length, faults });
    return { error: { status: 400, message: faults.join('\n'), type: 'invalid_request_error' } };
  };

  // An assertion that a script makes must reach the test, not end in a request without an answer.
  const scriptedTurn = (body: ChatCompletionRequest): ModelTurn | undefined => {
    try {
      return turnOf(script, body, ++turnNumber);
    } catch (error) {
      return refuse([`the script failed: ${error instanceof Error ? error.message : error}`]);
    }
  };

  return {
    refused,
    requests: () => received,
    follow(next) {
      script = next;
      turnNumber = 0;
    },
    receive(body, text) {
      received.push({ body, text, bytes: Buffer.byteLength(text) });
      const faults = findRequestFaults(body, calledTools);
      return faults.length > 0 ? refuse(faults) : undefined;
    },
    answer(body, change = (turn) => turn) {
      const scripted = scriptedTurn(body);
      if (!scripted) return refuse([`the script ended after ${turnNumber - 1} turns`]);
      const turn = change(scripted);
      const calls = turn.calls?.map((call) => ({ id: `call_${String(++callNumber).padStart(4, '0')}`, ...call }));
      for (const { name } of calls ?? []) calledTools.add(name);
      return calls ? { ...turn, calls } : turn;
    },
  };
}
