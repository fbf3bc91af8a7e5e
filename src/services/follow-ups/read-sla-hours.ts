import type { Queryable } from '../../db/database.ts';

/** Within how many hours customers are to be followed up: the shortest of their segments; those of none are left out. */
export async function readSlaHours(
  database: Queryable,
  customers: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await database.query<{ customerId: number; hours: number }>(
    `select m.customer_id as "customerId", min(a.hours)::int as hours
      from follow_up_slas a join segments s on s.key = a.segment_key and s.status = 'active'
        join segment_members m on m.segment_id = s.id
      where m.customer_id = any($1) group by m.customer_id`,
    [[...new Set(customers)]],
  );
  return new Map(rows.map(({ customerId, hours }) => [customerId, hours]));
}
