import type { Queryable } from '../../db/database.ts';

type JobRunStart = { job: string; at: Date; attempt: number; process: string };

/** Writes down that a run began; its id. */
export async function recordJobStart(database: Queryable, { job, at, attempt, process }: JobRunStart): Promise<number> {
  const [run] = await database.query<{ id: number }>(
    'insert into job_runs (job, started_at, attempt, process) values ($1, $2, $3, $4) returning id',
    [job, at, attempt, process],
  );
  return run!.id;
}

/** Writes down how a run ended. */
export async function recordJobEnd(
  database: Queryable,
  id: number,
  { at, outcome, failure = null }: { at: Date; outcome: 'done' | 'failed' | 'stopped'; failure?: string | null },
): Promise<void> {
  await database.execute('update job_runs set ended_at = $2, outcome = $3, failure = $4 where id = $1', [
    ...[id, at, outcome, failure],
  ]);
}

/** Writes down that what goes on by itself did so up to `at`. */
export async function recordLook(
  database: Queryable,
  { job, at, failure }: { job: string; at: Date; failure: string | null },
): Promise<void> {
  await database.execute(
    'insert into job_runs (job, started_at, ended_at, outcome, failure, process) values ($1, $2, $2, $3, $4, $1)',
    [job, at, failure === null ? 'done' : 'failed', failure],
  );
}

/** When a job was last done wholly, by its start; null: not for as long as runs are kept. */
export async function findLastDone(database: Queryable, job: string): Promise<Date | null> {
  const [run] = await database.query<{ at: Date }>(
    `select started_at as at from job_runs where job = $1 and outcome = 'done' order by started_at desc limit 1`,
    [job],
  );
  return run?.at ?? null;
}
