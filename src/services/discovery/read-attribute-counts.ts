import type { Binder } from '../../db/sql.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import type { Sighting, Trait } from '../../domain/discovery/notable-traits.ts';
import { fieldSqlContext, type Population } from '../population/population.ts';

/** Customers in numbered groups: builds a SELECT of `id`, `side` (the group's number) and the given expressions. */
type PeopleSql = (expressions: readonly string[], binder: Binder) => string;

/** How many of each group have each value of each field, and how many have any: read once, for all groups. */
export type AttributeCounts = { traitsOf: (group: number) => Trait[] };

type Row = { key: FieldKey; value: string | null; side: number; n: number };

/** Counts of the values of some fields by group; each group's traits are those of its customers beside all the other groups'. */
export async function readAttributeCounts(
  population: Population,
  { people, keys, binder }: { people: PeopleSql; keys: readonly FieldKey[]; binder: Binder },
): Promise<AttributeCounts> {
  const context = fieldSqlContext(population, binder);
  const columns = keys.map((key, at) => {
    const sql = fieldOf(key).sql(context);
    return `${fieldOf(key).type === 'list' ? `array(select distinct unnest(${sql}))` : `array[${sql}::text]`} as f${at}`;
  });
  const held = keys.map((key, at) => `('${key}', array_remove(p.f${at}, null))`);
  // The null beside the values counts those for whom the field is recorded.
  const rows = await population.viewpoint.database.query<Row>(
    `with people as materialized (${people(columns, binder)})
      select v.key, u.value, p.side, count(*) as n from people p
      cross join lateral (values ${held.join(', ')}) v(key, held)
      cross join lateral unnest(v.held || null::text) u(value)
      where cardinality(v.held) > 0 group by v.key, u.value, p.side`,
    binder.values,
  );
  const byTrait = Map.groupBy(rows, ({ key, value }) => JSON.stringify([key, value]));
  const sumOf = (key: FieldKey, value: string | null, isCounted: (side: number) => boolean) =>
    (byTrait.get(JSON.stringify([key, value])) ?? []).reduce((sum, { side, n }) => sum + (isCounted(side) ? n : 0), 0);
  const sighting = (key: FieldKey, value: string, isCounted: (side: number) => boolean): Sighting => {
    const hits = sumOf(key, value, isCounted);
    return { customers: hits, hits, of: sumOf(key, null, isCounted), designEffect: 1 };
  };
  return {
    traitsOf: (group) =>
      [...byTrait.values()].flatMap(([first]): Trait[] => {
        const { key, value } = first!;
        if (value === null) return [];
        return [
          {
            key,
            value,
            here: sighting(key, value, (side) => side === group),
            elsewhere: sighting(key, value, (side) => side !== group),
          },
        ];
      }),
  };
}
