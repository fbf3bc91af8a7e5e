import type { Transaction } from '../../db/database.ts';
import type { RecordImportKind } from '../../domain/imports/import-column.ts';
import type { RecordColumn } from '../../domain/imports/records/record-kind.ts';
import { RECORD_KINDS } from '../../domain/imports/records/record-kinds.ts';
import { STAGED } from './stage-rows.ts';

/** The temporary table of accepted rows as they are to be stored, with what tells which stored record each is. */
export const STAGED_RECORDS = 'staged_records';

/** Columns of a kind's table that an import fills. */
export function storedColumns(kind: RecordImportKind): string[] {
  return RECORD_KINDS[kind].columns.flatMap(({ stored }) => stored ?? []);
}

/** SQL of the text by which a record without an id is recognised. */
export function identitySql(kind: RecordImportKind, alias: string): string {
  const names = ['customer_id', ...RECORD_KINDS[kind].identity];
  return `row(${names.map((name) => `${alias}.${name}`).join(', ')})::text`;
}

/**
 * Makes STAGED_RECORDS: names of other records become their ids, a customer that was merged the one that was kept. Of several rows of one
 * record the last counts; rows without an id that are the same are numbered in the order of the file (`nth`).
 */
export async function stageRecords(
  transaction: Transaction,
  kind: RecordImportKind,
  minorPerMajor: number,
): Promise<void> {
  const { columns, expand, isUnique = false } = RECORD_KINDS[kind];
  const has = (value: RecordColumn['value']) => columns.some((column) => column.value === value);
  const values = columns.flatMap((column) =>
    column.stored === null ? [] : `${storedSql(column)} as ${column.stored}`,
  );
  const expanded =
    expand && `case when s.${expand.stored} = '${expand.value}' then $2::text[] else array[s.${expand.stored}] end`;
  const isOne = isUnique ? 'true' : 'external_id is not null';
  await transaction.execute(
    `create temp table ${STAGED_RECORDS} on commit drop as
     with resolved as (
       select s.line, ${has('case') ? 's.case_id as case_ref,' : ''} ${has('id') ? '' : 'null::text as external_id,'}
         ${values.map((value) => (expand && value.endsWith(` as ${expand.stored}`) ? `x.value as ${expand.stored}` : value)).join(', ')}
       from ${STAGED} s join customers c on c.external_id = s.customer_id
       ${has('product') ? 'left join products p on p.sku = s.product' : ''}
       ${has('case') ? 'left join cases k on k.external_id = s.case_id' : ''}
       ${expand ? `cross join lateral unnest(${expanded}) x (value)` : ''}
       cross join (select $1::int as per_major) m
       where s.reason is null
     ), named as (
       select r.*, case when external_id is null then ${identitySql(kind, 'r')} end as identity from resolved r
     ), numbered as (
       select *, ${isOne} as is_one, row_number() over (partition by external_id, identity order by case when ${isOne} then -line else line end) as nth
       from named
     )
     select *, null::bigint as known_id, null::int as former_customer_id, false as changed from numbered where nth = 1 or not is_one`,
    expand ? [minorPerMajor, expand.into] : [minorPerMajor],
  );
  await transaction.execute(`analyze ${STAGED_RECORDS} (customer_id, external_id, identity)`);
}

/** Value of a stored column: money in minor units, rounded once. */
function storedSql({ key, value }: RecordColumn): string {
  switch (value) {
    case 'customer':
      return 'coalesce(c.merged_into_id, c.id)';
    case 'product':
      return 'p.id';
    case 'case':
      return 'k.id';
    case 'money':
      return `round(s.${key} * m.per_major)::bigint`;
    case 'open':
      return `coalesce(s.${key}, '{}')`;
    default:
      return `s.${key}`;
  }
}
