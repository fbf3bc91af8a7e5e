import type { Database } from '../../src/db/database.ts';
import { withoutIndexesWhenEmpty } from '../../src/services/imports/without-indexes.ts';
import { generatePeople, HISTORY_DAYS } from './generate-people.ts';

export type GeneratedCompany = { customers: number; orders: number; products: number };

/** The size that the promises of `bench -- ask` and `bench -- refresh` are made for. */
export const LARGE_COMPANY: GeneratedCompany = { customers: 100_000, orders: 1_000_000, products: 2000 };

/**
 * Fills an empty database with customers, orders and lines made in SQL, the same each time: few customers buy much, one in twenty nothing,
 * an order in twenty-five is a return. Metrics are left to the caller.
 */
export async function generateCompany(database: Database, size: GeneratedCompany, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    await generatePeople(transaction, size, now);
    await withoutIndexesWhenEmpty(transaction, 'orders', () => makeOrders(transaction, size, now));
    await withoutIndexesWhenEmpty(transaction, 'order_lines', () => makeLines(transaction, size));
  });
  // Its own statement: VACUUM sets the marks that index-only scans need, as PostgreSQL's upkeep does within minutes.
  await database.execute('vacuum analyze');
}

async function makeOrders(transaction: Pick<Database, 'execute'>, size: GeneratedCompany, now: Date): Promise<void> {
  await transaction.execute(
    `insert into orders (customer_id, external_id, placed_at, status, channel, total_minor, units)
     select c.first + floor($1::int * 0.95 * random() ^ 1.7)::int, 'O' || g, $3::timestamptz - random() * interval '${HISTORY_DAYS} days',
       case when g % 25 = 0 then 'returned' when g % 60 = 0 then 'cancelled' else 'completed' end,
       (array['web', 'store', 'phone'])[1 + g % 3], 0, 0
     from generate_series(1, $2::int) g, (select min(id) as first from customers) c`,
    [size.customers, size.orders, now],
  );
}

/** Two lines an order on average; then the totals of the orders are those of the lines. */
async function makeLines(transaction: Pick<Database, 'execute'>, size: GeneratedCompany): Promise<void> {
  await transaction.execute(
    `insert into order_lines (customer_id, order_id, position, product_id, quantity, unit_price, total_minor)
     select customer_id, order_id, position, product_id, quantity, price / 100.0, quantity * price
     from (
       select o.customer_id, o.id as order_id, p.position, f.first + floor($1::int * random() ^ 2)::int as product_id,
         1 + floor(5 * random() ^ 2)::int as quantity, 199 + floor(9000 * random() ^ 3)::int as price
       from orders o cross join lateral generate_series(1, 1 + o.id % 3) as p(position), (select min(id) as first from products) f
     ) line`,
    [size.products],
  );
  await transaction.execute(
    `update orders o set total_minor = t.total, units = t.units
     from (select order_id, round(sum(total_minor))::bigint as total, sum(quantity)::int as units from order_lines group by order_id) t
     where t.order_id = o.id`,
  );
}
