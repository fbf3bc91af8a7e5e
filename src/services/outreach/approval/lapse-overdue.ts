import type { Queryable } from '../../../db/database.ts';

/** Ends approved outreach of which nothing left in time; the numbers of those that lapsed. */
export async function lapseOverdue(database: Queryable, now: Date): Promise<number[]> {
  const lapsed = await database.query<{ id: number }>(
    `with lapsed as (
       update outreach o set state = 'lapsed', state_reason = 'expired', ended_at = $1
       where o.state = 'approved' and not exists (
         select 1 from outreach_approvals a where a.outreach_id = o.id and a.voided_at is null and a.expires_at > $1)
       returning o.id
     ), voided as (
       update outreach_approvals set voided_at = $1, void_reason = 'expired' where outreach_id in (select id from lapsed) and voided_at is null
     )
     select id from lapsed order by id`,
    [now],
  );
  return lapsed.map(({ id }) => id);
}
