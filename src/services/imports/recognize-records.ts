import type { Transaction } from '../../db/database.ts';
import type { RecordImportKind } from '../../domain/imports/import-column.ts';
import { RECORD_KINDS } from '../../domain/imports/records/record-kinds.ts';
import { identitySql, STAGED_RECORDS, storedColumns } from './stage-records.ts';

/**
 * Finds the stored record of each staged one, and whether the `told` columns say something else about it. A row with an id is the record
 * with that id. Rows without one are the same record when customer and identity (record-kind.ts) are; the second of two such rows in a
 * file is the second that is stored, so that a grown file doubles nothing and loses nothing.
 */
export async function recognizeRecords(
  transaction: Transaction,
  kind: RecordImportKind,
  told: readonly string[],
): Promise<void> {
  const { table } = RECORD_KINDS[kind];
  const hasIds = storedColumns(kind).includes('external_id');
  if (hasIds) {
    await transaction.execute(
      `update ${STAGED_RECORDS} r set known_id = t.id from ${table} t where t.external_id = r.external_id`,
    );
  }
  await transaction.execute(
    `update ${STAGED_RECORDS} r set known_id = known.id
     from (
       select t.id, ${identitySql(kind, 't')} as identity, row_number() over (partition by ${identitySql(kind, 't')} order by t.id) as nth
       from ${table} t where ${hasIds ? 't.external_id is null and' : ''}
         t.customer_id in (select customer_id from ${STAGED_RECORDS} where identity is not null)
     ) known where known.identity = r.identity and known.nth = r.nth`,
  );
  if (told.length === 0) return;
  const row = (alias: string) => `row(${told.map((name) => `${alias}.${name}`).join(', ')})`;
  await transaction.execute(
    `update ${STAGED_RECORDS} r set changed = true, former_customer_id = t.customer_id
     from ${table} t where t.id = r.known_id and ${row('t')} is distinct from ${row('r')}`,
  );
}
