import type { KnownCustomer } from '../../../domain/outreach/facts/known-customer.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

type LastOrder = NonNullable<KnownCustomer['lastOrder']>;

/** The last completed order of each customer: the product that most was paid for, its total, and the mean total of those before it. */
export async function readLastOrders(
  { database, now }: Viewpoint,
  customerIds: readonly number[],
): Promise<Map<number, LastOrder>> {
  const rows = await database.query<LastOrder & { id: number }>(
    `select c.id, o.total_minor::float8 as "totalMinor", o.usual::float8 as "usualMinor", p.name as product
      from unnest($1::int[]) as c(id)
      cross join lateral (
        select id, total_minor, avg(total_minor) over (order by placed_at, id rows between unbounded preceding and 1 preceding) as usual
          from orders where customer_id = c.id and status = 'completed' and placed_at < $2
          order by placed_at desc, id desc limit 1
      ) o
      left join lateral (
        select p.name from order_lines l join products p on p.id = l.product_id
          where l.order_id = o.id order by l.total_minor desc, l.position limit 1
      ) p on true`,
    [customerIds, now],
  );
  return new Map(rows.map(({ id, ...order }) => [id, order]));
}
