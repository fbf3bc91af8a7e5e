import type { Queryable } from '../../db/database.ts';
import type { ListItem } from '../../domain/daily-list/list-item.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { LATE_WINDOW_MS } from '../../domain/notices/late-window.ts';
import { missedRemarks } from '../../domain/reminders/missed-remark.ts';
import { decideNotice, type NoticeVerdict } from '../notices/decide-notice.ts';
import { readMissedDays } from './read-missed-days.ts';
import type { RemindedStaff, StoredSchedule } from './stored-schedule.ts';

/** Whom a member of staff should contact today: what is shown, how many further ones there are, and what is said of those. */
export type CompileList = (
  staff: RemindedStaff,
  now: Date,
) => Promise<{ items: ListItem[]; more: number; remarks?: Bilingual[] }>;

/**
 * THE decision of one member of staff's working day: to be sent, silent, or skipped because it is too late. Of any number of processes one
 * decides; a crash between the decision and the schedule's moving on is made up for by whoever decides next.
 */
export async function decideReminder(
  database: Queryable,
  schedule: StoredSchedule,
  { on, at, now, compileList }: { on: string; at: Date; now: Date; compileList: CompileList },
): Promise<void> {
  const { staffId } = schedule;
  const expiresAt = new Date(at.getTime() + LATE_WINDOW_MS);
  const verdict = expiresAt <= now ? TOO_LATE : await verdictOf(database, schedule, { on, now, compileList });
  const about = { key: `reminder ${staffId} ${on}`, kind: 'reminder', to: { staffId }, onDay: on } as const;
  await decideNotice(database, { ...about, dueAt: at, expiresAt, ...verdict }, now);
  await database.execute(
    'update reminder_schedules set decided_through = $2, next_at = null where staff_id = $1 and decided_through < $2',
    [staffId, on],
  );
}

const TOO_LATE: NoticeVerdict = { state: 'skipped', reason: 'late' };
const NOBODY: NoticeVerdict = { state: 'silent', reason: 'empty' };

async function verdictOf(
  database: Queryable,
  schedule: StoredSchedule,
  { on, now, compileList }: { on: string; now: Date; compileList: CompileList },
): Promise<NoticeVerdict> {
  const { items, more, remarks: ofList = [] } = await compileList(schedule, now);
  if (items.length === 0 && schedule.whenEmpty === 'silent') return NOBODY;
  const missed = missedRemarks(await readMissedDays(database, schedule.staffId, on));
  return { content: { kind: 'daily_list', on, items, more, remarks: [...missed, ...ofList] } };
}
