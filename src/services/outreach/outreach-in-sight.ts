import type { Queryable } from '../../db/database.ts';
import { allOf, createBinder } from '../../db/sql.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { getStoredOutreach, type StoredOutreach, unknownOutreach } from './stored-outreach.ts';

/**
 * The outreach of a number, for its author and for who sees every customer of it; for others there is none.
 * @throws {DomainError} 'not_found'
 */
export async function getOutreachInSight(
  viewpoint: Viewpoint,
  id: number,
  options: { lock?: boolean } = {},
): Promise<StoredOutreach> {
  const outreach = await getStoredOutreach(viewpoint.database, id, options);
  if (outreach.authorEmail === viewpoint.asker.email || viewpoint.asker.role === 'admin') return outreach;
  if ((await countOutOfSight(viewpoint, id)) > 0) throw unknownOutreach(id);
  return outreach;
}

/** How many customers of an outreach's audience the viewpoint does not see. */
export async function countOutOfSight(
  { database, asker, now }: Pick<Viewpoint, 'asker' | 'now'> & { database: Queryable },
  outreachId: number,
): Promise<number> {
  const binder = createBinder();
  const inSight = allOf(['c.id = r.customer_id', ...populationConditions({ asker, now }, binder)]);
  const [row] = await database.query<{ n: number }>(
    `select count(*) as n from outreach_recipients r where r.outreach_id = ${binder.bind(outreachId, 'int')}
      and not exists (select 1 from customers c where ${inSight})`,
    binder.values,
  );
  return row!.n;
}
