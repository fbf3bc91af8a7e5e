import type { Queryable } from '../../../db/database.ts';

/** Ends approved outreach of which nothing left in time; the numbers of those that lapsed. */
export async function lapseOverdue(_database: Queryable, _now: Date): Promise<number[]> {
  throw new Error('on its way');
}
