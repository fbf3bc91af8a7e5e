import { createBinder } from '../../db/sql.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { dueFilterSql } from './due-filter-sql.ts';
import { FOLLOW_UPS_FROM } from './follow-up-row.ts';
import { followUpConditions } from './follow-ups-in-sight.ts';

/** What one member of staff has to do today; `name` null: what nobody has. */
export type OwnersDay = { name: string | null; overdue: number; today: number };

/** Open follow-ups in sight that are due today or overdue, by owner; who has most overdue ones first. */
export function readTeamDay(viewpoint: Viewpoint): Promise<OwnersDay[]> {
  const binder = createBinder();
  const now = binder.bind(viewpoint.now, 'timestamptz');
  const [overdue, today] = [dueFilterSql('overdue', now), dueFilterSql('today', now)];
  const sight = followUpConditions(viewpoint, binder);
  return viewpoint.database.query<OwnersDay>(
    `select o.name, count(*) filter (where ${overdue})::int as overdue, count(*) filter (where not ${overdue})::int as today
      from ${FOLLOW_UPS_FROM} where f.state = 'open' and (${overdue} or ${today}) and ${sight}
      group by o.id, o.name order by 2 desc, 3 desc, o.name nulls last, o.id`,
    binder.values,
  );
}
