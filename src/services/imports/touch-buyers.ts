import type { Queryable } from '../../db/database.ts';
import { TOUCHED } from './touched-customers.ts';

export type ChangedProduct = { id: number; isNew: boolean };

/** What an upsert of products (alias `p`) returns; a row that was there has the mark of its former version. */
export const CHANGED_PRODUCTS = 'returning p.id, p.xmax = 0 as "isNew"';

/** Touches those whose orders, cases or answers name a product that is called or filed differently now. */
export async function touchBuyers(transaction: Queryable, changed: readonly ChangedProduct[]): Promise<void> {
  const productIds = changed.filter(({ isNew }) => !isNew).map(({ id }) => id);
  if (productIds.length === 0) return;
  await transaction.execute(
    `insert into ${TOUCHED} (customer_id, cause, records)
     select distinct customer_id, 'data_corrected', '{orders,returns}'::text[] from order_lines where product_id = any($1)
     union all select distinct customer_id, 'data_corrected', '{cases}'::text[] from cases where product_id = any($1)
     union all select distinct customer_id, 'data_corrected', '{surveys}'::text[] from survey_responses where product_id = any($1)`,
    [productIds],
  );
}
