import type { Transaction } from '../../db/database.ts';
import type { LoadResult } from './load-orders.ts';
import { STAGED } from './stage-rows.ts';
import { TOUCHED } from './touched-customers.ts';

/** Adds and updates staff by e-mail; an empty cell erases nothing, and of several rows about one person the last counts. */
export async function loadStaff(transaction: Transaction): Promise<LoadResult> {
  const changed = await transaction.query<{ id: number }>(
    `insert into staff as p (email, name, role, team, time_zone, locale)
     select distinct on (email) email, name, role, team, time_zone, locale from ${STAGED} where reason is null order by email, line desc
     on conflict (email) do update set name = excluded.name, role = excluded.role, active = true, team = coalesce(excluded.team, p.team),
       time_zone = coalesce(excluded.time_zone, p.time_zone), locale = coalesce(excluded.locale, p.locale)
     where (p.name, p.role, p.active, p.team, p.time_zone, p.locale) is distinct from
       (excluded.name, excluded.role, true, coalesce(excluded.team, p.team), coalesce(excluded.time_zone, p.time_zone), coalesce(excluded.locale, p.locale))
     returning p.id`,
  );
  await transaction.execute(
    `insert into ${TOUCHED} (customer_id, cause, records)
     select id, 'data_corrected', '{attributes}' from customers where owner_id = any($1)`,
    [changed.map(({ id }) => id)],
  );
  return { touchedCustomers: [], changed: changed.length > 0 };
}
