import type { Queryable } from '../../db/database.ts';

/** Tells every cache that customer data changed; in the transaction that changes it. */
export async function advanceDataVersion(transaction: Queryable): Promise<void> {
  await transaction.execute('update deployment set data_version = data_version + 1, updated_at = now() where id = 1');
}
