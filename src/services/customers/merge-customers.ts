import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { filledValues } from '../../domain/merge-fields.ts';
import { lockSettings } from '../deployment/read-settings.ts';
import { metricsNow } from '../metrics/metrics-state.ts';
import { refreshMetrics } from '../metrics/refresh-metrics.ts';
import { recordTouches } from '../segments/record-touches.ts';
import type { RecordIds } from './merged-records.ts';
import { moveRecords } from './move-records.ts';
import { type MergeRequest, planMerge } from './plan-merge.ts';
import { recordMergedChanges } from './record-merged-changes.ts';
import { lockCustomerRow, writeCustomerFields } from './write-customer-fields.ts';

export type MergedCustomers = { mergeId: number; moved: RecordIds; filled: string[] };

/**
 * Joins two records of one customer, inside a transaction: every record goes to the kept one, which also gets what it lacks. What an
 * exact undo needs is kept; further records of the merged id go to the kept customer.
 * @throws {DomainError} as `planMerge`
 */
export async function mergeCustomers(
  transaction: Queryable,
  request: MergeRequest,
  { asker, now }: { asker: Asker; now: Date },
): Promise<MergedCustomers> {
  // Neither an import nor another merge changes the two meanwhile.
  await lockSettings(transaction);
  const { keptId, mergedId, moved, changes } = await planMerge(transaction, request);
  const keptRow = await lockCustomerRow(transaction, keptId);
  await moveRecords(transaction, { records: moved, from: mergedId, to: keptId });
  await writeCustomerFields(transaction, keptId, filledValues(keptRow, changes));
  await recordMergedChanges(transaction, { customerId: keptId, row: keptRow, changes }, { by: asker.email, at: now });
  await transaction.execute('update customers set merged_into_id = $2 where id = $1', [mergedId, keptId]);
  const [merge] = await transaction.query<{ id: number }>(
    `insert into merges (kept_id, merged_id, moved, changed_fields, merged_at, merged_by)
     values ($1, $2, $3, $4, clock_timestamp(), $5) returning id`,
    [keptId, mergedId, JSON.stringify(moved), JSON.stringify(changes), asker.staffId],
  );
  await afterMove(transaction, [keptId, mergedId], now);
  return { mergeId: merge!.id, moved, filled: Object.keys(changes) };
}

/** Metrics, scores and segments of both customers follow. */
export async function afterMove(transaction: Queryable, customers: readonly number[], now: Date): Promise<void> {
  await refreshMetrics(transaction, { now: await metricsNow(transaction, now), customers });
  await recordTouches(transaction, { customers, cause: 'merged' });
}
