import type { Queryable } from '../../../db/database.ts';

/** The company's own country, as it was set; null where nobody said. */
export async function readHomeCountry(database: Queryable): Promise<string | null> {
  const [row] = await database.query<{ country: string | null }>(
    'select home_country as country from deployment where id = 1',
  );
  return row?.country ?? null;
}
