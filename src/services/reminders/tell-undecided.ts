import type { Queryable } from '../../db/database.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { decideNotice } from '../notices/decide-notice.ts';

/** What fails for longer does not mend itself. */
const PATIENCE_MS = 10 * 60_000;
const TOLD_WITHIN_MS = 24 * 3_600_000;

/** Tells administrators, once a local day and person, whose daily list has failed for a while: nobody else would ever hear of it. */
export async function tellUndecided(database: Queryable, staffIds: readonly number[], now: Date): Promise<void> {
  if (staffIds.length === 0) return;
  const late = await database.query<{ id: number; name: string; administrator: number }>(
    `select s.id, s.name, a.id as administrator from reminder_schedules r join staff s on s.id = r.staff_id
       cross join staff a
     where r.staff_id = any($1::int[]) and r.next_at <= $2 and a.active and a.role = 'admin' order by s.id, a.id`,
    [staffIds, new Date(now.getTime() - PATIENCE_MS)],
  );
  const { timeZone } = await readSettings(database);
  for (const { id, name, administrator } of late)
    await decideNotice(
      database,
      {
        ...{ key: `undecided ${id} ${localDay(now, timeZone)} ${administrator}`, kind: 'job' },
        ...{ to: { staffId: administrator }, dueAt: now, expiresAt: new Date(now.getTime() + TOLD_WITHIN_MS) },
        content: { kind: 'text', text: undecidedText(name), questions: [HISTORY] },
      },
      now,
    );
}

function undecidedText(name: string): Bilingual {
  return {
    en: `The daily list of ${name} fails, so they get no reminder until that is mended. The log says why; it is tried again every minute.`,
    zh: `${name}的每日名单无法生成，修复之前不会收到每日提醒。原因见日志；系统每分钟重试一次。`,
  };
}

const HISTORY: Bilingual = { en: 'Who got their reminder today?', zh: '今天谁收到了提醒？' };
