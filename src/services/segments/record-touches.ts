import type { Queryable } from '../../db/database.ts';
import { lockSettings } from '../deployment/read-settings.ts';
import type { SegmentCause } from './segment-cause.ts';

/**
 * Tells the segments that records of these customers (null: of everybody) changed: kinds of record, or none for any. Everybody
 * who writes touches holds the settings' lock until the end of the transaction, so that their numbers are in the order of commits.
 */
export async function recordTouches(
  transaction: Queryable,
  { customers, cause, records = [] }: { customers: readonly number[] | null; cause: SegmentCause; records?: string[] },
): Promise<void> {
  await lockSettings(transaction);
  await transaction.execute(
    'insert into segment_touches (customer_id, cause, records) select customer_id, $2, $3 from unnest($1::int[]) as c(customer_id)',
    [customers ?? [null], cause, records],
  );
}
