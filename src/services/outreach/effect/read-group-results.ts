import { type Binder, createBinder } from '../../../db/sql.ts';
import type { GroupResult } from '../../../domain/outreach/effect/judge-effect.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { seenRecipientsSql } from './seen-recipients-sql.ts';

/** `inBoth`: people of whom, after a merge of two customers, one record was to be written to and the other held out; they are in neither. */
export type GroupResults = { sent: GroupResult; heldOut: GroupResult; inBoth: number };

/**
 * What both groups of each outreach did from its sending on, within its window and before now. Everybody counts in the group that they
 * were drawn for, whatever became of the message; customers who were merged since count once, by what they became.
 */
export async function readGroupResults(
  viewpoint: Viewpoint,
  outreachIds: readonly number[],
): Promise<Map<number, GroupResults>> {
  const results = new Map(
    outreachIds.map((id): [number, GroupResults] => [id, { sent: NOBODY, heldOut: NOBODY, inBoth: 0 }]),
  );
  const binder = createBinder();
  const rows = await viewpoint.database.query<GroupRow>(resultsSql(viewpoint, outreachIds, binder), binder.values);
  for (const { outreachId, decision, ...result } of rows) {
    const of = results.get(outreachId)!;
    if (decision === 'send') of.sent = result;
    else if (decision === 'holdout') of.heldOut = result;
    else of.inBoth = result.people;
  }
  return results;
}

type GroupRow = GroupResult & { outreachId: number; decision: 'send' | 'holdout' | 'both' };

const NOBODY: GroupResult = { people: 0, buyers: 0, orders: 0, sum: 0, squares: 0, contacted: 0 };

function resultsSql(viewpoint: Viewpoint, outreachIds: readonly number[], binder: Binder): string {
  const inWindow = (at: string) => `${at} >= h.from_at and ${at} < h.to_at`;
  return `with ${seenRecipientsSql(viewpoint, outreachIds, binder)}, chosen as (
    select id as outreach_id, started_at as from_at,
      least(started_at + window_days * interval '1 day', ${binder.bind(viewpoint.now, 'timestamptz')}) as to_at
    from outreach where id = any(${binder.bind(outreachIds, 'int[]')}) and started_at is not null
  ), people as (
    select outreach_id, customer_id, case when min(decision) = max(decision) then min(decision) else 'both' end as decision
    from seen where decision <> 'left_out' group by 1, 2
  ), bought as (
    select p.outreach_id, p.customer_id, count(*)::int as orders, sum(o.total_minor)::float8 as spent
    from people p join chosen h using (outreach_id)
    join orders o on o.customer_id = p.customer_id and o.status = 'completed' and ${inWindow('o.placed_at')}
    group by 1, 2
  ), contacted as (
    select p.outreach_id, p.customer_id
    from people p join chosen h using (outreach_id)
    join interactions i on i.customer_id = p.customer_id and i.direction = 'incoming' and ${inWindow('i.at')}
    union
    select s.outreach_id, s.customer_id
    from seen s join chosen h using (outreach_id)
    join outreach_events e on e.outreach_id = s.outreach_id and e.customer_id = s.recipient_id and e.kind = 'replied' and ${inWindow('e.at')}
  )
  select p.outreach_id as "outreachId", p.decision, count(*)::int as people, count(b.orders)::int as buyers,
    coalesce(sum(b.orders), 0)::int as orders, coalesce(sum(b.spent), 0)::float8 as sum,
    coalesce(sum(b.spent * b.spent), 0)::float8 as squares, count(t.customer_id)::int as contacted
  from people p
  left join bought b using (outreach_id, customer_id)
  left join contacted t using (outreach_id, customer_id)
  group by 1, 2`;
}
