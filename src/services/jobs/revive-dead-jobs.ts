import type { Queryable } from '../../db/database.ts';

/** How long a job that failed for good is left alone: nothing that recurs stays off until somebody looks. */
const REST_MINUTES = 10;

/** Lets jobs that failed for good some time ago be tried again; how many. */
export async function reviveDeadJobs(database: Queryable): Promise<number> {
  // By the clock of the database, by which the queue wrote when they failed.
  const revived = await database.query(
    `select graphile_worker.reschedule_jobs(array_agg(j.id), run_at := now(), attempts := 0) from graphile_worker.jobs j
     where j.locked_at is null and j.attempts >= j.max_attempts and j.run_at < now() - interval '${REST_MINUTES} minutes' having count(*) > 0`,
  );
  return revived.length;
}
