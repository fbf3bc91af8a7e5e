import type { Database } from '../../src/db/database.ts';
import { withoutIndexesWhenEmpty } from '../../src/services/imports/without-indexes.ts';

export type GeneratedCompany = { customers: number; orders: number; products: number };

/** The size that the promises of `bench -- ask` and `bench -- refresh` are made for. */
export const LARGE_COMPANY: GeneratedCompany = { customers: 100_000, orders: 1_000_000, products: 2000 };

/** Days of history before `now`. */
const HISTORY_DAYS = 1095;

/**
 * Fills an empty database with customers, orders and lines made in SQL, the same each time: few customers buy much, one in twenty nothing,
 * an order in twenty-five is a return. Metrics are left to the caller.
 */
export async function generateCompany(database: Database, size: GeneratedCompany, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute('select setseed(0.42)');
    await transaction.execute(
      `insert into staff (email, name, role, team)
       select 'staff' || g || '@bench.example', 'Staff ' || g, case when g = 1 then 'admin' when g <= 5 then 'manager' else 'rep' end,
         case when g > 1 then 'Team ' || (g % 4 + 1) end
       from generate_series(1, 45) g`,
    );
    await transaction.execute(
      `insert into customers (external_id, name, kind, country, region, city, industry, gender, birth_on, membership_tier, source, owner_id, vip, tags, created_at)
       select 'C' || g, 'Customer ' || g, (array['individual', 'individual', 'individual', 'business'])[1 + g % 4],
         (array['China', 'United Kingdom', 'Germany', 'France', 'United States', 'Japan', 'Spain', 'Italy'])[1 + floor(8 * random() ^ 2)::int],
         'Region ' || g % 40, 'City ' || g % 400, (array['Retail', 'Finance', 'Education', 'Technology', 'Hotels'])[1 + g % 5],
         (array['female', 'male'])[1 + g % 2], date '1950-01-01' + (random() * 20000)::int, (array['Silver', 'Gold', 'Platinum', null])[1 + g % 4],
         (array['Search', 'Referral', 'Store'])[1 + g % 3], (select id from staff where email = 'staff' || (6 + g % 40) || '@bench.example'),
         g % 97 = 0, case when g % 7 = 0 then array['newsletter'] else '{}' end, $2::timestamptz - interval '${HISTORY_DAYS + 1} days'
       from generate_series(1, $1::int) g`,
      [size.customers, now],
    );
    await transaction.execute(
      `insert into products (sku, name, category) select 'P' || g, 'Product ' || g, 'Category ' || g % 20 from generate_series(1, $1::int) g`,
      [size.products],
    );
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
