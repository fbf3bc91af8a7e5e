import type { Queryable } from '../../../src/db/database.ts';

/** An order or return of a customer, whatever its status and time. */
export type RawOrder = {
  placedAt: Date;
  status: string;
  totalMinor: number;
  lines: readonly { quantity: number }[];
};

/** The orders of every customer, in the order of the customers' ids. */
export async function readOrders(database: Queryable): Promise<RawOrder[][]> {
  const orders = await database.query<RawOrder & { customer: number }>(
    `select o.customer_id as customer, o.placed_at as "placedAt", o.status, o.total_minor as "totalMinor",
      coalesce(json_agg(json_build_object('quantity', l.quantity)) filter (where l.order_id is not null), '[]') as lines
    from orders o left join order_lines l on l.order_id = o.id group by o.id`,
  );
  const customers = await database.query<{ id: number }>('select id from customers order by id');
  return customers.map(({ id }) => orders.filter(({ customer }) => customer === id));
}
