import { allOf, type Binder, createBinder } from '../../db/sql.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { RECIPIENTS_SQL } from './recipients-sql.ts';
import { getStoredOutreach, type StoredOutreach, unknownOutreach } from './stored-outreach.ts';

type Eyes = Pick<Viewpoint, 'asker' | 'now'>;

/**
 * THE sight of outreach, over `o`: an administrator's all, one's own, a manager's that of their team's people, and whatever goes to
 * nobody but customers in sight, so that who may approve it can look at it. Of its customers each sees their own alone.
 */
export function outreachConditions(eyes: Eyes, binder: Binder): string {
  const { asker } = eyes;
  if (asker.role === 'admin') return 'true';
  const isWhollySeen = `(exists (select 1 from outreach_recipients r where r.outreach_id = o.id)
    and not exists (select 1 from ${RECIPIENTS_SQL} where r.outreach_id = o.id and ${isOutOfSight(eyes, binder)}))`;
  const conditions = [ownOutreachCondition(eyes, binder), isWhollySeen];
  if (asker.role === 'manager')
    conditions.push(`o.author_id in (select id from staff where team = ${binder.bind(asker.team, 'text')})`);
  return `(${conditions.join(' or ')})`;
}

/** Over `o`: what one wrote, and what goes out in one's name. */
export function ownOutreachCondition({ asker }: Eyes, { bind }: Binder): string {
  return `(o.author_email = ${bind(asker.email, 'text')}
    or exists (select 1 from outreach_recipients r where r.outreach_id = o.id and r.sender_id = ${bind(asker.staffId, 'int')}))`;
}

/** The outreach of a number, for who may look at it. @throws {DomainError} 'not_found', also for one out of sight */
export async function getOutreachInSight(
  viewpoint: Viewpoint,
  id: number,
  options: { lock?: boolean } = {},
): Promise<StoredOutreach> {
  const outreach = await getStoredOutreach(viewpoint.database, id, options);
  const binder = createBinder();
  const [seen] = await viewpoint.database.query(
    `select 1 from outreach o where o.id = ${binder.bind(id, 'int')} and ${outreachConditions(viewpoint, binder)}`,
    binder.values,
  );
  if (seen === undefined) throw unknownOutreach(id);
  return outreach;
}

/** How many customers of an outreach's audience the viewpoint does not see. */
export async function countOutOfSight(
  { database, ...eyes }: Eyes & Pick<Viewpoint, 'database'>,
  outreachId: number,
): Promise<number> {
  const binder = createBinder();
  const [row] = await database.query<{ n: number }>(
    `select count(*)::int as n from ${RECIPIENTS_SQL}
      where r.outreach_id = ${binder.bind(outreachId, 'int')} and ${isOutOfSight(eyes, binder)}`,
    binder.values,
  );
  return row!.n;
}

/** Of a customer `c`; one without an owner is no rep's, which SQL would leave open. */
function isOutOfSight(eyes: Eyes, binder: Binder): string {
  return `(${allOf(populationConditions(eyes, binder))}) is not true`;
}
