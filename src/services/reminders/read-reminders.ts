import type { Queryable } from '../../db/database.ts';
import type { NoticeState } from '../../domain/notices/notice.ts';

/** What was decided for somebody's day, and what came of it. */
export type StoredReminder = {
  state: NoticeState;
  reason: string | null;
  settledAt: Date | null;
  /** Customers on its list, and those of them that something was done about. */
  listed: number;
  handled: number;
};

/** The reminders of a local day each, by member of staff. */
export async function readReminders(
  database: Queryable,
  days: ReadonlyMap<number, string>,
): Promise<Map<number, StoredReminder>> {
  const rows = await database.query<StoredReminder & { staffId: number }>(
    `select n.staff_id as "staffId", n.state, n.reason, n.settled_at as "settledAt",
       (select count(*)::int from notice_items i where i.notice_id = n.id) as listed,
       (select count(*)::int from notice_items i where i.notice_id = n.id and i.handled_at is not null) as handled
     from unnest($1::int[], $2::date[]) as w (staff_id, on_day)
       join notices n on n.staff_id = w.staff_id and n.on_day = w.on_day and n.kind = 'reminder'`,
    [[...days.keys()], [...days.values()]],
  );
  return new Map(rows.map(({ staffId, ...reminder }) => [staffId, reminder]));
}
