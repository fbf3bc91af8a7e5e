import { allOf, type Binder } from '../../../db/sql.ts';
import { populationConditions } from '../../population/population.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';

/**
 * CTEs that end in `seen`: the recipients of these outreach whom the viewpoint sees, each as the customer that they are by now
 * (`customer_id`), whoever was merged since.
 */
export function seenRecipientsSql(
  viewpoint: Pick<Viewpoint, 'asker' | 'now'>,
  outreachIds: readonly number[],
  binder: Binder,
): string {
  return `recursive steps as (
    select id as was, merged_into_id as became from customers where merged_into_id is not null
    union all
    select s.was, c.merged_into_id from steps s join customers c on c.id = s.became where c.merged_into_id is not null
  ), merged as (
    select s.was, s.became from steps s join customers c on c.id = s.became where c.merged_into_id is null
  ), seen as (
    select r.outreach_id, r.customer_id as recipient_id, c.id as customer_id, r.decision, r.reason, r.state, r.state_reason
    from outreach_recipients r
    left join merged m on m.was = r.customer_id
    join customers c on c.id = coalesce(m.became, r.customer_id)
    where r.outreach_id = any(${binder.bind(outreachIds, 'int[]')}) and ${allOf(populationConditions(viewpoint, binder))}
  )`;
}
