import type { Answer, Progress } from '../../domain/answer.ts';

export type Step = Omit<Extract<Progress, { kind: 'step' }>, 'kind'>;

type Outcome = 'complete' | 'error';

/** What is known of an answer on its way: what was done for it, and its first results; at its end how it ended. */
export type ProgressSoFar = { steps: readonly Step[]; answer?: Answer; outcome?: Outcome };

export const NOTHING_YET: ProgressSoFar = { steps: [] };

/** A step takes the place of its own earlier state, an answer that of the answer before. */
export function addProgress(before: ProgressSoFar, progress: Progress): ProgressSoFar {
  if (progress.kind === 'answer') return { ...before, answer: progress.answer };
  const { kind: _, ...step } = progress;
  const at = before.steps.findIndex(({ id }) => id === step.id);
  return { ...before, steps: at < 0 ? [...before.steps, step] : before.steps.with(at, step) };
}

/** The same where nothing goes on any more: what was not finished is taken for done, or for given up. */
export function settleSteps(before: ProgressSoFar, outcome: Outcome): ProgressSoFar {
  const steps = before.steps.map((step) => (step.status === 'in_progress' ? { ...step, status: outcome } : step));
  return { ...before, steps, outcome };
}
