import { type MessageKind, messageKindOf } from '../message-kind.ts';
import type { Playbook } from '../playbook.ts';
import type { Needs } from './needs.ts';

/** Who is unhappy is not asked for praise, and sold nothing. */
const UNHAPPY = ['open_complaint', 'low_score'] as const;

const NEEDS: Readonly<Partial<Record<MessageKind, Needs>>> = {
  exclusive_discount: { all: ['offer'], none: UNHAPPY },
  win_back: { all: ['has_ordered'], none: ['open_complaint', 'ordered_lately'] },
  prospect_nurture: { none: ['has_ordered', 'open_deal', ...UNHAPPY] },
  onboarding: { any: ['first_order', 'is_new'] },
  deal_follow_up: { all: ['open_deal'] },
  birthday: { all: ['birthday'], none: ['is_business', 'offer_ends_early'] },
  anniversary: { any: ['anniversary', 'first_order_year'], none: ['offer_ends_early', 'open_complaint'] },
  complaint_apology: { any: ['open_complaint', 'resolved_complaint', 'low_score'] },
  review_request: { all: ['has_ordered'], none: UNHAPPY },
  referral: { all: ['has_ordered'], none: UNHAPPY },
  points_reminder: { all: ['points_expiring', 'points_until'] },
  thank_you: { all: ['has_ordered'], none: ['open_complaint'] },
  second_order: { all: ['one_order'], none: UNHAPPY },
  satisfaction_survey: { all: ['has_ordered'] },
  nps_survey: { all: ['has_ordered'] },
};

/** What must hold of whoever a message of a playbook is for, as its texts take it for granted. */
export function needsOf(playbook: Pick<Playbook, 'key' | 'strategy'>): Needs {
  return NEEDS[messageKindOf(playbook)] ?? {};
}
