import { allOf, createBinder } from '../../db/sql.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** A customer whose whole name stands in a text. */
export type NamedCustomer = { customerId: string; name: string };

/** Shorter names would be found inside other words. */
const SHORTEST_NAME = 2;
const MOST_NAMED = 10;

/** Customers in scope whose whole name stands in a text, of the longest such name only; at most ten. */
export async function findCustomersNamedIn(viewpoint: Viewpoint, text: string): Promise<NamedCustomer[]> {
  const binder = createBinder();
  const within = binder.bind(text.toWellFormed().replaceAll('\0', ''), 'text');
  const rows = await viewpoint.database.query<NamedCustomer>(
    `select c.external_id as "customerId", c.name from customers c
      where ${allOf(populationConditions(viewpoint, binder))}
        and length(c.name) >= ${SHORTEST_NAME} and position(lower(c.name) in lower(${within})) > 0
      order by length(c.name) desc, length(c.external_id), c.external_id collate "C" limit ${MOST_NAMED}`,
    binder.values,
  );
  const whole = rows.filter(({ name }) => standsAlone(name, text));
  return whole.filter(({ name }) => name.length === whole[0]!.name.length);
}

/** Latin letters must not go on at either side: "Li" does not stand in "list". */
function standsAlone(name: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
  const runsOn = (edge: string | undefined, next: string) => /[A-Za-z]/.test(edge ?? '') && /[A-Za-z]/.test(next);
  return at >= 0 && !runsOn(name[0], before) && !runsOn(name.at(-1), after);
}
