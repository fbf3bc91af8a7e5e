import type { Queryable } from '../../../db/database.ts';
import type { ModelConfig } from '../../../model-config.ts';
import type { ModelCall, ModelCallOutcome } from '../../../services/model-calls/model-call.ts';
import { recordModelCall } from '../../../services/model-calls/record-model-call.ts';
import { costOf } from './cost-of.ts';
import { reasonOfStatus } from './failure-of.ts';
import { NO_TOKENS, type Tokens } from './tokens.ts';
import type { Attempt } from './transport.ts';

/** To whom and to what requests belong. */
export type RequestsOf = Pick<ModelCall, 'runId' | 'purpose' | 'asker'> & {
  database: Queryable;
  prices: ModelConfig['prices'];
};

/** Keeps the requests that one answer took: the last ended as `outcome` says, those before it were tried again. */
export async function recordAttempts(
  attempts: readonly Attempt[],
  { model, outcome, tokens }: { model: string; outcome: ModelCallOutcome; tokens: Tokens },
  { database, prices, ...belonging }: RequestsOf,
): Promise<void> {
  for (const [at, { body, status, startedAt, latencyMs }] of attempts.entries()) {
    const isLast = at === attempts.length - 1;
    const used = isLast ? tokens : NO_TOKENS;
    await recordModelCall(database, {
      ...{ ...belonging, at: startedAt, model, status, latencyMs, request: body },
      outcome: isLast ? outcome : status === null ? 'server_error' : reasonOfStatus(status),
      ...{ inputTokens: used.input, cachedTokens: used.cached, outputTokens: used.output },
      cost: costOf(isLast && status === 200 ? orEstimated(used, body) : used, prices),
    });
  }
}

/** Characters that make a token at most; Chinese takes fewer. */
const CHARACTERS_PER_TOKEN = 3;

/** A provider that tells no usage, and a stream that broke off, cost something all the same: what was sent, at least. */
function orEstimated(used: Tokens, body: unknown): Tokens {
  if (used.input !== null) return used;
  return { input: Math.ceil(JSON.stringify(body).length / CHARACTERS_PER_TOKEN), cached: 0, output: 0 };
}
