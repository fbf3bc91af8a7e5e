import { createBinder } from '../../db/sql.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { FOLLOW_UPS_FROM, type FollowUpRow, followUpColumns } from './follow-up-row.ts';
import { followUpConditions } from './follow-ups-in-sight.ts';

/** The open follow-ups in sight of one customer, the next due first. */
export function findOpenOf(viewpoint: Viewpoint, customer: number, most: number): Promise<FollowUpRow[]> {
  const binder = createBinder();
  const conditions = [
    `f.customer_id = ${binder.bind(customer, 'int')}`,
    "f.state = 'open'",
    followUpConditions(viewpoint, binder),
  ];
  return viewpoint.database.query<FollowUpRow>(
    `select ${followUpColumns(viewpoint, binder)} from ${FOLLOW_UPS_FROM} where ${conditions.join(' and ')}
      order by f.due_on, f.due_at nulls last, f.id limit ${binder.bind(most, 'int')}`,
    binder.values,
  );
}
