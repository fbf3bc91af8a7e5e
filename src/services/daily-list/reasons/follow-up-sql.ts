import { addDays } from '../../../domain/calendar-day.ts';
import { STAFF_SEES_SQL } from '../../population/staff-sees-sql.ts';
import type { ListScene, ReasonSql } from '../list-scene.ts';
import { inListSql } from '../list-scene.ts';

/** Open follow-ups whose day is today. */
export const followUpDueSql: ReasonSql = (scene, binder) => followUpsSql(scene, binder, '=');

/** Open follow-ups whose day is past. */
export const followUpOverdueSql: ReasonSql = (scene, binder) => followUpsSql(scene, binder, '<');

/**
 * Those of the list's owner, and about the owner's customers those of nobody, of who left and of who no longer sees the customer: on whose
 * list they would never stand. By the calendar in which their day was said.
 */
function followUpsSql(scene: ListScene, binder: Parameters<ReasonSql>[1], when: '=' | '<'): string {
  const now = binder.bind(scene.population.clock.now, 'timestamptz');
  const staff = binder.bind(scene.owner.staffId, 'int');
  const today = `(${now} at time zone f.time_zone)::date`;
  // No calendar is more than a day ahead of the business's: the index finds what may be due.
  const soonest = binder.bind(addDays(scene.population.clock.today, 1), 'date');
  const isDue = `f.state = 'open' and f.created_at <= ${now} and f.due_on <= ${soonest} and f.due_on ${when} ${today}`;
  return `select f.customer_id, jsonb_build_object('followUpId', f.id, 'about', f.reason, 'dueOn', f.due_on,
      'dueHour', to_char(f.due_at at time zone f.time_zone, 'HH24:MI'), 'daysLate', ${today} - f.due_on,
      'urgency', f.urgency, 'isSlaOver', coalesce(f.sla_due_at < ${now}, false), 'isPromise', f.source in ('person', 'reminder', 'import'))
    from (
      select f.* from follow_ups f join customers c on c.id = f.customer_id
        where f.owner_id = ${staff} and ${isDue} and ${inListSql(scene, binder)}
      union all
      select f.* from follow_ups f join mine on mine.id = f.customer_id join customers c on c.id = f.customer_id
        left join staff s on s.id = f.owner_id and s.active
        where f.owner_id is distinct from ${staff} and not ${STAFF_SEES_SQL} and ${isDue}
    ) f`;
}
