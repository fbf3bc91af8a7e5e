import type { Transaction } from '../../db/database.ts';
import { loadCustomersOfOrders } from './load-customers-of-orders.ts';
import { loadProductsOfOrders } from './load-products-of-orders.ts';
import { STAGED } from './stage-rows.ts';
import { TOUCHED } from './touched-customers.ts';
import { withoutIndexesWhenEmpty } from './without-indexes.ts';

export type LoadOptions = { batchId: number; minorPerMajor: number; now: Date };

/** What a load changed: customers whose metrics are to be computed anew, and whether anything changed at all. */
export type LoadResult = { touchedCustomers: number[]; changed: boolean };

/** Exact: a staged price has as many decimals as a stored one. */
const LINE_TOTAL_MINOR = 'coalesce(s.line_total, s.quantity * s.price) * $1::int';

/**
 * Moves the staged rows into customers, products, orders and lines. A known order is replaced whole, and only where the file tells it
 * differently, so that the same rows again change nothing.
 */
export async function loadOrders(transaction: Transaction, options: LoadOptions): Promise<LoadResult> {
  const { batchId, minorPerMajor } = options;
  // Without statistics the groupings below would sort all rows.
  await transaction.execute(`analyze ${STAGED} (reason, order_id, sku)`);
  await gatherOrders(transaction, minorPerMajor);
  const customers = await loadCustomersOfOrders(transaction, batchId);
  const changedProducts = await loadProductsOfOrders(transaction, batchId);
  await identifyOrders(transaction);
  const formerCustomers = await replaceKnownOrders(transaction, options);
  const added = await addNewOrders(transaction, batchId);
  await addLines(transaction, minorPerMajor);
  await transaction.execute(
    `insert into ${TOUCHED} (customer_id, cause, records)
     select distinct customer_id, case when known then 'data_corrected' else 'own_event' end, '{orders,returns}'::text[]
     from staged_orders where changed`,
  );
  const ordering = await transaction.query<{ id: number }>(
    'select distinct customer_id as id from staged_orders where changed',
  );
  const touchedCustomers = [...new Set([...customers.added, ...formerCustomers, ...ordering.map(({ id }) => id)])];
  return {
    touchedCustomers,
    changed: customers.changed || changedProducts > 0 || added > 0 || touchedCustomers.length > 0,
  };
}

/** Makes `gathered`: what the rows of each order say together, a row for each instant in it. Everything else reads these few instead of all. */
async function gatherOrders(transaction: Transaction, minorPerMajor: number): Promise<void> {
  await transaction.execute(
    `create temp table gathered on commit drop as
     select s.order_id, s.customer_id, s.status, s.placed_at, s.counts, min(s.line) as first_line, max(s.line) as last_line,
       min(s.channel) as channel, max(s.order_total) * $1::int as order_total_minor, sum(${LINE_TOTAL_MINOR}) as lines_total_minor,
       coalesce(sum(s.quantity) filter (where s.sku is not null), 0) as units
     from ${STAGED} s where s.reason is null group by s.order_id, s.customer_id, s.status, s.placed_at, s.counts`,
    [minorPerMajor],
  );
  if ((await refuseContradictions(transaction)) === 0) return;
  await transaction.execute('drop table gathered');
  await gatherOrders(transaction, minorPerMajor);
}

/** An order has one customer and one status: those of its first row. The number of rows refused. */
function refuseContradictions(transaction: Transaction): Promise<number> {
  return transaction.execute(
    `with doubtful as (
       select order_id from gathered group by order_id having min(customer_id) <> max(customer_id) or min(status) <> max(status)
     ), first as (
       select distinct on (order_id) order_id, customer_id, status from gathered join doubtful using (order_id) order by order_id, first_line
     )
     update ${STAGED} s set reason = case when s.customer_id <> f.customer_id then 'other_customer' else 'other_status' end,
       detail = case when s.customer_id <> f.customer_id then s.customer_id || ' ≠ ' || f.customer_id else s.status || ' ≠ ' || f.status end,
       raw = coalesce(s.raw, concat_ws(',', s.order_id, s.customer_id, s.status, s.sku, s.quantity, s.price))
     from first f where s.order_id = f.order_id and s.reason is null and (s.customer_id <> f.customer_id or s.status <> f.status)`,
  );
}

/**
 * Makes `staged_orders`: the gathered ones with the ids of their customers and their own. A new one gets its id here; a known one is
 * `changed` when it turns out so later. An order none of whose rows counts is none.
 */
async function identifyOrders(transaction: Transaction): Promise<void> {
  await transaction.execute(
    `create temp table staged_orders on commit drop as
     select g.order_id, g.placed_at, g.first_line, g.status, g.channel, g.total_minor, g.units,
       coalesce(c.merged_into_id, c.id) as customer_id,
       coalesce(o.id, nextval('orders_id_seq')::int) as id, o.id is not null as known, o.id is null as changed
     from (
       select order_id, min(customer_id) as customer, min(status) as status, min(channel) as channel, min(placed_at) as placed_at,
         min(first_line) as first_line, round(coalesce(max(order_total_minor), sum(lines_total_minor)))::bigint as total_minor, sum(units)::int as units
       from gathered where counts group by order_id order by min(first_line)
     ) g
     join customers c on c.external_id = g.customer
     left join orders o on o.external_id = g.order_id`,
  );
  await transaction.execute('analyze staged_orders');
}

/** Known orders that the file tells differently lose their lines and get the file's header; the customers they belonged to. */
async function replaceKnownOrders(
  transaction: Transaction,
  { batchId, minorPerMajor }: LoadOptions,
): Promise<number[]> {
  const known = await transaction.query('select 1 from staged_orders where known limit 1');
  if (known.length === 0) return [];
  await transaction.execute(
    `with told as (
       select g.id, md5(string_agg(concat_ws('|', p.id, s.quantity, ${unitPrice('s')}, (${LINE_TOTAL_MINOR})::numeric(20, 4)), ',' order by s.line)) as lines
       from ${STAGED} s join staged_orders g on g.order_id = s.order_id join products p on p.sku = s.sku
       where s.reason is null and s.counts and g.known group by g.id
     ), kept as (
       select l.order_id as id, md5(string_agg(concat_ws('|', l.product_id, l.quantity, l.unit_price, l.total_minor), ',' order by l.position)) as lines
       from order_lines l join staged_orders g on g.id = l.order_id where g.known group by l.order_id
     )
     update staged_orders g set changed = true
     from orders o left join told on told.id = o.id left join kept on kept.id = o.id
     where o.id = g.id and g.known and (
       (o.customer_id, o.placed_at, o.status, o.total_minor, o.units) is distinct from (g.customer_id, g.placed_at, g.status, g.total_minor, g.units)
       or o.channel is distinct from coalesce(g.channel, o.channel) or told.lines is distinct from kept.lines)`,
    [minorPerMajor],
  );
  await transaction.execute(
    'delete from order_lines where order_id in (select id from staged_orders where changed and known)',
  );
  const before = await transaction.query<{ id: number }>(
    `with former as (
       select distinct o.customer_id as id from orders o join staged_orders g on g.id = o.id where g.changed and g.known)
     insert into ${TOUCHED} (customer_id, cause, records) select id, 'data_corrected', '{orders,returns}' from former returning customer_id as id`,
  );
  await transaction.execute(
    `update orders o set customer_id = g.customer_id, placed_at = g.placed_at, status = g.status,
       channel = coalesce(g.channel, o.channel), total_minor = g.total_minor, units = g.units, import_batch_id = $1
     from staged_orders g where g.id = o.id and g.changed and g.known`,
    [batchId],
  );
  return before.map(({ id }) => id);
}

async function addNewOrders(transaction: Transaction, batchId: number): Promise<number> {
  let added = 0;
  await withoutIndexesWhenEmpty(transaction, 'orders', async () => {
    added = await transaction.execute(
      `insert into orders (id, customer_id, external_id, placed_at, status, channel, total_minor, units, import_batch_id)
       select id, customer_id, order_id, placed_at, status, channel, total_minor, units, $1 from staged_orders where not known order by id`,
      [batchId],
    );
  });
  return added;
}

async function addLines(transaction: Transaction, minorPerMajor: number): Promise<void> {
  await withoutIndexesWhenEmpty(transaction, 'order_lines', () =>
    transaction.execute(
      `insert into order_lines (customer_id, order_id, position, product_id, quantity, unit_price, total_minor)
       select g.customer_id, g.id, s.line - g.first_line + 1, p.id, s.quantity, ${unitPrice('s')}, ${LINE_TOTAL_MINOR}
       from ${STAGED} s join staged_orders g on g.order_id = s.order_id join products p on p.sku = s.sku
       where s.reason is null and s.counts and g.changed`,
      [minorPerMajor],
    ),
  );
}

function unitPrice(row: string): string {
  return `coalesce(${row}.price, ${row}.line_total / ${row}.quantity)::numeric(18, 6)`;
}
