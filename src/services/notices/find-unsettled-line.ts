import type { Queryable } from '../../db/database.ts';
import { LIST_LINE_COLUMNS, LIST_LINES_FROM, type ListLine } from './get-list-line.ts';
import { LIST_LOOK_BACK_DAYS } from './list-look-back-days.ts';

/** The line of a member of staff's lists of late that waits for something to be done about a customer; null without one. */
export async function findUnsettledLine(
  database: Queryable,
  { staffId, customerId, now }: { staffId: number; customerId: number; now: Date },
): Promise<ListLine | null> {
  const [line] = await database.query<ListLine>(
    `select ${LIST_LINE_COLUMNS} from ${LIST_LINES_FROM}
     where n.staff_id = $1 and i.customer_id = $2 and n.decided_at > $3::timestamptz - make_interval(days => $4)
       and coalesce(h.handling, 'drafted') = 'drafted'
     order by n.decided_at desc, n.id desc limit 1`,
    [staffId, customerId, now, LIST_LOOK_BACK_DAYS],
  );
  return line ?? null;
}
