import { allOf, createBinder } from '../../db/sql.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** A customer in the asker's scope. `id` is the database's own, `customerId` the company's. */
export type FoundCustomer = { id: number; customerId: string; name: string | null };

/** Which way a text named customers; more than one customer makes it ambiguous. */
export type CustomerMatch = { by: 'id' | 'name' | 'part'; customers: FoundCustomer[] };

/** Enough to offer as suggestions. */
const MOST_CANDIDATES = 10;

/**
 * Customers in scope by exact id, else by exact name in any case, else by a part of the name; at most ten, in ascending
 * id. Undefined when there are none, also when they are only outside the scope.
 */
export async function findCustomerByName(viewpoint: Viewpoint, text: string): Promise<CustomerMatch | undefined> {
  const binder = createBinder();
  const wanted = binder.bind(text.trim(), 'text');
  const rows = await viewpoint.database.query<FoundCustomer & { rank: number }>(
    `select id, customer_id as "customerId", name, rank from (
      select c.id, c.external_id as customer_id, c.name, case
        when c.external_id = ${wanted} then 0
        when lower(c.name) = lower(${wanted}) then 1
        else 2 end as rank
      from customers c
      where ${allOf(populationConditions(viewpoint, binder))}
        and (c.external_id = ${wanted} or position(lower(${wanted}) in lower(c.name)) > 0)
    ) found
    order by rank, length(customer_id), customer_id collate "C" limit ${MOST_CANDIDATES + 1}`,
    binder.values,
  );
  const best = rows[0]?.rank;
  if (best === undefined) return undefined;
  return {
    by: (['id', 'name', 'part'] as const)[best]!,
    customers: rows
      .filter(({ rank }) => rank === best)
      .slice(0, MOST_CANDIDATES)
      .map(({ id, customerId, name }) => ({ id, customerId, name })),
  };
}
