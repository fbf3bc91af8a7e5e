import type { MonthDay } from '../schedule/month-day.ts';

/** What came of a contact. */
export const CONTACT_OUTCOMES = ['reached', 'no_answer', 'order', 'complaint'] as const;
/** What came of a follow-up; each closing says one. */
export const FOLLOW_UP_OUTCOMES = [...CONTACT_OUTCOMES, 'not_useful'] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

/** Who or what made it. */
export type FollowUpSource = 'person' | 'reminder' | 'rule' | 'model' | 'campaign' | 'import';

export const FOLLOW_UP_URGENCIES = ['low', 'normal', 'high'] as const;
export type FollowUpUrgency = (typeof FOLLOW_UP_URGENCIES)[number];

export const FOLLOW_UP_STATES = ['open', 'closed', 'cancelled'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** How it comes again once it is closed: so many units after its day. */
export type FollowUpRepeat = {
  every: number;
  unit: 'day' | 'week' | 'month' | 'year';
  /** ISO, of a week's: 1 Monday … 7 Sunday; without them that of its first day. */
  weekdays?: readonly number[] | undefined;
  /** Of a month's, where it is not the number of its first day; working days are those from Monday to Friday. */
  days?: readonly MonthDay[] | undefined;
  untilOn?: string | undefined;
};
