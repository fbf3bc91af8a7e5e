import { allOf, createBinder } from '../../db/sql.ts';
import { populationConditions, populationKey } from '../population/population.ts';
import { createVersionedCache } from '../population/versioned-cache.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** A field of the company's own: which types its values have, and its texts. */
export type KnownCustomField = { types: readonly string[]; texts: readonly string[] };

const MOST_TEXTS = 5_000;

const cached = createVersionedCache<ReadonlyMap<string, KnownCustomField>>();

/** The company's own fields of the asker's customers by their names, in memory; the texts of each the most frequent first. */
export async function findCustomFields(viewpoint: Viewpoint): Promise<ReadonlyMap<string, KnownCustomField>> {
  return cached(viewpoint, `custom ${await populationKey(viewpoint)}`, async () => {
    const binder = createBinder();
    const rows = await viewpoint.database.query<{ key: string } & KnownCustomField>(
      `select key, array_agg(distinct type) as types,
          (coalesce(array_agg(value order by customers desc, value) filter (where type = 'string'), '{}'))[1:${MOST_TEXTS}] as texts
        from (
          select k.key, jsonb_typeof(k.value) as type, case when jsonb_typeof(k.value) = 'string' then k.value #>> '{}' end as value,
            count(*) as customers
          from customers c cross join lateral jsonb_each(c.custom) k
          where c.custom <> '{}' and ${allOf(populationConditions(viewpoint, binder))} group by 1, 2, 3
        ) found where type <> 'null' group by key order by sum(customers) desc, key`,
      binder.values,
    );
    return new Map(rows.map(({ key, ...field }) => [key, field]));
  });
}
