import type { Queryable } from '../../db/database.ts';
import { readSettings } from './read-settings.ts';

/** Whether anything here is a company's own: customers, products, staff or an import, however little it held. Demo data is not. */
export async function holdsOwnData(database: Queryable): Promise<boolean> {
  if ((await readSettings(database)).holdsDemoData) return false;
  const [found] = await database.query<{ some: boolean }>(
    `select exists (select 1 from customers) or exists (select 1 from products) or exists (select 1 from staff)
       or exists (select 1 from import_batches where finished_at is not null) as some`,
  );
  return found?.some === true;
}
