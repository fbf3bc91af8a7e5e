import type { ListReason } from '../../domain/daily-list/list-reason.ts';
import type { ReasonSql } from './list-scene.ts';
import { badScoreSql } from './reasons/bad-score-sql.ts';
import { complaintOpenSql } from './reasons/complaint-open-sql.ts';
import { followUpDueSql, followUpOverdueSql } from './reasons/follow-up-sql.ts';
import { occasionDaysSql } from './reasons/occasion-days-sql.ts';
import { opportunityDueSql, opportunityStalledSql } from './reasons/opportunity-sql.ts';
import { replyWaitingSql } from './reasons/reply-waiting-sql.ts';
import { slippingSql } from './reasons/slipping-sql.ts';

/** THE reasons that one statement finds; the others need rules or rights in memory (find-leaving.ts, find-waiting-drafts.ts). */
export const REASON_SQL = {
  follow_up_overdue: followUpOverdueSql,
  follow_up_due: followUpDueSql,
  complaint_open: complaintOpenSql,
  reply_waiting: replyWaitingSql,
  slipping: slippingSql,
  opportunity_due: opportunityDueSql,
  opportunity_stalled: opportunityStalledSql,
  bad_score: badScoreSql,
  birthday: occasionDaysSql('birthday'),
  anniversary: occasionDaysSql('anniversary'),
} as const satisfies Record<Exclude<ListReason, 'leaving_segment' | 'draft_waiting'>, ReasonSql>;
