import { EVENT_KIND_TABLE } from '../../../domain/catalogue/event-kinds.ts';
import { COMPLAINT_DAYS } from '../../../domain/daily-list/reasons/complaint-open.ts';
import type { ReasonSql } from '../list-scene.ts';
import { daysSinceSql } from './days-since-sql.ts';

/** Unresolved complaints, of each customer the gravest of those that are not too old and of equal ones the oldest, and how many. */
export const complaintOpenSql: ReasonSql = ({ population: { clock } }, binder) => {
  const { from, at, texts } = EVENT_KIND_TABLE.cases;
  const now = binder.bind(clock.now, 'timestamptz');
  const openDays = daysSinceSql(at, clock, binder);
  return `select distinct on (mine.id) mine.id, jsonb_build_object('subject', e.subject, 'severity', e.severity,
      'openDays', ${openDays}, 'complaints', count(*) over (partition by mine.id))
    from ${from} join mine on e.customer_id = mine.id
    where e.type = 'complaint' and ${at} < ${now} and ${texts.status.sql({ now })} <> 'resolved'
    order by mine.id, ${openDays} > ${COMPLAINT_DAYS}, array_position(array['urgent', 'high', 'normal', 'low'], e.severity) nulls last, ${at}, e.id`;
};
