import type { Transaction } from '../../db/database.ts';
import { STAGED } from './stage-rows.ts';

/** Makes and names the products of the staged orders by their most frequent description, ties alphabetically; how many changed. */
export function loadProductsOfOrders(transaction: Transaction, batchId: number): Promise<number> {
  return transaction.execute(
    `with described as (
       select sku, product_name, min(category) as category, count(*) as times from ${STAGED}
       where reason is null and sku is not null group by sku, product_name
     ), named as (
       select distinct on (sku) sku, product_name, max(category) over (partition by sku) as category from described
       order by sku, (product_name is null), times desc, product_name
     )
     insert into products as p (sku, name, category, import_batch_id)
     select sku, coalesce(product_name, sku), category, $1 from named order by sku
     on conflict (sku) do update set
       name = case when excluded.name = excluded.sku then p.name else excluded.name end,
       category = coalesce(excluded.category, p.category)
     where (excluded.name <> excluded.sku and excluded.name <> p.name) or excluded.category is distinct from coalesce(p.category, '')
       and excluded.category is not null`,
    [batchId],
  );
}
