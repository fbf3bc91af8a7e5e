import { createBinder } from '../../db/sql.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { dueFilterSql } from './due-filter-sql.ts';
import { FOLLOW_UPS_FROM, type FollowUpRow, followUpColumns } from './follow-up-row.ts';
import { followUpConditions } from './follow-ups-in-sight.ts';

/** What a member of staff has to do: how many of their own follow-ups are open, and the next due. */
export type FollowUpDay = { open: number; overdue: number; today: number; next: FollowUpRow[] };

type Counted = FollowUpRow & { open: number; overdue: number; today: number };

/** One's own open follow-ups as of now, the `most` that are due first. */
export async function readFollowUpDay(viewpoint: Viewpoint, most: number): Promise<FollowUpDay> {
  const binder = createBinder();
  const now = binder.bind(viewpoint.now, 'timestamptz');
  const [overdue, today] = [dueFilterSql('overdue', now), dueFilterSql('today', now)];
  const conditions = [
    `o.id = ${binder.bind(viewpoint.asker.staffId, 'int')}`,
    "f.state = 'open'",
    followUpConditions(viewpoint, binder),
  ];
  const rows = await viewpoint.database.query<Counted>(
    `select ${followUpColumns(viewpoint, binder)}, count(*) over ()::int as open,
        count(*) filter (where ${overdue}) over ()::int as overdue,
        count(*) filter (where ${today} and not ${overdue}) over ()::int as today
      from ${FOLLOW_UPS_FROM} where ${conditions.join(' and ')}
      order by f.due_on, f.due_at nulls last, f.id limit ${binder.bind(most, 'int')}`,
    binder.values,
  );
  const { open = 0, overdue: late = 0, today: due = 0 } = rows[0] ?? {};
  return { open, overdue: late, today: due, next: rows };
}
