import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Database, Transaction } from '../../db/database.ts';
import type { ImportKind, Mapping } from '../../domain/imports/import-column.ts';
import type { ImportProfile } from '../../domain/imports/import-profile.ts';
import { parseTimeZoneName } from '../../domain/imports/time-zone-name.ts';
import { minorPerMajor } from '../../domain/money.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import { refreshMetrics } from '../metrics/refresh-metrics.ts';
import { countRecords } from './count-records.ts';
import { findSameImport } from './find-same-import.ts';
import type { ImportResult } from './import-result.ts';
import { inspectFile } from './inspect-file.ts';
import { listRejects } from './list-rejects.ts';
import { loadTable } from './load-table.ts';
import { mapColumns } from './map-columns.ts';
import { readTable, type Table } from './read-table.ts';
import { readText } from './read-text.ts';
import { recordRejects } from './record-rejects.ts';
import { settleDeployment } from './settle-deployment.ts';
import { createTouchedCustomers, writeSegmentTouches } from './touched-customers.ts';

export type ImportInput = {
  kind: ImportKind;
  path: string;
  /** As people know the file; default: the last part of the path. */
  fileName?: string;
  profile?: ImportProfile;
  /** Column of the file by field. */
  overrides?: Readonly<Record<string, string>>;
  /** IANA zone of the file's local times; default: the business time zone. Of the first import: also the business time zone. */
  timeZone?: string;
  /** ISO 4217; of the first import: the currency of the deployment. */
  currency?: string;
  /** Does everything and takes it all back. */
  dryRun?: boolean;
  /** Whether demo data may go. */
  replaceDemo?: boolean;
  now: Date;
  /** Bytes of the file read so far. */
  onProgress?: (bytes: number) => void;
};

/** Above it PostgreSQL's statistics are renewed at once, because questions follow before its own upkeep does it. */
const MANY_CUSTOMERS = 500;

/**
 * Imports a file in one transaction, metrics and scores included: all of it or nothing. The same file again changes nothing.
 * @throws {DomainError} 'invalid_input' | 'not_found' for the file; 'conflict' with demo data or another currency
 */
export async function importFile(database: Database, input: ImportInput): Promise<ImportResult> {
  const startedAt = performance.now();
  const { sha256, encoding } = await inspectFile(input.path);
  let bytesRead = 0;
  const table = await readTable(
    readText(input.path, encoding, (bytes) => {
      bytesRead += bytes;
      input.onProgress?.(bytesRead);
    }),
  );
  const mapping = mapColumns(table.header, input.kind, input.profile, input.overrides ?? {});
  const run = (transaction: Transaction) => importTable(transaction, table, mapping, sha256, input);
  const result = await (input.dryRun ? takeBack(database, run) : database.transaction(run));
  return { ...result, elapsedMs: Math.round(performance.now() - startedAt) };
}

async function importTable(
  transaction: Transaction,
  table: Table,
  mapping: Mapping,
  sha256: string,
  input: ImportInput,
): Promise<ImportResult> {
  const { kind, profile, now, dryRun = false } = input;
  const fileName = input.fileName ?? basename(input.path);
  const settings = await settleDeployment(transaction, input);
  const { currency } = settings;
  const timeZone = input.timeZone === undefined ? settings.timeZone : parseTimeZoneName(input.timeZone);
  const perMajor = minorPerMajor(currency);
  const contentHash = hashOf([sha256, kind, profile ?? null, [...mapping], timeZone]);
  const used = new Set(mapping.values());
  const unusedColumns = table.header.filter((title, at) => title !== '' && !used.has(at));
  const common = { kind, fileName, dryRun, currency, timeZone, unusedColumns, elapsedMs: 0 };

  const same = await findSameImport(transaction, kind, contentHash);
  if (same) {
    await table.records.return(undefined);
    const rejects = await listRejects(transaction, same.batchId);
    return { ...same, ...common, rejects, unchanged: true, database: await countRecords(transaction, perMajor) };
  }
  const [batch] = await transaction.query<{ id: number }>(
    'insert into import_batches (kind, profile, file_name, content_hash) values ($1, $2, $3, $4) returning id',
    [kind, profile ?? null, fileName, contentHash],
  );
  const batchId = batch!.id;
  await createTouchedCustomers(transaction);
  const loaded = await loadTable(transaction, {
    table,
    mapping,
    kind,
    profile,
    timeZone,
    batchId,
    minorPerMajor: perMajor,
    now,
  });
  await writeSegmentTouches(transaction);
  const refusedByReason = await recordRejects(transaction, batchId);
  const rowsRefused = Object.values(refusedByReason).reduce((sum, count) => sum + count, 0);
  if (loaded.touchedCustomers.length > 0) {
    if (loaded.touchedCustomers.length > MANY_CUSTOMERS)
      await transaction.execute(
        'analyze customers, products, orders (customer_id, placed_at, status, channel), order_lines (order_id, product_id, customer_id)',
      );
    await refreshMetrics(transaction, { now, customers: loaded.touchedCustomers });
    if (loaded.touchedCustomers.length > MANY_CUSTOMERS) await transaction.execute('analyze customer_metrics');
  } else if (loaded.changed) {
    await advanceDataVersion(transaction);
  }
  const result: ImportResult = {
    ...common,
    batchId: dryRun ? null : batchId,
    rowsRead: loaded.rowsRead,
    rowsAccepted: loaded.rowsRead - rowsRefused,
    rowsRefused,
    refusedByReason,
    rejects: rowsRefused > 0 ? await listRejects(transaction, batchId) : [],
    ...loaded.totals,
    records: loaded.records ?? null,
    unchanged: !loaded.changed,
    database: await countRecords(transaction, perMajor),
  };
  await transaction.execute(
    `update import_batches set finished_at = clock_timestamp(), rows_read = $2, rows_accepted = $3, rows_refused = $4, summary = $5 where id = $1`,
    [
      batchId,
      result.rowsRead,
      result.rowsAccepted,
      rowsRefused,
      JSON.stringify({ refusedByReason, totals: loaded.totals, records: result.records }),
    ],
  );
  return result;
}

/** Runs a transaction to its end and rolls it back; what it gave. */
async function takeBack<T>(database: Database, run: (transaction: Transaction) => Promise<T>): Promise<T> {
  const rollback = new Error('dry run');
  let result: T | undefined;
  try {
    await database.transaction(async (transaction) => {
      result = await run(transaction);
      throw rollback;
    });
  } catch (error) {
    if (error !== rollback) throw error;
  }
  return result!;
}

function hashOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
