import type { Transaction } from '../../db/database.ts';

/**
 * Runs a load with the indexes of an empty table made after it, which takes half the time; keys stay. Questions wait for the table
 * meanwhile, so a table with rows, which people ask about, keeps its indexes.
 */
export async function withoutIndexesWhenEmpty(
  transaction: Transaction,
  table: string,
  load: () => Promise<unknown>,
): Promise<void> {
  const isFilled = (await transaction.query(`select 1 from ${table} limit 1`)).length > 0;
  const indexes = isFilled ? [] : await listIndexes(transaction, table);
  for (const { name } of indexes) await transaction.execute(`drop index ${name}`);
  await load();
  for (const { definition } of indexes) await transaction.execute(definition);
}

function listIndexes(transaction: Transaction, table: string): Promise<{ name: string; definition: string }[]> {
  return transaction.query(
    `select format('%I.%I', n.nspname, i.relname) as name, pg_get_indexdef(i.oid) as definition
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
     where x.indrelid = $1::regclass and not x.indisunique`,
    [table],
  );
}
