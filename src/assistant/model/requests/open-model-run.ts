import { randomUUID } from 'node:crypto';
import type { ModelConfig } from '../../../model-config.ts';
import type { ModelCall } from '../../../services/model-calls/model-call.ts';
import type { Viewpoint } from '../../../services/population/viewpoint.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import { failureOfError } from './failure-of.ts';
import { type FailedOutcome, ModelFailure } from './model-failure.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { recordAttempts } from './record-attempts.ts';
import { refuseOverBudget } from './refuse-over-budget.ts';
import { NO_TOKENS, plausibleTokens, type Tokens } from './tokens.ts';
import { traced } from './trace-model-call.ts';
import { createTransport, type Transport } from './transport.ts';

/** What a model answered, or why that cannot be used, and what it took either way. */
export type ModelAnswer<Answer> = { tokens: Tokens } & (
  | { answer: Answer; failure?: undefined }
  | { failure: ModelFailure<FailedOutcome>; answer?: undefined }
);

/** All that one question or draft asks of the models of a deployment. */
export type ModelRun = {
  /** Aborted when its time is over or the person asks to stop. */
  signal: AbortSignal;
  /** For a provider's client; `ask` records what goes through it. */
  fetch: typeof fetch;
  /** How the last answer ended. */
  ending: Transport['ending'];
  /** What one model answers within the person's budget, traced and recorded. @throws {ModelFailure} */
  ask<Answer>(model: string, request: () => Promise<ModelAnswer<Answer>>): Promise<Answer>;
  /** What the first model gives; the fallback is asked where that failed. @throws {ModelFailure} of the last one asked */
  inTurn<Answer>(ask: (model: string) => Promise<Answer>): Promise<Answer>;
};

/** Who asks, and how they stop it. */
export type RunContext = Pick<Viewpoint, 'database' | 'asker' | 'settings'> & Pick<ToolContext, 'signal'>;

/** A run whose time begins now. */
export function openModelRun(config: ModelConfig, purpose: ModelCall['purpose'], context: RunContext): ModelRun {
  const { model, fallbackModel, limits, prices } = config;
  const { database, asker, signal: stop } = context;
  const inTime = AbortSignal.timeout(limits.seconds * 1000);
  const signal = stop ? AbortSignal.any([inTime, stop]) : inTime;
  const transport = createTransport(signal);
  const belonging = { runId: randomUUID(), purpose, asker, database, prices };
  // Ten questions at once would each find the budget as it was before the others.
  const inBudget = <Result>(ask: () => Promise<Result>) =>
    limits.dailyBudget === null ? ask() : oneAtATime(asker.email, ask);
  return {
    signal,
    fetch: transport.fetch,
    ending: transport.ending,
    ask: (model, request) =>
      inBudget(() =>
        traced('chat', { 'gen_ai.request.model': model }, async (note) => {
          await refuseOverBudget(config, context);
          const { answer, failure, ...took } = await request().catch((error: unknown) => ({
            ...{ answer: undefined, failure: failureOfError(error, signal), tokens: NO_TOKENS },
          }));
          const tokens = plausibleTokens(took.tokens);
          note({
            'gen_ai.usage.input_tokens': tokens.input,
            'gen_ai.usage.cache_read.input_tokens': tokens.cached,
            'gen_ai.usage.output_tokens': tokens.output,
          });
          await recordAttempts(
            transport.takeAttempts(),
            { model, tokens, outcome: failure?.reason ?? 'ok' },
            belonging,
          );
          if (failure) throw failure;
          return answer;
        }),
      ),
    async inTurn(ask) {
      try {
        return await ask(model);
      } catch (error) {
        if (fallbackModel === null || signal.aborted || !(error instanceof ModelFailure)) throw error;
        return ask(fallbackModel);
      }
    },
  };
}
