import type { Queryable } from '../../db/database.ts';

/**
 * Takes back what waits and is not to be said any more: too late, about a follow-up that was settled, or to somebody who left. What another
 * process has in hand is left to it, lest the two wait for each other.
 */
export async function withdrawNotices(database: Queryable, now: Date): Promise<void> {
  await database.execute(
    `update notices n set state = w.state, reason = w.reason, settled_at = $1
     from (
       select o.id, case when o.expires_at <= $1 then 'skipped' else 'silent' end as state,
         case when o.expires_at <= $1 then 'late' when is_left then 'left' else 'settled' end as reason
       from (
         select o.id, o.expires_at, exists (select 1 from staff s where s.id = o.staff_id and not s.active) as is_left,
           o.kind = 'follow_up_due' and not exists (
             select 1 from follow_ups f
             where f.id = (o.content ->> 'followUpId')::int and f.state = 'open' and f.owner_id = o.staff_id and f.due_at = o.due_at
           ) as is_settled
         from notices o where o.state = 'waiting'
       ) o join notices held on held.id = o.id and held.state = 'waiting'
       where o.expires_at <= $1 or is_left or is_settled
       for update of held skip locked
     ) w
     where n.id = w.id`,
    [now],
  );
}
