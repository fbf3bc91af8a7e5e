import type { Queryable } from '../../db/database.ts';

/** First key of the advisory locks of segment builds; the second is the segment's id. */
const SEGMENT_BUILD = 5_361_207;

/** SQL that is true where somebody builds the segment of that id. */
export function isBuildingSql(id: string): string {
  return `exists (select 1 from pg_locks k where k.locktype = 'advisory' and k.granted and k.classid = ${SEGMENT_BUILD}
      and k.objid = ${id}::oid and k.database = (select oid from pg_database where datname = current_database()))`;
}

/**
 * One builder of a segment at a time: waits for the other, until this transaction ends. Its commit does not wait for the disk: what a
 * crash loses of it is built again, because the touches are deleted by a later commit.
 */
export async function lockBuild(transaction: Queryable, segmentId: number): Promise<void> {
  await transaction.query("select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock($1, $2)", [
    SEGMENT_BUILD,
    segmentId,
  ]);
}

/** Stops whoever builds a segment by a rule that is no longer wanted; their transaction leaves the last good members. */
export async function cancelBuild(transaction: Queryable, segmentId: number): Promise<void> {
  await transaction.query(
    `select pg_cancel_backend(k.pid) from pg_locks k where k.locktype = 'advisory' and k.granted and k.classid = $1
      and k.objid = $2::int::oid and k.database = (select oid from pg_database where datname = current_database())
      and k.pid <> pg_backend_pid()`,
    [SEGMENT_BUILD, segmentId],
  );
}

/** Whether a statement failed because `cancelBuild` or an operator stopped it (PostgreSQL, appendix A: query_canceled). */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}
