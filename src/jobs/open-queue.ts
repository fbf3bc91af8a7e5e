import type { Runner, TaskList } from 'graphile-worker';
import type { Database } from '../db/database.ts';
import { JOB_ATTEMPTS, type JobSchedule } from '../domain/jobs/job-schedule.ts';
import type { Log } from '../log.ts';
import type { WorkerSeat } from '../services/jobs/open-worker-seat.ts';
import type { Job, JobContext } from './job.ts';
import { runJob } from './run-job.ts';

/** Jobs of different queues that a process runs at a time; each may take a connection of the pool of ten. */
const CONCURRENCY = 4;
/** The next of a queue begins at most so long after the one before it; of a new job the worker is told at once. */
const POLL_EVERY_MS = 1_000;

type QueuedJob = JobSchedule & { queue: string };

/** The jobs that wait in the database, and this process's worker at it. */
export type Queue = {
  /** Lets a job run as soon as others of its queue allow, unless it waits already, also to be tried again, or runs. */
  addUnlessThere(job: QueuedJob): Promise<void>;
  /** Settles when the worker ends, and throws why it did. */
  ended: Promise<void>;
  /** What runs is waited for. */
  stop(): Promise<void>;
};

type QueueOptions = {
  database: Database;
  log: Log;
  seat: WorkerSeat;
  jobs: readonly Job[];
  given: () => Omit<JobContext, 'lastDoneAt'>;
};

/** Opens the queue, whose tables are graphile-worker's own, in a schema of their own. */
export async function openQueue({ database, log, seat, jobs, given }: QueueOptions): Promise<Queue> {
  // Loaded only here: nothing but a bot needs it.
  const { run } = await import('graphile-worker');
  let worker = '';
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [
      job.name,
      (_payload: unknown, { job: { attempts } }: { job: { attempts: number } }) =>
        runJob(job, { worker, attempt: attempts }, given()),
    ]),
  );
  const runner = await run({
    pgPool: database.pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: await queueLog(log),
    parsedCronItems: [],
    taskList,
    preset: {
      // What is done is written off in batches, as only these are waited for at the end, and only their failures are caught.
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, pollInterval: POLL_EVERY_MS },
      plugins: [
        {
          name: 'RapportSeat',
          version: '1.0.0',
          worker: {
            hooks: {
              async startWorker(_context, { worker: each }) {
                worker = each.workerPool.id;
                await seat.take(worker);
              },
            },
          },
        },
      ],
    },
  });
  return queueOf(runner, jobs);
}

function queueOf(runner: Runner, jobs: readonly Job[]): Queue {
  let hasEnded = false;
  const ended = runner.promise.finally(() => {
    hasEnded = true;
  });
  // Whoever waits learns of it; until then it is no failure that nobody caught.
  ended.catch(() => {});
  return {
    ended,
    async addUnlessThere({ name, queue }) {
      await runner.addJob(
        name,
        {},
        {
          ...{ jobKey: name, queueName: queue, maxAttempts: JOB_ATTEMPTS },
          priority: jobs.findIndex((job) => job.name === name),
          // Whatever came after a run began is seen by the next, a minute later.
          jobKeyMode: 'unsafe_dedupe',
        },
      );
    },
    async stop() {
      if (!hasEnded) await runner.stop();
    },
  };
}

/** What the library says, in our log; of failed jobs run-job.ts tells. */
async function queueLog(log: Log) {
  const { Logger } = await import('graphile-worker');
  return new Logger(() => (level, message, meta) => {
    if (meta && 'failure' in meta) return;
    if (level === 'error') log.error({ queue: message }, 'the queue of jobs reports an error');
    else if (level === 'warning') log.warn({ queue: message }, 'the queue of jobs warns');
    else log.debug({ queue: message }, 'the queue of jobs');
  });
}
