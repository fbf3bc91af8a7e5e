import type { ListReason } from './list-reason.ts';
import type { ReasonTraits } from './reason-traits.ts';
import { BAD_SCORE } from './reasons/bad-score.ts';
import { COMPLAINT_OPEN } from './reasons/complaint-open.ts';
import { DRAFT_WAITING } from './reasons/draft-waiting.ts';
import { FOLLOW_UP_DUE, FOLLOW_UP_OVERDUE } from './reasons/follow-up.ts';
import { LEAVING_SEGMENT } from './reasons/leaving-segment.ts';
import { ANNIVERSARY, BIRTHDAY } from './reasons/occasion.ts';
import { OPPORTUNITY_DUE, OPPORTUNITY_STALLED } from './reasons/opportunity.ts';
import { REPLY_WAITING } from './reasons/reply-waiting.ts';
import { SLIPPING_REASON } from './reasons/slipping.ts';

/** THE table of reasons: why somebody is contacted, what it is worth, what is done. */
export const REASON_TABLE = {
  follow_up_overdue: FOLLOW_UP_OVERDUE,
  follow_up_due: FOLLOW_UP_DUE,
  complaint_open: COMPLAINT_OPEN,
  reply_waiting: REPLY_WAITING,
  slipping: SLIPPING_REASON,
  opportunity_due: OPPORTUNITY_DUE,
  opportunity_stalled: OPPORTUNITY_STALLED,
  bad_score: BAD_SCORE,
  leaving_segment: LEAVING_SEGMENT,
  birthday: BIRTHDAY,
  anniversary: ANNIVERSARY,
  draft_waiting: DRAFT_WAITING,
} as const satisfies { [Reason in ListReason]: ReasonTraits<Reason> };

/** The traits of a reason, for the figures of any. */
export function traitsOf<Reason extends ListReason>(reason: Reason): ReasonTraits<Reason> {
  // Of each reason the table holds the traits of just that one, which a generic index cannot say.
  return REASON_TABLE[reason] as unknown as ReasonTraits<Reason>;
}
