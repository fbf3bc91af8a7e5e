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
  const wanted = text.trim();
  if (wanted === '') return undefined;
  // One after the other: an id is found by its index, a part of a name only by reading all names.
  for (const by of ['id', 'name', 'part'] as const) {
    const customers = await findBy(by, wanted, viewpoint);
    if (customers.length > 0) return { by, customers };
  }
  return undefined;
}

const CONDITIONS: Record<CustomerMatch['by'], (wanted: string) => string> = {
  id: (wanted) => `c.external_id = ${wanted}`,
  name: (wanted) => `lower(c.name) = lower(${wanted})`,
  part: (wanted) => `position(lower(${wanted}) in lower(c.name)) > 0`,
};

function findBy(by: CustomerMatch['by'], text: string, viewpoint: Viewpoint): Promise<FoundCustomer[]> {
  const binder = createBinder();
  const isWanted = CONDITIONS[by](binder.bind(text, 'text'));
  return viewpoint.database.query<FoundCustomer>(
    `select c.id, c.external_id as "customerId", c.name from customers c
      where ${allOf([isWanted, ...populationConditions(viewpoint, binder)])}
      order by length(c.external_id), c.external_id collate "C" limit ${MOST_CANDIDATES}`,
    binder.values,
  );
}
