import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/db/database.ts';
import { RECORD_KINDS } from '../../../src/domain/imports/records/record-kinds.ts';
import { type ImportInput, importFile } from '../../../src/services/imports/import-file.ts';
import type { ImportResult } from '../../../src/services/imports/import-result.ts';

const NOW = new Date('2026-07-01T00:00:00Z');

/** Imports a text or bytes as if they were a file; orders unless told otherwise. */
export async function importText(
  database: Database,
  content: string | Uint8Array,
  input: Partial<ImportInput> = {},
): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-import-test-'));
  try {
    const path = join(folder, 'file.csv');
    await writeFile(path, content);
    return await importFile(database, { kind: 'orders', path, now: NOW, ...input });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rows that the last import refused. */
export function listRejects(
  database: Database,
): Promise<{ line: number; reason: string; detail: string | null; raw: string }[]> {
  return database.query(
    'select line, reason, detail, raw from import_rejects where batch_id = (select max(id) from import_batches) order by line',
  );
}

/** Everything that an import may change, in a comparable form. */
export function dumpData(database: Database): Promise<unknown[]> {
  return Promise.all(
    [
      'select * from customers order by id',
      'select * from products order by id',
      'select * from orders order by id',
      'select * from order_lines order by order_id, position',
      'select * from customer_metrics order by customer_id',
      'select * from staff order by id',
      ...Object.values(RECORD_KINDS).map(({ table }) => `select * from ${table} order by id`),
      'select customer_id, cause, records from segment_touches order by id',
      'select currency, time_zone, holds_demo_data, data_version from deployment',
    ].map((sql) => database.query(sql)),
  );
}
