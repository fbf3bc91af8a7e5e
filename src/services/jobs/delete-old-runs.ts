import type { Queryable } from '../../db/database.ts';

const DAY_MS = 86_400_000;
/** Most runs find nothing to do; failures are looked up later. */
const DONE_DAYS = 2;
const FAILED_DAYS = 30;

/** Deletes old runs of jobs; how many. */
export function deleteOldRuns(database: Queryable, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return database.execute(
    `delete from job_runs where ended_at < case when outcome = 'failed' then $2::timestamptz else $1::timestamptz end`,
    [before(DONE_DAYS), before(FAILED_DAYS)],
  );
}
