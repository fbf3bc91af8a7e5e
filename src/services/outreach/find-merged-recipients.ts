import type { Queryable } from '../../db/database.ts';

/**
 * Of these recipients those into whom another of the same outreach was merged: one person by now, who gets one message. `left`: the other
 * one's left or may have left; `leaving`: another sender just has it, and knows in a moment.
 */
export async function findMergedRecipients(
  database: Queryable,
  outreachId: number,
  customerIds: readonly number[],
): Promise<Map<number, 'left' | 'leaving'>> {
  const rows = await database.query<{ customerId: number; hasLeft: boolean }>(
    `select c.merged_into_id as "customerId", bool_or(r.state <> 'sending') as "hasLeft"
     from outreach_recipients r join customers c on c.id = r.customer_id
     where r.outreach_id = $1 and c.merged_into_id = any($2::int[])
       and (r.state in ('sent', 'unknown') or (r.state = 'sending' and r.customer_id <> all($2::int[])))
     group by c.merged_into_id`,
    [outreachId, customerIds],
  );
  return new Map(rows.map(({ customerId, hasLeft }) => [customerId, hasLeft ? 'left' : 'leaving']));
}
