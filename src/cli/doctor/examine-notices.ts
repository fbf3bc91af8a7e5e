import type { Database } from '../../db/database.ts';
import { countOf } from '../../render/count-of.ts';
import type { Finding } from './finding.ts';

const LOOK_BACK_DAYS = 7;

/** Whether what the bot says of its own accord arrives: nothing where it said nothing lately. */
export async function examineNotices(database: Database, now: Date): Promise<Finding[]> {
  const [counts] = await database.query<{ sent: number; lost: number }>(
    `select count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state in ('failed', 'unknown'))::int as lost
     from notices where kind <> 'asked_list' and due_at > $1::timestamptz - make_interval(days => $2) and due_at <= $1`,
    [now, LOOK_BACK_DAYS],
  );
  const { sent, lost } = counts!;
  if (sent + lost === 0) return [];
  if (lost === 0) {
    const text = {
      en: `${countOf(sent, 'message')} sent in ${LOOK_BACK_DAYS} days`,
      zh: `近${LOOK_BACK_DAYS}天发送 ${sent} 条消息`,
    };
    return [{ check: 'notices', state: 'ok', text }];
  }
  return [
    {
      check: 'notices',
      state: 'hint',
      text: {
        en: `${countOf(lost, 'message')} of ${sent + lost} in ${LOOK_BACK_DAYS} days did not arrive, or may not have`,
        zh: `近${LOOK_BACK_DAYS}天的 ${sent + lost} 条消息中，有 ${lost} 条未送达或无法确认是否送达`,
      },
      mend: {
        en: 'rapport call reminder_history says which and why',
        zh: 'rapport call reminder_history 可查看是哪些及原因',
      },
    },
  ];
}
