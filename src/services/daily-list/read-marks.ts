import type { Queryable } from '../../db/database.ts';
import { MARKED_WITHIN_DAYS, type UsefulnessMark } from '../../domain/daily-list/usefulness-factor.ts';

/** What a member of staff called no use of late, the earliest first. */
export function readMarks(database: Queryable, staffId: number, now: Date): Promise<UsefulnessMark[]> {
  return database.query<UsefulnessMark>(
    `select customer_id as "customerId", reason, at from list_feedback
      where staff_id = $1 and at > $2::timestamptz - ${MARKED_WITHIN_DAYS} * interval '24 hours' and at <= $2 order by at, id`,
    [staffId, now],
  );
}
