import type { ModelCall } from '../../src/services/model-calls/model-call.ts';
import { ADMINISTRATOR } from './company.ts';

/** A request to a model as it may be kept; answered unless told. */
export function modelCall(overrides: Partial<ModelCall> = {}): ModelCall {
  return {
    runId: 'run-1',
    purpose: 'answer',
    asker: ADMINISTRATOR,
    at: new Date('2026-03-10T12:00:00Z'),
    model: 'small-1',
    outcome: 'ok',
    status: 200,
    inputTokens: 1000,
    cachedTokens: 400,
    outputTokens: 50,
    latencyMs: 800,
    cost: 0.002,
    request: { model: 'small-1', messages: [{ role: 'user', content: 'how many?' }] },
    ...overrides,
  };
}
