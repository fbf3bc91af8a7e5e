import type { Queryable } from '../../db/database.ts';
import { noticeReasonText } from '../../domain/notices/notice-reason.ts';
import { localDay } from '../../domain/period.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { decideNotice } from '../notices/decide-notice.ts';

type Undelivered = { staffId: number; channel: string; reason: string; count: number };

const TOLD_WITHIN_MS = 24 * 3_600_000;

/** Tells whoever switched rules on, once a channel and local day, that a channel did not take what they tell it. */
export async function tellUndeliveredNotices(database: Queryable, now: Date): Promise<void> {
  const undelivered = await database.query<Undelivered>(
    `select staff_id as "staffId", channel, coalesce(max(reason), '') as reason, count(*)::int as count from notices
     where kind = 'workflow' and state in ('failed', 'skipped') and channel is not null and staff_id is not null and settled_at > $1
     group by staff_id, channel order by staff_id, channel`,
    [new Date(now.getTime() - TOLD_WITHIN_MS)],
  );
  if (undelivered.length === 0) return;
  const { timeZone } = await readSettings(database);
  for (const { staffId, channel, reason, count } of undelivered) {
    const text = {
      en: `${count} ${count === 1 ? 'message' : 'messages'} of your workflow rules could not be posted to ${channel}: ${noticeReasonText(reason, 'en')}. Is the bot a member of that channel?`,
      zh: `您的自动化规则有 ${count} 条消息未能发到 ${channel}：${noticeReasonText(reason, 'zh')}。请确认机器人已加入该频道。`,
    };
    await decideNotice(
      database,
      {
        ...{ key: `workflow_undelivered ${channel} ${localDay(now, timeZone)} ${staffId}`, kind: 'workflow' },
        ...{ to: { staffId }, dueAt: now, expiresAt: new Date(now.getTime() + TOLD_WITHIN_MS) },
        content: { kind: 'text', text, questions: [RULES] },
      },
      now,
    );
  }
}

const RULES = { en: 'What workflow rules do we have', zh: '有哪些自动化规则？' };
