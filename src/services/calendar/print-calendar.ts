import { createBinder } from '../../db/sql.ts';
import { type CalendarEntry, followUpCalendar } from '../../domain/calendar/follow-up-calendar.ts';
import { customerText } from '../../domain/customer-text.ts';
import type { Locale } from '../../domain/locale.ts';
import { isCustomerInSight } from '../follow-ups/follow-ups-in-sight.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** More than a calendar shows; the first due come first. */
const MOST_ENTRIES = 2_000;

type Row = Omit<CalendarEntry, 'customer'> & { customerId: string; name: string | null; isInSight: boolean };

/** The asker's own open follow-ups as a calendar file; of a customer who went to somebody else the number alone. */
export async function printCalendar(
  viewpoint: Pick<Viewpoint, 'database' | 'asker' | 'now'>,
  locale: Locale,
): Promise<string> {
  const binder = createBinder();
  const rows = await viewpoint.database.query<Row>(
    `select f.id as "followUpId", f.due_on as "dueOn", f.due_at as "dueAt", f.created_at as "createdAt",
       coalesce(e.at, f.created_at) as "changedAt", coalesce(e.changes, 0) as changes,
       c.external_id as "customerId", c.name, ${isCustomerInSight(viewpoint, binder)} as "isInSight"
     from follow_ups f join customers c on c.id = f.customer_id
       left join (
         select follow_up_id, max(at) as at, count(*)::int - 1 as changes from follow_up_events group by follow_up_id
       ) e on e.follow_up_id = f.id
     where f.owner_id = ${binder.bind(viewpoint.asker.staffId, 'int')} and f.state = 'open'
       and f.created_at <= ${binder.bind(viewpoint.now, 'timestamptz')}
     order by f.due_on, f.id limit ${MOST_ENTRIES}`,
    binder.values,
  );
  const entries = rows.map(({ isInSight, customerId, name, ...entry }): CalendarEntry => {
    return { ...entry, customer: isInSight ? customerText({ customerId, name }) : null };
  });
  return followUpCalendar(entries, locale);
}
