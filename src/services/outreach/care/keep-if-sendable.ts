import type { Queryable } from '../../../db/database.ts';

/** Whether the draft of an occasion has somebody to get it: one whose text the customer lacks a fact for is no use to a rep, and is removed. */
export async function keepIfSendable(database: Queryable, occasionKey: string): Promise<boolean> {
  const removed = await database.execute(
    `delete from outreach o where o.occasion_key = $1 and o.state = 'draft'
       and not exists (select from outreach_recipients r where r.outreach_id = o.id and r.decision = 'send')`,
    [occasionKey],
  );
  return removed === 0;
}
