import type { Queryable } from '../../db/database.ts';
import { JOB_ATTEMPTS } from '../../domain/jobs/job-schedule.ts';

/** Lets jobs run as soon as others of their queue allow, their earlier failures forgotten; what runs already is run once more after it. */
export async function queueJobsNow(database: Queryable, names: readonly string[]): Promise<void> {
  // One that failed for good would stay beside its successor.
  await database.query(
    `select graphile_worker.complete_jobs(array_agg(j.id)) from graphile_worker.jobs j
     where j.task_identifier = any($1) and j.locked_at is null having count(*) > 0`,
    [names],
  );
  await database.query(
    `select graphile_worker.add_job(s.name, queue_name := s.queue, max_attempts := $2, job_key := s.name, priority := s.position)
     from job_schedules s where s.name = any($1) and s.queue is not null order by s.position`,
    [names, JOB_ATTEMPTS],
  );
}
