import type { Queryable } from '../../db/database.ts';

/** Whether a follow-up is still to be done. */
export async function isFollowUpOpen(database: Queryable, id: number): Promise<boolean> {
  const [row] = await database.query<{ state: string }>('select state from follow_ups where id = $1', [id]);
  return row?.state === 'open';
}
