import type { Database } from '../../../db/database.ts';
import { advanceDataVersion } from '../../deployment/advance-data-version.ts';
import { recordTouches } from '../../segments/record-touches.ts';
import type { SegmentCause } from '../../segments/segment-cause.ts';

/** What an answer changed about a customer, for whatever is kept about customers. */
export type CustomerChange = { customerId: number; cause: SegmentCause; records: string[] };

/**
 * Tells segments and caches. In a transaction of its own, after that of the answer: it waits for an import under way, and a customer's
 * no must count at once, for the contact gate reads consents themselves.
 */
export async function announceChanges(database: Database, changes: readonly CustomerChange[]): Promise<void> {
  if (changes.length === 0) return;
  await database.transaction(async (transaction) => {
    for (const { customerId, ...change } of changes)
      await recordTouches(transaction, { customers: [customerId], ...change });
    await advanceDataVersion(transaction);
  });
}
