import type { Queryable } from '../../db/database.ts';
import type { NoticeContent } from '../../domain/notices/notice.ts';
import { STAFF_SEES_SQL } from '../population/staff-sees-sql.ts';

const IS_SEEN = `${STAFF_SEES_SQL} and c.erased_at is null`;

const UNSEEN_SQL = `select 1 from notices n join notice_items i on i.notice_id = n.id join customers c on c.id = i.customer_id
  join staff s on s.id = n.staff_id where n.id = $1 and not (${IS_SEEN}) limit 1`;

/**
 * Takes out of a list that is not posted yet whoever went out of its reader's sight since it was decided, or was erased; what it says then,
 * null where it stays as it is. The lines after them move up, and it says how many are gone.
 */
export async function dropUnseenLines(database: Queryable, notice: number): Promise<NoticeContent | null> {
  // Almost every list is as it was: the statement that changes one is not even planned for it.
  const [unseen] = await database.query(UNSEEN_SQL, [notice]);
  if (unseen === undefined) return null;
  const [changed] = await database.query<{ content: NoticeContent }>(
    `with outdated as (
       select n.id from notices n where n.id = $1 for update
     ), kept as (
       select i.notice_id, i.customer_id, i.reason, i.item, i.follow_up_id,
         row_number() over (partition by i.notice_id order by i.position)::int as position
       from outdated o join notices n on n.id = o.id join notice_items i on i.notice_id = n.id
         join customers c on c.id = i.customer_id join staff s on s.id = n.staff_id
       where ${IS_SEEN}
     ), moved as (
       update notice_items i set customer_id = k.customer_id, reason = k.reason, item = k.item, follow_up_id = k.follow_up_id
       from kept k where i.notice_id = k.notice_id and i.position = k.position
     ), dropped as (
       delete from notice_items i using outdated o
       where i.notice_id = o.id and i.position > (select count(*) from kept k where k.notice_id = o.id)
     )
     update notices n set content = jsonb_set(n.content, '{items}',
       coalesce((select jsonb_agg(k.item order by k.position) from kept k where k.notice_id = n.id), '[]'))
       || jsonb_build_object('gone', coalesce((n.content ->> 'gone')::int, 0)
         + jsonb_array_length(n.content -> 'items') - (select count(*) from kept k where k.notice_id = n.id)::int)
     from outdated o where n.id = o.id returning n.content`,
    [notice],
  );
  return changed?.content ?? null;
}
