import type { Queryable } from '../../db/database.ts';
import { STAFF_SEES_SQL } from '../population/staff-sees-sql.ts';
import type { FollowUpRow } from './follow-up-row.ts';

/** Who gets what comes after a follow-up: whoever has it now and sees the customer, else whoever has the customer; null: nobody yet. */
export async function findNextOwner(
  database: Queryable,
  { ownerId, customerKey }: Pick<FollowUpRow, 'ownerId' | 'customerKey'>,
): Promise<number | null> {
  const [row] = await database.query<{ id: number | null }>(
    `select coalesce(
       (select s.id from staff s where s.id = $2 and s.active and ${STAFF_SEES_SQL}),
       (select o.id from staff o where o.id = c.owner_id and o.active)) as id
     from customers c where c.id = $1`,
    [customerKey, ownerId],
  );
  return row?.id ?? null;
}
