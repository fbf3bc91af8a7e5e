/** Why a customer stands on a rep's list of the day; the order breaks ties. */
export const LIST_REASONS = [
  'follow_up_overdue',
  'follow_up_due',
  'complaint_open',
  'reply_waiting',
  'slipping',
  'opportunity_due',
  'opportunity_stalled',
  'bad_score',
  'leaving_segment',
  'birthday',
  'anniversary',
  'draft_waiting',
] as const;
export type ListReason = (typeof LIST_REASONS)[number];
