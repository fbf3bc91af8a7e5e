import type { Queryable } from '../../db/database.ts';
import { EXPORT_DAYS } from './export-words.ts';

const DAY_MS = 86_400_000;

/** Deletes the files of old exports; that they were made, with their hash, stays. How many it deleted. */
export async function deleteOldExports(database: Queryable, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - EXPORT_DAYS * DAY_MS);
  return database.execute('update audience_exports set content = null where content is not null and exported_at < $1', [
    oldest,
  ]);
}
