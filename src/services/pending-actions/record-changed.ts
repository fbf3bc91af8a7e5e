import type { Queryable } from '../../db/database.ts';

/** Says of an action, claimed in the same transaction, that it was not done: what it was to change is no longer as shown. */
export async function recordChanged(transaction: Queryable, id: string): Promise<void> {
  await transaction.execute("update pending_actions set outcome = 'changed' where id::text = $1", [id]);
}
