import type { FollowUpUrgency } from '../follow-ups/follow-up.ts';
import type { Bilingual } from '../locale.ts';
import type { ListReason } from './list-reason.ts';

type FollowUpFigures = {
  followUpId: number;
  /** What it is about, in its author's words. */
  about: string;
  dueOn: string;
  /** `HH:MM` in its own time zone; null or absent: any time of the day. */
  dueHour?: string | null;
  /** Whole local days since its day. */
  daysLate: number;
  urgency: FollowUpUrgency;
  /** The time that the customer's segment allows is over. */
  isSlaOver: boolean;
  /** A person set it, and no workflow rule. */
  isPromise: boolean;
};

/** The figures behind each reason, as of a local day; money in minor units, days whole. */
export type ListFigures = {
  follow_up_overdue: FollowUpFigures;
  follow_up_due: FollowUpFigures;
  complaint_open: { subject: string | null; severity: string; openDays: number; complaints: number };
  /** `channel`: of an interaction (catalogue/event-kinds.ts); null: an answer to a message of ours. */
  reply_waiting: { channel: string | null; waitingDays: number };
  slipping: { isVip: boolean; recencyDays: number; usualDays: number | null; dormantAfterDays: number };
  opportunity_due: {
    name: string | null;
    nextStep: string | null;
    dueOn: string;
    daysLate: number;
    amountMinor: number;
  };
  opportunity_stalled: { name: string | null; stillDays: number; amountMinor: number };
  bad_score: { kind: 'csat' | 'nps'; score: number; daysAgo: number };
  leaving_segment: { segment: string; name: Bilingual; leavesOn: string; inDays: number };
  birthday: { on: string; inDays: number };
  anniversary: { on: string; inDays: number };
  draft_waiting: {
    outreachId: number;
    playbook: Bilingual;
    waitingDays: number;
    recipients: number;
    mayApprove: boolean;
  };
};

/** One reason that holds for a customer, with its figures. */
export type ListFinding = { [Reason in ListReason]: { reason: Reason; figures: ListFigures[Reason] } }[ListReason];
