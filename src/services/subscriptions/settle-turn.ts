import type { Database } from '../../db/database.ts';
import type { NoticeContent } from '../../domain/notices/notice.ts';
import { nextOccurrence } from '../../domain/schedule/next-occurrence.ts';
import { keepUnlessErased } from '../erasure/keep-unless-erased.ts';
import { decideNotice } from '../notices/decide-notice.ts';
import { readStaffHolidays } from './read-staff-holidays.ts';
import type { RunningSubscription } from './subscription.ts';
import { turnKey } from './turn-key.ts';

type Settling = {
  to: { staffId: number } | { channel: string; onBehalfOf: number };
  content: NoticeContent | ((nextAt: Date) => NoticeContent);
  now: Date;
  /** How many there were before anything of it was read. */
  erasures: number;
  /** Whether the subscription ends with it. */
  isLast?: boolean;
};

/** A message that waits longer than this for Slack tells of yesterday. */
const DELIVERED_WITHIN_MS = 4 * 3_600_000;

/**
 * Decides the message of one turn and moves on to the next, in one transaction; whether it did: of any number of processes one does, and
 * none for a subscription that ended meanwhile, nor where somebody was erased. Turns that went by in between are not made up for.
 */
export async function settleTurn(
  database: Database,
  due: RunningSubscription,
  { to, content, now, erasures, isLast = false }: Settling,
): Promise<boolean> {
  const holidays = await readStaffHolidays(database, due.staff.id);
  const nextAt = nextOccurrence(due.schedule, due.timeZone, now, holidays);
  const isSettled = await keepUnlessErased(database, erasures, async (transaction) => {
    const moved = await transaction.execute(
      `update subscriptions set next_at = case when $4 then null else $3::timestamptz end, ended_at = case when $4 then $5::timestamptz end
       where id = $1 and next_at = $2 and ended_at is null`,
      [due.id, due.nextAt, nextAt, isLast, now],
    );
    if (moved === 0) return false;
    const draft = {
      ...({ key: turnKey(due, due.nextAt), kind: 'digest', to, locale: due.locale, dueAt: due.nextAt } as const),
      content: typeof content === 'function' ? content(nextAt) : content,
      expiresAt: new Date(now.getTime() + DELIVERED_WITHIN_MS),
    };
    await decideNotice(transaction, draft, now);
    return true;
  });
  return isSettled ?? false;
}
