import type { Queryable } from '../../db/database.ts';
import { setOwners } from '../customers/set-owners.ts';
import type { AssignmentPlan } from './plan-assignment.ts';

type Change = { by: string; at: Date; firings?: ReadonlyMap<number, number> };

/** Gives the customers of a plan to their new owners, inside a transaction, and keeps whose turn it was; how many. */
export async function applyAssignment(
  transaction: Queryable,
  { assignments, rules }: AssignmentPlan,
  change: Change,
): Promise<number> {
  const byOwner = Map.groupBy(assignments, ({ ownerId }) => ownerId);
  let changed = 0;
  for (const [ownerId, given] of byOwner)
    changed += await setOwners(transaction, {
      customers: given.map(({ customerId }) => customerId),
      ownerId,
      ...change,
    });
  for (const [index, { id }] of rules.entries()) {
    const last = assignments.findLast(({ rule }) => rule === index);
    if (last === undefined) continue;
    await transaction.execute(
      `update assignment_rules set target = target || jsonb_build_object('lastId', $2::int) where id = $1 and target ->> 'to' = 'round_robin'`,
      [id, last.ownerId],
    );
  }
  return changed;
}
