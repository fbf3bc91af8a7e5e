import type { Queryable } from '../../db/database.ts';
import type { CustomerRow } from '../../domain/merge-fields.ts';

/** A customer's row as JSON, locked until the transaction ends. */
export async function lockCustomerRow(transaction: Queryable, id: number): Promise<CustomerRow> {
  const [found] = await transaction.query<{ row: CustomerRow }>(
    'select to_jsonb(c) as row from customers c where id = $1 for update',
    [id],
  );
  return found!.row;
}

/** Writes values that came from such rows; columns are ours, never a person's. */
export async function writeCustomerFields(transaction: Queryable, id: number, values: CustomerRow): Promise<void> {
  const columns = Object.keys(values);
  if (columns.length === 0) return;
  await transaction.execute(
    `update customers c set (${columns.join(', ')}) = (select ${columns.map((column) => `r.${column}`).join(', ')}
       from jsonb_populate_record(c, $2::jsonb) r) where c.id = $1`,
    [id, JSON.stringify(values)],
  );
}
