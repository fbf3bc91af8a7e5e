import type { Database } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { type ActionResult, nextTryAt } from '../../domain/workflows/action-result.ts';
import type { WebhookPort } from '../../domain/workflows/webhook-port.ts';
import type { WriteDraft } from '../outreach/drafting/write-draft.ts';
import { callWebhook } from './actions/call-webhook.ts';
import { draftFired } from './actions/draft-fired.ts';
import { claimWaiting, type WaitingFiring } from './claim-waiting.ts';
import type { OnFailure } from './failure-text.ts';
import { findActor } from './find-actor.ts';
import { STOP_TEXT } from './stop-text.ts';
import { tellFailedActions } from './tell-failed-actions.ts';

export type WaitingOptions = {
  now: Date;
  signal?: AbortSignal;
  /** Null: this deployment calls no webhooks. */
  webhooks: WebhookPort | null;
  /** Of the deployment's language model; without one, templates write. */
  writeDraft?: WriteDraft | undefined;
  onFailure?: OnFailure | undefined;
};

/** A host that keeps us waiting longer than this, and then fails, is not called again before the next run: other jobs wait for it too. */
const SLOW_MS = 2_000;

/**
 * Does what follows the commit of firings: drafts and webhooks. Both carry a key by which the same again is known, so that a crash between
 * doing and writing down repeats nothing. Of a rule that is off by then nothing more is done.
 */
export async function finishWaiting(database: Database, given: WaitingOptions): Promise<number> {
  const { now, signal } = given;
  const options = { ...given, webhooks: given.webhooks && withoutSlowHosts(given.webhooks) };
  for (let finished = 0; ; finished++) {
    if (signal?.aborted) return finished;
    const firing = await claimWaiting(database, now);
    if (firing === null) return finished;
    await finish(database, firing, options);
  }
}

async function finish(database: Database, firing: WaitingFiring, options: WaitingOptions): Promise<void> {
  const results: ActionResult[] = [];
  for (const [place, before] of firing.results.entries()) {
    results.push(before.state === 'waiting' ? await again(database, { firing, place, before }, options) : before);
  }
  const waits = results.flatMap((result) => (result.state === 'waiting' ? [Math.max(1, result.attempts)] : []));
  await database.execute('update workflow_firings set results = $2::jsonb, next_try_at = $3 where id = $1', [
    firing.id,
    JSON.stringify(results),
    waits.length === 0 ? null : nextTryAt(Math.max(...waits), options.now),
  ]);
  const isGivenUp = ({ state }: ActionResult, place: number) =>
    state === 'failed' && firing.results[place]!.state === 'waiting';
  await tellFailedActions(database, firing, results.filter(isGivenUp), options.now);
}

type Waiting = { firing: WaitingFiring; place: number; before: Extract<ActionResult, { state: 'waiting' }> };

async function again(
  database: Database,
  { firing, place, before }: Waiting,
  { now, webhooks, writeDraft, onFailure }: WaitingOptions,
): Promise<ActionResult> {
  const action = firing.definition.actions[place]!;
  if (!firing.isOn) return { do: action.do, state: 'refused', reason: SWITCHED_OFF };
  // Rights may have changed since it fired.
  const actor = await findActor(database, firing.enabledById, { actions: [action] });
  if (typeof actor === 'string') return { do: action.do, state: 'refused', reason: STOP_TEXT[actor] };
  const result =
    action.do === 'draft'
      ? await draftFired(action, { firing, place }, { database, actor, now, writeDraft, onFailure })
      : await callWebhook(action as Extract<typeof action, { do: 'webhook' }>, { firing, place }, webhooks);
  if (result.state !== 'waiting') return result;
  if (result.failure?.en === NOT_CALLED) return before;
  const attempts = before.attempts + 1;
  const { failure = { en: '', zh: '' } } = result;
  if (nextTryAt(attempts, now) === null) return { do: action.do, state: 'failed', failure };
  return { do: action.do, state: 'waiting', attempts, failure };
}

/** The same port, which answers for a host that was slow and failed without calling it again. */
function withoutSlowHosts(call: WebhookPort): WebhookPort {
  const slow = new Set<string>();
  return async (webhook) => {
    const { host } = new URL(webhook.url);
    if (slow.has(host)) return { kind: 'later', failure: NOT_CALLED };
    const startedAt = performance.now();
    const outcome = await call(webhook);
    if (outcome.kind === 'later' && performance.now() - startedAt > SLOW_MS) slow.add(host);
    return outcome;
  };
}

/** It does not count as an attempt. */
const NOT_CALLED = 'not called: an earlier call of this host took too long';

const SWITCHED_OFF: Bilingual = { en: 'The rule was switched off before.', zh: '规则在此之前已停用。' };
