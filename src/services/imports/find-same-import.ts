import type { Queryable } from '../../db/database.ts';
import type { ImportKind } from '../../domain/imports/import-column.ts';
import type { ImportResult, RecordTotals } from './import-result.ts';

type SameImport = { batchId: number } & Pick<
  ImportResult,
  'rowsRead' | 'rowsAccepted' | 'rowsRefused' | 'refusedByReason'
> &
  RecordTotals;

type BatchRow = Omit<SameImport, keyof RecordTotals | 'refusedByReason'> & {
  contentHash: string;
  summary: Pick<SameImport, 'refusedByReason'> & { totals: RecordTotals };
};

/** The import of exactly this content, if it is the latest of its kind: nothing can have changed since. */
export async function findSameImport(
  database: Queryable,
  kind: ImportKind,
  contentHash: string,
): Promise<SameImport | undefined> {
  const [batch] = await database.query<BatchRow>(
    `select id as "batchId", content_hash as "contentHash", rows_read as "rowsRead", rows_accepted as "rowsAccepted",
       rows_refused as "rowsRefused", summary
     from import_batches where kind = $1 and finished_at is not null order by id desc limit 1`,
    [kind],
  );
  if (batch?.contentHash !== contentHash) return undefined;
  const { contentHash: _, summary, ...counts } = batch;
  return { ...counts, refusedByReason: summary.refusedByReason, ...summary.totals };
}
