import type { Database } from '../../db/database.ts';
import { isHeldSql } from '../seats/holder-lock.ts';

/**
 * Gives back to the queue what workers had taken whose process is gone, and notes in their runs that they did not end; how many runs.
 * The queue itself would wait four hours before it took a worker for dead.
 */
export async function releaseGoneWorkers(database: Database, now: Date): Promise<number> {
  return database.transaction(async ({ query, execute }) => {
    await query(
      `select graphile_worker.force_unlock_workers(array_agg(distinct j.locked_by)) from graphile_worker.jobs j
       where j.locked_by is not null and not ${isHeldSql('worker', 'j.locked_by')} having count(*) > 0`,
    );
    return execute(
      `update job_runs r set ended_at = $1, outcome = 'failed', failure = 'its process ended'
       where r.ended_at is null and not ${isHeldSql('worker', 'r.process')}`,
      [now],
    );
  });
}
