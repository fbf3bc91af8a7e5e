import type { Queryable } from '../../db/database.ts';
import { storableJson, storableText } from '../../db/storable-text.ts';
import type { ModelCall } from './model-call.ts';

/** Keeps a request to a model with its tokens, time and cost; its body for as long as `deleteOldRequests` says. */
export async function recordModelCall(database: Queryable, call: ModelCall): Promise<void> {
  await database.execute(
    `insert into model_calls (run_id, purpose, staff_id, asker, at, model, outcome, status,
      input_tokens, cached_tokens, output_tokens, latency_ms, cost, request)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::json)`,
    [
      ...[call.runId, call.purpose, call.asker.staffId, call.asker.email, call.at],
      ...[storableText(call.model), call.outcome, call.status],
      ...[call.inputTokens, call.cachedTokens, call.outputTokens, Math.round(call.latencyMs), call.cost],
      storableJson(call.request),
    ],
  );
}
