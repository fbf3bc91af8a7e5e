import type { Queryable } from '../../db/database.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { asksForGaps } from '../population/audience-sql.ts';

/** Of one customer: whether a rule leaves them out because they were erased, as `audienceSql` does. */
export type LeavesOut = (rule: Rule, segments: Parameters<typeof asksForGaps>[1]) => boolean;

export async function readErasure(database: Queryable, customerId: number): Promise<LeavesOut> {
  const erased = await database.query('select 1 from customers where id = $1 and erased_at is not null', [customerId]);
  return (rule, segments) => erased.length > 0 && asksForGaps(rule, segments);
}
