import { isTrouble } from '../../domain/jobs/job-state-text.ts';
import type { Bilingual } from '../../domain/locale.ts';
import type { JobStatus } from './list-jobs.ts';

/** What lets each job run again that failed last or needs somebody; what goes on by itself needs no word. */
export function retryQuestions(jobs: readonly JobStatus[]): Bilingual[] {
  return jobs
    .filter(({ isQueued, state, failure }) => isQueued && state !== 'running' && (failure !== null || isTrouble(state)))
    .map(({ name }) => ({ en: `Retry the job ${name}`, zh: `重试任务 ${name}` }));
}
