import { allOf, createBinder } from '../../db/sql.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** Those of some codes, in any case, that are ids of customers in the asker's scope, as the company writes them. */
export async function findCustomersById(viewpoint: Viewpoint, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const binder = createBinder();
  const spellings = [...new Set(codes.flatMap((code) => [code, code.toUpperCase(), code.toLowerCase()]))];
  const rows = await viewpoint.database.query<{ customerId: string }>(
    `select c.external_id as "customerId" from customers c
      where c.external_id = any(${binder.bind(spellings, 'text[]')}) and ${allOf(populationConditions(viewpoint, binder))}`,
    binder.values,
  );
  return new Set(rows.map(({ customerId }) => customerId));
}
