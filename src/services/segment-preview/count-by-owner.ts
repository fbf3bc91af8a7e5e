import { createBinder } from '../../db/sql.ts';
import { populationSql } from '../population/population.ts';
import { PREVIEWED, type Previewed } from './previewed.ts';

/** What would fall to one member of staff: customers of the rule, and all that they look after. Null: nobody looks after them. */
export type OwnerLoad = { owner: string | null; customers: number; owned: number };

const MOST_OWNERS = 10;

/** The members of staff with the most customers under the rule. */
export async function countByOwner({ population, reader }: Previewed): Promise<OwnerLoad[]> {
  const binder = createBinder();
  const expressions = ['c.owner_id', 's.name'];
  const from = populationSql(
    population,
    {
      from: `customers o left join ${PREVIEWED} on v.id = o.id and v.fits`,
      customerKey: 'o.id',
      conditions: [],
      expressions,
    },
    binder,
  );
  return reader.database.query<OwnerLoad>(
    `select s.name as owner, count(v.id) as customers, count(*) as owned ${from}
      group by c.owner_id, s.name having count(v.id) > 0
      order by customers desc, c.owner_id nulls last limit ${MOST_OWNERS}`,
    binder.values,
  );
}
