import { createBinder } from '../../db/sql.ts';
import type { FollowUpOutcome } from '../../domain/follow-ups/follow-up.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { followUpConditions } from './follow-ups-in-sight.ts';

/** Of one member of staff. `staffId` null: those that nobody has, or whose owner left. */
export type FollowUpCompletion = {
  staffId: number | null;
  name: string | null;
  /** Due in the time, cancelled ones left out. */
  due: number;
  /** Of these, done by now. */
  closed: number;
  /** Of these, done on their day or before, and by the deadline of their segment. */
  onTime: number;
  /** Still open after their day, hour or deadline. */
  overdue: number;
  outcomes: Partial<Record<FollowUpOutcome, number>>;
};

/**
 * How follow-ups due on local days `[fromOn, toOn)` went, as of now, for each owner in sight who had any; completion is onTime ÷ due. A
 * snoozed one counts on the day that it was put off to.
 */
export function readCompletion(
  viewpoint: Viewpoint,
  { fromOn, toOn }: { fromOn: string; toOn: string },
): Promise<FollowUpCompletion[]> {
  const binder = createBinder();
  const now = binder.bind(viewpoint.now, 'timestamptz');
  const conditions = [
    `f.due_on >= ${binder.bind(fromOn, 'date')}`,
    `f.due_on < ${binder.bind(toOn, 'date')}`,
    `f.created_at <= ${now}`,
    "f.state <> 'cancelled'",
    followUpConditions(viewpoint, binder),
  ];
  return viewpoint.database.query<FollowUpCompletion>(
    `with due as (
        select o.id, o.name, f.outcome, coalesce(f.closed_at <= ${now}, false) as closed,
          f.closed_at <= coalesce(f.sla_due_at, f.closed_at) and (f.closed_at at time zone f.time_zone)::date <= f.due_on as in_time,
          ${now} > least(f.due_at, f.sla_due_at, (f.due_on + 1)::timestamp at time zone f.time_zone) as is_late
        from follow_ups f join customers c on c.id = f.customer_id left join staff o on o.id = f.owner_id and o.active
        where ${conditions.join(' and ')}
      ), counted as (
        select id, outcome, count(*)::int as n from due where closed group by id, outcome
      )
      select d.id as "staffId", d.name, count(*)::int as due, count(*) filter (where closed)::int as closed,
        count(*) filter (where closed and in_time)::int as "onTime",
        count(*) filter (where not closed and is_late)::int as overdue,
        coalesce((select jsonb_object_agg(k.outcome, k.n) from counted k where k.id is not distinct from d.id), '{}') as outcomes
      from due d group by d.id, d.name order by d.name nulls last, d.id`,
    binder.values,
  );
}
