import type { Transaction } from '../../db/database.ts';
import { STAGED } from './stage-rows.ts';
import { CHANGED_PRODUCTS, type ChangedProduct, touchBuyers } from './touch-buyers.ts';

/** Makes and names the products of the staged orders by their most frequent description, ties alphabetically; how many changed. */
export async function loadProductsOfOrders(transaction: Transaction, batchId: number): Promise<number> {
  await transaction.execute(
    `create temp table staged_products on commit drop as
     with described as (
       select sku, product_name, min(category) as category, count(*) as times from ${STAGED}
       where reason is null and sku is not null group by sku, product_name
     )
     select distinct on (sku) sku, product_name as name, max(category) over (partition by sku) as category from described
     order by sku, (product_name is null), times desc, product_name`,
  );
  const changed = await transaction.query<ChangedProduct>(
    `insert into products as p (sku, name, category, import_batch_id)
     select sku, coalesce(name, sku), category, $1 from staged_products order by sku
     on conflict (sku) do update set
       name = case when excluded.name = excluded.sku then p.name else excluded.name end,
       category = coalesce(excluded.category, p.category)
     where (excluded.name <> excluded.sku and excluded.name <> p.name) or coalesce(excluded.category, p.category) is distinct from p.category
     ${CHANGED_PRODUCTS}`,
    [batchId],
  );
  await touchBuyers(transaction, changed);
  return changed.length;
}
