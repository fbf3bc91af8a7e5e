import type { Queryable } from '../../db/database.ts';
import type { RecordTotals } from './import-result.ts';

/** Totals of everything in the database, future orders included. */
export async function countRecords(database: Queryable, minorPerMajor: number): Promise<RecordTotals> {
  const [totals] = await database.query<RecordTotals>(
    `select (select count(*) from customers) as customers, (select count(*) from products) as products, ${orderTotals()} from orders`,
    [minorPerMajor],
  );
  return totals!;
}

/** Totals of the order file that was just loaded. */
export async function countStagedOrders(database: Queryable, minorPerMajor: number): Promise<RecordTotals> {
  const [totals] = await database.query<RecordTotals>(
    `select (select count(*) from staged_customers) as customers, (select count(*) from staged_products) as products,
       ${orderTotals()} from staged_orders`,
    [minorPerMajor],
  );
  return totals!;
}

function orderTotals(): string {
  return `count(distinct customer_id) filter (where status = 'completed') as buyers,
    count(*) filter (where status = 'completed') as orders,
    count(*) filter (where status = 'returned') as "returnedOrders",
    coalesce(sum(total_minor) filter (where status = 'completed'), 0) / $1::numeric as revenue,
    coalesce(sum(total_minor) filter (where status = 'returned'), 0) / $1::numeric as refunds`;
}

/** Of a file that holds none of what is counted. */
export const NO_TOTALS: RecordTotals = {
  ...{ customers: 0, buyers: 0, orders: 0, returnedOrders: 0 },
  ...{ products: 0, revenue: 0, refunds: 0 },
};

const KEY_OF = { customers: 'customer_id', products: 'sku', staff: 'email' };

/** Totals of a file without orders that was just loaded. */
export async function countStagedRows(database: Queryable, kind: keyof typeof KEY_OF): Promise<RecordTotals> {
  const [{ count }] = (await database.query<{ count: number }>(
    `select count(distinct ${KEY_OF[kind]}) as count from staged_rows where reason is null`,
  )) as [{ count: number }];
  return kind === 'staff' ? NO_TOTALS : { ...NO_TOTALS, [kind]: count };
}
