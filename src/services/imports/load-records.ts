import type { Transaction } from '../../db/database.ts';
import type { Mapping, RecordImportKind } from '../../domain/imports/import-column.ts';
import { RECORD_KINDS } from '../../domain/imports/records/record-kinds.ts';
import type { RecordLoad } from './import-result.ts';
import type { LoadOptions } from './load-orders.ts';
import { recognizeRecords } from './recognize-records.ts';
import { refuseErased } from './refuse-erased.ts';
import { refuseUnknownReferences } from './refuse-unknown-references.ts';
import { STAGED_RECORDS, stageRecords, storedColumns } from './stage-records.ts';
import { TOUCHED } from './touched-customers.ts';
import { withoutIndexesWhenEmpty } from './without-indexes.ts';

/** From how many new rows on PostgreSQL's statistics are renewed at once. */
const MANY_ROWS = 10_000;

/**
 * Moves the staged rows into the table of their kind. A known record (recognizeRecords) gets what the columns of the file say, empty
 * cells included; what it says of a case that is not here is left out and counted.
 */
export async function loadRecords(
  transaction: Transaction,
  kind: RecordImportKind,
  mapping: Mapping,
  { batchId, minorPerMajor }: LoadOptions,
): Promise<RecordLoad> {
  const { table, columns, isAppendOnly = false } = RECORD_KINDS[kind];
  await refuseErased(transaction);
  await refuseUnknownReferences(transaction, kind);
  await stageRecords(transaction, kind, minorPerMajor);
  const told = toldColumns(kind, mapping);
  await recognizeRecords(transaction, kind, isAppendOnly ? [] : told);
  await touchCustomers(transaction, kind);
  const replaced = await transaction.execute(
    `update ${table} t set ${told.map((name) => `${name} = r.${name}`).join(', ')}, import_batch_id = $1
     from ${STAGED_RECORDS} r where r.changed and t.id = r.known_id`,
    [batchId],
  );
  let added = 0;
  await withoutIndexesWhenEmpty(transaction, table, async () => {
    const stored = storedColumns(kind);
    added = await transaction.execute(
      `insert into ${table} (${stored.join(', ')}, import_batch_id)
       select ${stored.join(', ')}, $1 from ${STAGED_RECORDS} where known_id is null order by line`,
      [batchId],
    );
  });
  if (added > MANY_ROWS) await transaction.execute(`analyze ${table}`);
  const caseless = columns.some(({ value }) => value === 'case') ? 'case_ref is not null and case_id is null' : 'false';
  const [counts] = await transaction.query<{ customers: number; known: number; withoutCase: number; total: number }>(
    `select count(distinct customer_id) as customers, count(known_id) as known,
       count(*) filter (where ${caseless}) as "withoutCase", (select count(*) from ${table}) as total
     from ${STAGED_RECORDS}`,
  );
  const { known, ...others } = counts!;
  return { added, replaced, unchanged: known - replaced, ...others };
}

/** Stored columns that the file tells about. */
function toldColumns(kind: RecordImportKind, mapping: Mapping): string[] {
  const keys = new Set([...mapping.keys()].map((key) => key.split('.')[0]!));
  return RECORD_KINDS[kind].columns
    .filter(({ key, follows }) => keys.has(key) || (follows !== undefined && keys.has(follows)))
    .flatMap(({ stored }) => (stored === null || stored === 'external_id' ? [] : [stored]));
}

/** Whom the load concerns, before it happens. A customer exists from the first record on. */
async function touchCustomers(transaction: Transaction, kind: RecordImportKind): Promise<void> {
  const isConsent = kind === 'consents';
  await transaction.execute(
    `insert into ${TOUCHED} (customer_id, cause, records)
     select customer_id, case when known_id is null then $1 else $2 end, array[$3] from (
       select customer_id, known_id from ${STAGED_RECORDS} where known_id is null or changed
       union select former_customer_id, known_id from ${STAGED_RECORDS} where changed) r`,
    [isConsent ? 'consent_changed' : 'own_event', isConsent ? 'consent_changed' : 'data_corrected', kind],
  );
  const { at } = RECORD_KINDS[kind];
  if (at === undefined) return;
  await transaction.execute(
    `with earlier as (
       update customers c set created_at = f.at
       from (select customer_id, min(${at}) as at from ${STAGED_RECORDS} where known_id is null or changed group by customer_id) f
       where c.id = f.customer_id and c.created_at > f.at returning c.id
     )
     insert into ${TOUCHED} (customer_id, cause, records) select id, 'data_corrected', '{attributes}' from earlier`,
  );
}
