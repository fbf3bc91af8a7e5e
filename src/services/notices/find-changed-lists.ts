import type { Queryable } from '../../db/database.ts';
import { HANDLED_SQL } from './handled-line-sql.ts';
import { LIST_LOOK_BACK_DAYS } from './list-look-back-days.ts';

/**
 * The lists, as notices, of a member of staff and of those whose follow-ups were closed since a moment, of which it is known where they
 * stand and a line was settled since then.
 */
export async function findChangedLists(database: Queryable, staffId: number | null, since: Date): Promise<number[]> {
  const lists = await database.query<{ id: number }>(
    `select distinct n.id from notices n join notice_items i on i.notice_id = n.id join ${HANDLED_SQL} h on true
     where n.staff_id in (select $1::int union select owner_id from follow_ups where state in ('closed', 'cancelled') and closed_at >= $2)
       and n.state = 'sent' and n.place ?| array['ts', 'responseUrl']
       and n.decided_at > $2::timestamptz - make_interval(days => $3) and h.handled_at >= $2 order by n.id`,
    [staffId, since, LIST_LOOK_BACK_DAYS],
  );
  return lists.map(({ id }) => id);
}
