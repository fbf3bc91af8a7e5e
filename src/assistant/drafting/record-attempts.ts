import type { ModelConfig } from '../../config.ts';
import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import type { ModelCallOutcome } from '../../services/model-calls/model-call.ts';
import { recordModelCall } from '../../services/model-calls/record-model-call.ts';
import { costOf } from '../model/requests/cost-of.ts';
import { reasonOfStatus } from '../model/requests/failure-of.ts';
import type { Attempt } from '../model/requests/transport.ts';
import type { Tokens } from './request-draft.ts';

/** To whom and to what the requests for one draft belong. */
export type DraftRun = { runId: string; asker: Asker; database: Queryable; prices: ModelConfig['prices'] };

const NO_TOKENS: Tokens = { input: null, cached: null, output: null };

/** Keeps the requests that one answer took: the last ended as `outcome` says, those before it were tried again. */
export async function recordAttempts(
  attempts: readonly Attempt[],
  { model, outcome, tokens = NO_TOKENS }: { model: string; outcome: ModelCallOutcome; tokens?: Tokens },
  { database, runId, asker, prices }: DraftRun,
): Promise<void> {
  for (const [at, { body, status, startedAt, latencyMs }] of attempts.entries()) {
    const isLast = at === attempts.length - 1;
    const used = isLast ? tokens : NO_TOKENS;
    await recordModelCall(database, {
      ...{ runId, purpose: 'draft', asker, at: startedAt, model, status, latencyMs, request: body },
      outcome: isLast ? outcome : status === null ? 'server_error' : reasonOfStatus(status),
      ...{ inputTokens: used.input, cachedTokens: used.cached, outputTokens: used.output },
      cost: costOf(used, prices),
    });
  }
}
