import type { Queryable } from '../../db/database.ts';
import { MERGED_TABLES, type RecordIds } from './merged-records.ts';

/** Gives records of one customer to another, order lines with their orders; records that are gone or elsewhere by now are left. */
export async function moveRecords(
  transaction: Queryable,
  { records, from, to }: { records: RecordIds; from: number; to: number },
): Promise<void> {
  for (const table of MERGED_TABLES) {
    if (records[table].length === 0) continue;
    await transaction.execute(`update ${table} set customer_id = $3 where id = any($1) and customer_id = $2`, [
      records[table],
      from,
      to,
    ]);
  }
  await transaction.execute('update order_lines set customer_id = $3 where customer_id = $2 and order_id = any($1)', [
    records.orders,
    from,
    to,
  ]);
}
