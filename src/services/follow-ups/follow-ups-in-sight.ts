import { allOf, type Binder } from '../../db/sql.ts';
import { populationConditions } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

type Eyes = Pick<Viewpoint, 'asker' | 'now'>;

/**
 * THE sight of follow-ups, over `f` and its customer `c`: those of customers in sight, and one's own. Of a customer who went to somebody
 * else meanwhile its owner sees the number alone (follow-up-row.ts).
 */
export function followUpConditions(eyes: Eyes, binder: Binder): string {
  const { staffId } = eyes.asker;
  const isOwn = staffId === null ? 'false' : `f.owner_id = ${binder.bind(staffId, 'int')}`;
  return `(${isCustomerInSight(eyes, binder)} or (${isOwn} and c.merged_into_id is null))`;
}

/** Whether the customer `c` of a follow-up is in sight; one without an owner is no rep's, which SQL would leave open. */
export function isCustomerInSight(eyes: Eyes, binder: Binder): string {
  return `((${allOf(populationConditions(eyes, binder))}) is true)`;
}
