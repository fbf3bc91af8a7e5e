import type { Queryable } from '../../db/database.ts';

const DAY_MS = 86_400_000;
/** How long people may look up what a model was sent. */
export const REQUEST_DAYS = 30;

/** Deletes the bodies of old requests, which hold what people asked; tokens, time and cost stay. How many it deleted. */
export async function deleteOldRequests(database: Queryable, now: Date): Promise<number> {
  const oldest = new Date(now.getTime() - REQUEST_DAYS * DAY_MS);
  return database.execute('update model_calls set request = null where request is not null and at < $1', [oldest]);
}
