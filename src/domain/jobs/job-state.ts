import type { JobSchedule } from './job-schedule.ts';

/**
 * off: no bot runs; waiting for its turn; running; retrying: it failed and waits to be tried again; dead: it failed as often as it is tried;
 * stuck: a run takes longer than it may, or none has ended for three turns though nothing kept it from running.
 */
export type JobState = 'off' | 'waiting' | 'running' | 'retrying' | 'dead' | 'stuck';

export type JobFacts = Pick<JobSchedule, 'everyMinutes' | 'limitMs'> & {
  /** Whether any bot lives. */
  isServed: boolean;
  /** Of the run under way in a process that lives. */
  runningSince: Date | null;
  /** Since when another job of its queue runs. */
  queueBusySince: Date | null;
  /** What the queue holds of it. */
  attempts: number;
  maxAttempts: number;
  /** The latest of: its last run ended, a bot registered it. */
  idleSince: Date;
};

const TURNS_MISSED = 3;

/** What is to be said of a job at `now`. */
export function jobState(facts: JobFacts, now: Date): JobState {
  const { isServed, runningSince, queueBusySince, attempts, maxAttempts, everyMinutes, limitMs, idleSince } = facts;
  if (!isServed) return 'off';
  if (runningSince !== null) return now.getTime() - runningSince.getTime() > limitMs ? 'stuck' : 'running';
  if (attempts >= maxAttempts) return 'dead';
  if (attempts > 0) return 'retrying';
  const idleMs = now.getTime() - idleSince.getTime();
  return queueBusySince === null && idleMs > TURNS_MISSED * everyMinutes * 60_000 ? 'stuck' : 'waiting';
}
