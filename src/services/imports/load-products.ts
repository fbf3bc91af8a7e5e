import type { Transaction } from '../../db/database.ts';
import type { LoadOptions, LoadResult } from './load-orders.ts';
import { STAGED } from './stage-rows.ts';
import { CHANGED_PRODUCTS, type ChangedProduct, touchBuyers } from './touch-buyers.ts';

/** Adds and renames products by their code; of several rows about one product the last counts. */
export async function loadProducts(transaction: Transaction, { batchId }: LoadOptions): Promise<LoadResult> {
  const changed = await transaction.query<ChangedProduct>(
    `insert into products as p (sku, name, category, import_batch_id)
     select distinct on (sku) sku, name, category, $1 from ${STAGED} where reason is null order by sku, line desc
     on conflict (sku) do update set name = excluded.name, category = coalesce(excluded.category, p.category)
     where (p.name, p.category) is distinct from (excluded.name, coalesce(excluded.category, p.category))
     ${CHANGED_PRODUCTS}`,
    [batchId],
  );
  await touchBuyers(transaction, changed);
  return { touchedCustomers: [], changed: changed.length > 0 };
}
