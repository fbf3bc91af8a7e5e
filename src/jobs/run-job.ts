import { redact } from '../log.ts';
import { findLastDone, recordJobEnd, recordJobStart } from '../services/jobs/record-job-run.ts';
import type { Job, JobContext } from './job.ts';

const FAILURE_CHARACTERS = 500;

/** Who runs a job, and which attempt it is. */
type Turn = { worker: string; attempt: number };

/**
 * Runs a job and writes down how that went. A run that ends because the bot stops is no failure.
 * @throws whatever the job threw, so that the queue tries it again
 */
export async function runJob(job: Job, turn: Turn, given: Omit<JobContext, 'lastDoneAt'>): Promise<void> {
  const { database, clock, log, signal } = given;
  const lastDoneAt = await findLastDone(database, job.name);
  const start = { job: job.name, at: clock(), attempt: turn.attempt, process: turn.worker };
  const id = await recordJobStart(database, start);
  try {
    await job.run({ ...given, lastDoneAt });
    await recordJobEnd(database, id, { at: clock(), outcome: signal.aborted ? 'stopped' : 'done' });
  } catch (error) {
    if (signal.aborted) return recordJobEnd(database, id, { at: clock(), outcome: 'stopped' });
    log.error({ err: error, job: job.name, attempt: turn.attempt }, 'a job failed; it is tried again');
    const message = error instanceof Error ? error.message : String(error);
    const failure = redact(message).slice(0, FAILURE_CHARACTERS);
    await recordJobEnd(database, id, { at: clock(), outcome: 'failed', failure });
    throw error;
  }
}
