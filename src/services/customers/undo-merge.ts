import type { Queryable } from '../../db/database.ts';
import type { Asker } from '../../domain/asker.ts';
import { DomainError } from '../../domain/errors.ts';
import { type FieldChange, restoredValues } from '../../domain/merge-fields.ts';
import { lockSettings } from '../deployment/read-settings.ts';
import { erasedCustomer } from './erased-customer.ts';
import { afterMove } from './merge-customers.ts';
import { MERGED_TABLES, movedOf, type RecordIds } from './merged-records.ts';
import { moveRecords } from './move-records.ts';
import { lockCustomerRow, writeCustomerFields } from './write-customer-fields.ts';

type Merge = {
  id: number;
  keptId: number;
  mergedId: number;
  moved: RecordIds;
  changes: Record<string, FieldChange>;
  mergedAt: Date;
  undoneAt: Date | null;
  /** Whichever of the two was erased since. */
  erased: string | null;
};

/** `stayed`: records that were imported for either id since; they remain with the kept customer. */
export type UndoneMerge = { kept: string; merged: string; returned: RecordIds; stayed: number };

/**
 * Takes a merge back by its id, inside a transaction: the records that moved return, and the kept customer's fields are what they were
 * unless somebody changed them since.
 * @throws {DomainError} as `getMerge`
 */
export async function undoMerge(
  transaction: Queryable,
  mergeId: number,
  { asker, now }: { asker: Asker; now: Date },
): Promise<UndoneMerge> {
  await lockSettings(transaction);
  const merge = await getMerge(transaction, mergeId);
  const { keptId, mergedId, moved, changes } = merge;
  const stayed = await countStayed(transaction, merge);
  const keptRow = await lockCustomerRow(transaction, keptId);
  await moveRecords(transaction, { records: moved, from: keptId, to: mergedId });
  await writeCustomerFields(transaction, keptId, restoredValues(keptRow, changes));
  await transaction.execute('update customers set merged_into_id = null where id = $1', [mergedId]);
  await transaction.execute('update merges set undone_at = clock_timestamp(), undone_by = $2 where id = $1', [
    mergeId,
    asker.staffId,
  ]);
  await afterMove(transaction, [keptId, mergedId], now);
  const [ids] = await transaction.query<{ kept: string; merged: string }>(
    `select (select external_id from customers where id = $1) as kept, (select external_id from customers where id = $2) as merged`,
    [keptId, mergedId],
  );
  return { ...ids!, returned: moved, stayed };
}

/** @throws {DomainError} 'not_found' for an unknown merge, 'conflict' for one that is undone or whose customer was erased */
export async function getMerge(transaction: Queryable, id: number): Promise<Merge> {
  const [merge] = await transaction.query<Omit<Merge, 'moved'> & { moved: Partial<RecordIds> }>(
    `select id, kept_id as "keptId", merged_id as "mergedId", moved, changed_fields as changes, merged_at as "mergedAt",
       undone_at as "undoneAt",
       (select min(external_id) from customers c where c.id in (kept_id, merged_id) and c.erased_at is not null) as erased
     from merges where id = $1 for update`,
    [id],
  );
  if (merge === undefined) {
    throw new DomainError('not_found', { en: `There is no merge ${id}.`, zh: `没有编号为 ${id} 的合并。` });
  }
  if (merge.undoneAt !== null) {
    throw new DomainError('conflict', { en: `Merge ${id} is undone already.`, zh: `合并 ${id} 已经撤销。` });
  }
  if (merge.erased !== null) throw erasedCustomer(merge.erased);
  return { ...merge, moved: movedOf(merge.moved) };
}

/** Firings of rules come with no import. */
const IMPORTED_TABLES = MERGED_TABLES.filter((table) => table !== 'workflow_firings');

async function countStayed(transaction: Queryable, { keptId, moved, mergedAt }: Merge): Promise<number> {
  const counts = IMPORTED_TABLES.map(
    (table, at) =>
      `(select count(*) from ${table} r join import_batches b on b.id = r.import_batch_id
        where r.customer_id = $1 and b.started_at >= $2 and not r.id = any($${at + 3}))`,
  );
  const [row] = await transaction.query<{ stayed: number }>(`select ${counts.join(' + ')} as stayed`, [
    keptId,
    mergedAt,
    ...IMPORTED_TABLES.map((table) => moved[table]),
  ]);
  return row!.stayed;
}
