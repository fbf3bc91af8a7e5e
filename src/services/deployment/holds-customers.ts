import type { Queryable } from '../../db/database.ts';

/** Whether there is anybody to ask about. */
export async function holdsCustomers(database: Queryable): Promise<boolean> {
  const [found] = await database.query<{ some: boolean }>('select exists (select 1 from customers) as some');
  return found?.some === true;
}
