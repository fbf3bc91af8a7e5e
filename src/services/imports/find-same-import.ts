import type { Queryable } from '../../db/database.ts';
import { type ImportKind, RECORD_IMPORT_KINDS } from '../../domain/imports/import-column.ts';
import type { ImportResult, RecordLoad, RecordTotals } from './import-result.ts';

type SameImport = { batchId: number } & Pick<
  ImportResult,
  'rowsRead' | 'rowsAccepted' | 'rowsRefused' | 'refusedByReason' | 'records'
> &
  RecordTotals;

type BatchRow = Omit<SameImport, keyof RecordTotals | 'refusedByReason' | 'records'> & {
  contentHash: string;
  summary: Pick<SameImport, 'refusedByReason'> & { totals: RecordTotals; records?: RecordLoad | null };
};

/** Whose import may let in, or link, what a file of a kind named in vain. */
function kindsReferredTo(kind: ImportKind): readonly ImportKind[] {
  if (kind === 'customers') return ['staff'];
  const isRecord = (RECORD_IMPORT_KINDS as readonly string[]).includes(kind);
  return isRecord ? ['customers', 'orders', 'products', 'staff', 'cases'] : [];
}

/**
 * The import of exactly this content, if it is the latest of its kind and of those that it refers to: nothing can have changed since.
 */
export async function findSameImport(
  database: Queryable,
  kind: ImportKind,
  contentHash: string,
): Promise<SameImport | undefined> {
  const [batch] = await database.query<BatchRow>(
    `select id as "batchId", content_hash as "contentHash", rows_read as "rowsRead", rows_accepted as "rowsAccepted",
       rows_refused as "rowsRefused", summary
     from import_batches where kind = any($1) and finished_at is not null order by id desc limit 1`,
    [[kind, ...kindsReferredTo(kind)]],
  );
  if (batch?.contentHash !== contentHash) return undefined;
  const { contentHash: _, summary, ...counts } = batch;
  const { refusedByReason, totals, records } = summary;
  return { ...counts, refusedByReason, ...totals, records: records ? { ...records, ...nothingNew(records) } : null };
}

function nothingNew({ added, replaced, unchanged }: RecordLoad): Partial<RecordLoad> {
  return { added: 0, replaced: 0, unchanged: added + replaced + unchanged };
}
