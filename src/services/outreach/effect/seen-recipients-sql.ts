import { allOf, type Binder } from '../../../db/sql.ts';
import { populationConditions } from '../../population/population.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { RECIPIENTS_SQL } from '../recipients-sql.ts';

/** The CTE `seen`: the recipients of these outreach whom the viewpoint sees, each as the customer that they are by now (`customer_id`). */
export function seenRecipientsSql(
  viewpoint: Pick<Viewpoint, 'asker' | 'now'>,
  outreachIds: readonly number[],
  binder: Binder,
): string {
  return `seen as (
    select r.outreach_id, r.customer_id as recipient_id, c.id as customer_id, r.decision, r.reason, r.state, r.state_reason
    from ${RECIPIENTS_SQL}
    where r.outreach_id = any(${binder.bind(outreachIds, 'int[]')}) and ${allOf(populationConditions(viewpoint, binder))}
  )`;
}
