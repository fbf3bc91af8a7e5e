import type { Transaction } from '../../db/database.ts';
import { CUSTOMER_COLUMNS_OF_ORDERS } from '../../domain/imports/order-columns.ts';
import { hideErased } from './refuse-erased.ts';
import { settleCountrySpellings } from './settle-country-spellings.ts';
import { STAGED } from './stage-rows.ts';
import { TOUCHED } from './touched-customers.ts';

/**
 * Makes the customers that the staged orders name, and tells the known ones what the latest row of each says, unless the database
 * knows a later order. Every row counts here, also one that is no order line.
 */
export async function loadCustomersOfOrders(
  transaction: Transaction,
  batchId: number,
): Promise<{ added: number[]; changed: boolean }> {
  const told = CUSTOMER_COLUMNS_OF_ORDERS;
  await transaction.execute(
    `create temp table staged_customers on commit drop as
     with latest as (
       select distinct on (customer_id) last_line as line, min(placed_at) over (partition by customer_id) as created_at
       from gathered order by customer_id, placed_at desc, last_line desc
     )
     select s.customer_id as external_id, ${told.map((column) => `s.${column}`).join(', ')}, s.placed_at as latest_at, l.created_at
     from latest l join ${STAGED} s using (line)`,
  );
  await forgetErased(transaction);
  await settleCountrySpellings(transaction);
  await transaction.execute('analyze staged_customers');
  const updated = await transaction.execute(
    `with updated as (
     update customers c set ${told.map((column) => `${column} = case when n.is_latest then coalesce(n.${column}, c.${column}) else c.${column} end`).join(', ')},
       created_at = least(c.created_at, n.created_at)
     from (select s.*, s.latest_at >= coalesce((select max(o.placed_at) from orders o where o.customer_id = k.id), '-infinity') as is_latest
           from staged_customers s join customers k using (external_id)) n
     where n.external_id = c.external_id and (
       c.created_at is null or n.created_at < c.created_at
       or n.is_latest and (${told.map((column) => `coalesce(n.${column}, c.${column}) is distinct from c.${column}`).join(' or ')}))
     returning c.id)
     insert into ${TOUCHED} (customer_id, cause, records) select id, 'data_corrected', '{attributes}' from updated`,
  );
  const added = await transaction.query<{ id: number }>(
    `with added as (
       insert into customers (external_id, ${told.join(', ')}, created_at, import_batch_id)
       select s.external_id, ${told.map((column) => `s.${column}`).join(', ')}, s.created_at, $1
       from staged_customers s left join customers k using (external_id) where k.id is null order by s.external_id
       returning id
     )
     insert into ${TOUCHED} (customer_id, cause, records) select id, 'own_event', '{}' from added returning customer_id as id`,
    [batchId],
  );
  return { added: added.map(({ id }) => id), changed: updated > 0 || added.length > 0 };
}

/** What was bought counts on under the id of an erased customer; who bought it is not told again. */
async function forgetErased(transaction: Transaction): Promise<void> {
  await hideErased(transaction);
  await transaction.execute(
    `update staged_customers s set ${CUSTOMER_COLUMNS_OF_ORDERS.map((column) => `${column} = null`).join(', ')}
      from customers c where c.erased_at is not null and c.external_id = s.external_id`,
  );
}
