import { installWorkflows } from '../services/workflows/install-workflows.ts';
import { runWorkflows } from '../services/workflows/run-workflows.ts';
import type { Job } from './job.ts';

/** Looks every minute for what fires the workflow rules that are on, after the figures and segments that they look at. */
export const runWorkflowsJob: Job = {
  name: 'run_workflows',
  label: { en: 'Workflow rules', zh: '自动化规则' },
  everyMinutes: 1,
  limitMs: 30 * 60_000,
  queue: 'figures',
  async run({ database, clock, signal, log, webhooks }) {
    await installWorkflows(database, clock());
    const onFailure = (error: unknown, about: { rule: number }) =>
      log.error({ err: error, ...about }, 'a workflow rule failed; it is tried again');
    const run = await runWorkflows(database, { now: clock(), signal, webhooks, onFailure });
    if (run.fired + run.stopped + run.failed > 0) log.info(run, 'workflow rules fired');
  },
};
