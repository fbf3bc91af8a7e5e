import { allOf, createBinder } from '../../db/sql.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import type { NamedCustomer } from './find-customers-named-in.ts';

/** Enough to ask which. */
const MOST_FOUND = 20;

/** Customers in scope of whose name one of some words, in small letters, is a whole word; at most twenty. */
export async function findCustomersByWords(viewpoint: Viewpoint, words: readonly string[]): Promise<NamedCustomer[]> {
  if (words.length === 0) return [];
  const binder = createBinder();
  const wanted = binder.bind(words, 'text[]');
  return viewpoint.database.query<NamedCustomer>(
    `select c.external_id as "customerId", c.name from customers c
      where ${allOf(populationConditions(viewpoint, binder))}
        and string_to_array(translate(lower(c.name), ',.&()', '     '), ' ') && ${wanted}
      order by length(c.external_id), c.external_id collate "C" limit ${MOST_FOUND}`,
    binder.values,
  );
}
