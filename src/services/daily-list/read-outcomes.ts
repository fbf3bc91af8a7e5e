import { addDays } from '../../domain/calendar-day.ts';
import type { ReasonOutcomes } from '../../domain/daily-list/chance-factor.ts';
import type { ListReason } from '../../domain/daily-list/list-reason.ts';
import { startOfDay } from '../../domain/period.ts';
import type { Population } from '../population/population.ts';
import { createVersionedCache } from '../population/versioned-cache.ts';

/** Days for which what came of follow-ups counts. */
const OUTCOME_DAYS = 365;

const cached = createVersionedCache<ReadonlyMap<ListReason, ReasonOutcomes>>();

/**
 * What came of the follow-ups that were closed before today, by the reason of their line on a list, else by whether they were late: counts of the whole
 * company, as scores are company-wide, and the same all day. What was closed the moment it was made, on no list, was a contact that nothing asked for.
 */
export function readOutcomes({ viewpoint, clock }: Population): Promise<ReadonlyMap<ListReason, ReasonOutcomes>> {
  return cached(viewpoint, clock.today, async () => {
    const rows = await viewpoint.database.query<ReasonOutcomes & { reason: ListReason }>(
      `select coalesce(i.reason,
           case when (f.closed_at at time zone f.time_zone)::date > f.due_on then 'follow_up_overdue' else 'follow_up_due' end) as reason,
         count(*)::int as closed, count(*) filter (where f.outcome in ('reached', 'order', 'complaint'))::int as useful
       from follow_ups f
       left join (
         select distinct on (follow_up_id) follow_up_id, reason from notice_items where follow_up_id is not null order by follow_up_id, notice_id, position
       ) i on i.follow_up_id = f.id
       where f.state = 'closed' and f.closed_at >= $1 and f.closed_at < $2 and (i.reason is not null or f.closed_at > f.created_at)
       group by 1`,
      [startOfDay(addDays(clock.today, -OUTCOME_DAYS), clock.timeZone), startOfDay(clock.today, clock.timeZone)],
    );
    return new Map(rows.map(({ reason, ...outcomes }) => [reason, outcomes]));
  });
}
