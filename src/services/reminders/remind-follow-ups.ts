import type { Queryable } from '../../db/database.ts';
import { LATE_WINDOW_MS } from '../../domain/notices/late-window.ts';
import { decideNotice, type NoticeDraft, type NoticeVerdict } from '../notices/decide-notice.ts';
import { STAFF_SEES_SQL } from '../population/staff-sees-sql.ts';
import { STAFF_SQL, STAFF_ZONE_SQL } from '../staff/staff-zone-sql.ts';

/** What was due before that is told by nobody any more: it stands as overdue on the daily list. */
const LOOK_BACK_MS = 14 * 86_400_000;

type DueFollowUp = {
  key: string;
  id: number;
  ownerId: number;
  customerId: string;
  /** Null also where the customer went to somebody else meanwhile. */
  customerName: string | null;
  reason: string;
  dueAt: Date;
  /** Its owner said after it was set that they are away at its hour. */
  isAway: boolean;
};

const LATE: NoticeVerdict = { state: 'skipped', reason: 'late' };
const AWAY: NoticeVerdict = { state: 'silent', reason: 'away' };

/** Over follow-ups `f` of staff `s`. What was set for that hour only afterwards is wanted all the same. */
const AWAY_SQL = `exists (
           select from absences a where a.staff_id = s.id and (f.due_at at time zone ${STAFF_ZONE_SQL})::date between a.from_on and a.until_on
             and a.said_at > f.created_at and not exists (
               select from follow_up_events v where v.follow_up_id = f.id and v.kind in ('snoozed', 'reassigned') and v.at >= a.said_at))`;

/**
 * Decides a notice for every open follow-up whose hour has come, once an hour that is set for it and once an owner. What fails holds up no
 * other, and is tried again at the next call: by the follow-up, why.
 */
export async function remindFollowUps(database: Queryable, now: Date): Promise<ReadonlyMap<number, unknown>> {
  const failures = new Map<number, unknown>();
  for (const due of await findDue(database, now)) {
    await decideNotice(database, noticeOf(due, now), now).catch((error: unknown) => failures.set(due.id, error));
  }
  return failures;
}

function findDue(database: Queryable, now: Date): Promise<DueFollowUp[]> {
  return database.query<DueFollowUp>(
    `select * from (
       select 'follow_up ' || f.id || ' ' || f.owner_id || ' ' || to_char(f.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as key,
         f.id, f.owner_id as "ownerId", c.external_id as "customerId",
         case when ${STAFF_SEES_SQL} then c.name end as "customerName", f.reason, f.due_at as "dueAt",
         ${AWAY_SQL} as "isAway"
       from follow_ups f join (${STAFF_SQL}) on s.id = f.owner_id and s.active join customers c on c.id = f.customer_id
       where f.state = 'open' and f.due_at <= $1 and f.due_at > $2 and f.due_at >= f.created_at
     ) f
     where not exists (select 1 from notices n where n.key = f.key) order by "dueAt", id`,
    [now, new Date(now.getTime() - LOOK_BACK_MS)],
  );
}

function noticeOf(due: DueFollowUp, now: Date): NoticeDraft {
  const { key, id, ownerId, customerId, customerName, reason, dueAt, isAway } = due;
  const expiresAt = new Date(dueAt.getTime() + LATE_WINDOW_MS);
  const about = { key, kind: 'follow_up_due', to: { staffId: ownerId }, dueAt, expiresAt } as const;
  if (expiresAt <= now) return { ...about, ...LATE };
  if (isAway) return { ...about, ...AWAY };
  const customer = { id: customerId, name: customerName };
  return { ...about, content: { kind: 'follow_up', followUpId: id, customer, reason, dueAt: dueAt.toISOString() } };
}
