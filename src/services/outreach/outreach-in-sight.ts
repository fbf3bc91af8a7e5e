import type { Queryable } from '../../db/database.ts';
import { allOf, createBinder } from '../../db/sql.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { outreachConditions } from './report/outreach-in-view.ts';
import { getStoredOutreach, type StoredOutreach, unknownOutreach } from './stored-outreach.ts';

/**
 * The outreach of a number, for who may look at it and for who sees every customer of it and so may be asked to approve it.
 * @throws {DomainError} 'not_found', also for one out of sight
 */
export async function getOutreachInSight(
  viewpoint: Viewpoint,
  id: number,
  options: { lock?: boolean } = {},
): Promise<StoredOutreach> {
  const outreach = await getStoredOutreach(viewpoint.database, id, options);
  const binder = createBinder();
  const [inView] = await viewpoint.database.query(
    `select 1 from outreach o where o.id = ${binder.bind(id, 'int')} and ${outreachConditions(viewpoint, binder)}`,
    binder.values,
  );
  if (inView === undefined && (await countOutOfSight(viewpoint, id)) > 0) throw unknownOutreach(id);
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
