import type { Queryable } from '../../db/database.ts';

/** How many customers each owner has. Of everybody, whoever asks: a load is the company's. */
export async function countOwned(database: Queryable): Promise<Map<number, number>> {
  const rows = await database.query<{ id: number; count: number }>(
    `select owner_id as id, count(*)::int as count from customers
     where owner_id is not null and merged_into_id is null and erased_at is null group by owner_id`,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
