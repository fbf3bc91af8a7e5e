import type { Queryable } from '../../src/db/database.ts';

/** Days of history before `now`. */
export const HISTORY_DAYS = 1095;

/** Staff, customers and products, the same each time, inside a transaction that seeds all randomness of the company. */
export async function generatePeople(
  transaction: Queryable,
  { customers, products }: { customers: number; products: number },
  now: Date,
): Promise<void> {
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
    [customers, now],
  );
  await transaction.execute(
    `insert into products (sku, name, category) select 'P' || g, 'Product ' || g, 'Category ' || g % 20 from generate_series(1, $1::int) g`,
    [products],
  );
}
