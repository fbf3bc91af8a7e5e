import type { Database } from '../../db/database.ts';
import type { OnFailure } from './failure-text.ts';
import { finishWaiting, type WaitingOptions } from './finish-waiting.ts';
import { keepFailure } from './keep-failure.ts';
import { runRule } from './run-rule.ts';
import { tellUndeliveredNotices } from './tell-undelivered-notices.ts';

export type RunWorkflowsOptions = WaitingOptions & {
  now: Date;
  /** Once aborted, no further rule is begun; the next run goes on from there. */
  signal?: AbortSignal;
};

export type WorkflowsRun = { rules: number; fired: number; heldBack: number; stopped: number; failed: number };

/** Looks once for everything that fires the rules that are on, and does what they say. Any number of processes may do so at once. */
export async function runWorkflows(database: Database, options: RunWorkflowsOptions): Promise<WorkflowsRun> {
  const { now, signal } = options;
  const rules = await database.query<{ id: number }>(`select id from workflow_rules where state = 'on' order by id`);
  const run: WorkflowsRun = { rules: rules.length, fired: 0, heldBack: 0, stopped: 0, failed: 0 };
  if (rules.length > 0) {
    const [last] = await database.query<{ at: Date | null }>('select max(finished_at) as at from import_batches');
    for (const { id } of rules) {
      if (signal?.aborted) return run;
      await runWhole(database, id, { now, lastImportAt: last!.at, signal, onFailure: options.onFailure }, run);
    }
  }
  await finishWaiting(database, options);
  await tellUndeliveredNotices(database, now);
  return run;
}

type LookOptions = Parameters<typeof runRule>[2] & {
  signal: AbortSignal | undefined;
  onFailure: OnFailure | undefined;
};

/** One rule, transaction by transaction; a failure is kept with it, leaves the other rules alone, and is tried again by the next run. */
async function runWhole(
  database: Database,
  id: number,
  { signal, onFailure, ...options }: LookOptions,
  run: WorkflowsRun,
): Promise<void> {
  try {
    for (let isDone = false; !isDone && !signal?.aborted; ) {
      const part = await runRule(database, id, options);
      run.fired += part.fired;
      run.heldBack += part.heldBack;
      run.stopped += part.stopped;
      isDone = part.isDone;
    }
  } catch (error) {
    run.failed += 1;
    onFailure?.(error, { rule: id });
    await keepFailure(database, id, error, options.now);
  }
}
