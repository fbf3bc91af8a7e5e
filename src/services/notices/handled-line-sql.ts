/**
 * SQL, to be joined to lines `i` of lists `n` as `h`: what was done about a line since its list was made, there, under another of its
 * reader's lists (of the same customer, and reason or follow-up), or in words. What was drafted settles only the line itself, and nothing else.
 */
export const HANDLED_SQL = `lateral (
  select handling, handled_at, follow_up_id from (
    select o.handling, o.handled_at, o.follow_up_id, o.notice_id = i.notice_id as is_here
      from notice_items o join notices m on m.id = o.notice_id
      where o.customer_id = i.customer_id and o.handling is not null and ((o.notice_id, o.position) = (i.notice_id, i.position)
        or o.handling <> 'drafted' and o.handled_at > n.decided_at and m.staff_id = n.staff_id and (o.reason = i.reason or o.follow_up_id = i.follow_up_id))
    union all
    select 'done', f.closed_at, f.id, false from follow_ups f
      where f.id = i.follow_up_id and f.state <> 'open' and f.closed_at > n.decided_at
    union all
    select 'snoozed', e.at, f.id, false from follow_ups f join follow_up_events e on e.follow_up_id = f.id
      where f.id = i.follow_up_id and f.state = 'open' and e.kind = 'snoozed' and e.at > n.decided_at
    union all
    select 'not_useful', b.at, null, false from list_feedback b
      where b.staff_id = n.staff_id and b.customer_id = i.customer_id and b.reason = i.reason and b.at > n.decided_at
  ) deeds order by handling = 'drafted', is_here desc, handled_at desc limit 1)`;
