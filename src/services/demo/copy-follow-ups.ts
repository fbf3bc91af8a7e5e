import type { Transaction } from '../../db/database.ts';
import type { DemoRecords } from '../../domain/demo/records/demo-record.ts';
import { copyRows } from '../imports/copy-rows.ts';
import type { DemoIds } from './copy-records.ts';

/** Loads the demo company's follow-ups into an empty table, with what happened to them; those that were done name the contact that they left. */
export async function copyDemoFollowUps(
  transaction: Transaction,
  { followUps, interactions }: DemoRecords,
  ids: DemoIds,
): Promise<void> {
  const interactionIds = new Map(interactions.map((each, at) => [each, at + 1]));
  await copyRows(
    transaction,
    `follow_ups (id, customer_id, owner_id, created_by_id, created_by_email, reason, source, due_on, due_at, time_zone, urgency, repeat,
      created_at, state, outcome, interaction_id, closed_at, closed_by_id)`,
    followUps.map(({ closing, repeat, ...each }, at) => {
      const ownerId = ids.staff.get(each.ownerEmail)!;
      return [
        ...[at + 1, ids.customers.get(each.customer)!, ownerId, ownerId, each.ownerEmail, each.reason, 'person'],
        ...[each.dueOn, each.dueAt, each.timeZone, each.urgency, repeat && JSON.stringify(repeat), each.createdAt],
        ...(closing === null
          ? ['open', null, null, null, null]
          : ['closed', closing.outcome, interactionIds.get(closing.contact)!, closing.at, ownerId]),
      ];
    }),
  );
  await transaction.query(
    "select setval(pg_get_serial_sequence('follow_ups', 'id'), (select max(id) from follow_ups))",
  );
  await transaction.execute(
    `insert into follow_up_events (follow_up_id, kind, at, by_email, details)
      select id, 'created', created_at, created_by_email, '{}'::jsonb from follow_ups
      union all
      select id, 'closed', closed_at, created_by_email, jsonb_build_object('outcome', outcome) from follow_ups where state = 'closed'
      order by 1, 3`,
  );
}
