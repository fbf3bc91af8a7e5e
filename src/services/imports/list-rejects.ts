import type { Queryable } from '../../db/database.ts';
import type { Reject } from './import-result.ts';

/** Enough to see what is wrong with a file. */
const MOST_REJECTS = 20;

/** The first rows that an import refused, in the order of the file. */
export function listRejects(database: Queryable, batchId: number): Promise<Reject[]> {
  return database.query<Reject>(
    `select line, reason, detail from import_rejects where batch_id = $1 order by line limit ${MOST_REJECTS}`,
    [batchId],
  );
}
