import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import { isDueIn, type JobSchedule } from '../domain/jobs/job-schedule.ts';
import type { Log } from '../log.ts';
import { openWorkerSeat } from '../services/jobs/open-worker-seat.ts';
import { queueJobsNow } from '../services/jobs/queue-jobs-now.ts';
import { registerJobs } from '../services/jobs/register-jobs.ts';
import { releaseGoneWorkers } from '../services/jobs/release-gone-workers.ts';
import { reviveDeadJobs } from '../services/jobs/revive-dead-jobs.ts';
import { tellTroubles } from '../services/jobs/tell-troubles.ts';
import type { Job, JobPorts } from './job.ts';
import { JOBS, LOOPS } from './job-table.ts';
import { openQueue, type Queue } from './open-queue.ts';

const MINUTE_MS = 60_000;
const REOPEN_AFTER_MS = 5_000;

type JobsOptions = {
  log: Log;
  clock: () => Date;
  /** What other layers lend to jobs, asked for at each run: some is there only later. */
  ports: () => JobPorts;
  jobs?: readonly Job[];
  loops?: readonly JobSchedule[];
  /** How often turns, and what other processes left, are looked for. */
  lookEveryMs?: number;
};

/**
 * Runs each job of the table right away and then whenever its turn comes, until stopped. Any number of processes may do so at once: they share
 * one queue, and take up what one of them left when it ended.
 */
export function startJobs(database: Database, options: JobsOptions): { stop(): Promise<void> } {
  const { log, clock, ports, jobs = JOBS, loops = LOOPS, lookEveryMs = MINUTE_MS } = options;
  const schedules = jobs.map((job) => ({ queue: job.name, ...job }));
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Troubles that the log has. */
  let logged = new Set<string>();

  /** Until stopped; where the queue breaks, with its database, it is opened again. */
  async function keepServing(): Promise<void> {
    while (!signal.aborted) {
      await serve().catch((error: unknown) => {
        if (!signal.aborted) log.error({ err: error }, 'the queue of jobs broke; it is opened again in a moment');
      });
      await pause(REOPEN_AFTER_MS, signal);
    }
  }

  async function serve(): Promise<void> {
    const seat = openWorkerSeat(database);
    const closing = new AbortController();
    signal.addEventListener('abort', () => closing.abort(), { once: true });
    try {
      const queue = await openQueue({
        database,
        log,
        seat,
        jobs,
        given: () => ({ ...ports(), database, log, clock, signal }),
      });
      try {
        await registerJobs(database, [...schedules, ...loops], clock());
        await releaseGoneWorkers(database, clock());
        await queueJobsNow(
          database,
          schedules.map(({ name }) => name),
        );
        await Promise.race([queue.ended, keepTicking(queue, closing.signal)]);
      } finally {
        closing.abort();
        await queue.stop();
      }
    } finally {
      await seat.leave();
    }
  }

  /** By the clock of the machine, which the queue goes by too, also where that of the jobs is another. */
  async function keepTicking(queue: Queue, until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      await pause(lookEveryMs - (Date.now() % lookEveryMs), until);
      if (!until.aborted) await tick(queue, new Date());
    }
  }

  async function tick(queue: Queue, minuteAt: Date): Promise<void> {
    const left = await releaseGoneWorkers(database, clock());
    if (left > 0) log.warn({ runs: left }, 'a process ended with jobs under way; they are taken up again');
    await reviveDeadJobs(database);
    for (const each of schedules) if (isDueIn(minuteAt, each)) await queue.addUnlessThere(each);
    await logTroubles();
  }

  async function logTroubles(): Promise<void> {
    const troubled = await tellTroubles(database, clock());
    for (const { name, state, failure } of troubled)
      if (!logged.has(`${name} ${state}`)) log.error({ job: name, state, failure }, 'a job needs somebody');
    logged = new Set(troubled.map(({ name, state }) => `${name} ${state}`));
  }

  const served = keepServing();
  return {
    async stop() {
      stopping.abort();
      await served;
    },
  };
}

async function pause(ms: number, until: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: until }).catch(() => {});
}
