import type { FollowUpOutcome } from '../follow-ups/follow-up.ts';

/** What its reader did about a line of a daily list, or about the follow-up of a notice. */
export const LINE_HANDLINGS = ['done', 'snoozed', 'drafted', 'not_useful'] as const;
export type LineHandling = (typeof LINE_HANDLINGS)[number];

export type LineState = {
  /** From 1; 0 is the one follow-up of a notice. */
  position: number;
  handling: LineHandling;
  handledAt: Date;
  /** Of what is done. */
  outcome: FollowUpOutcome | null;
  /** Until when it was put off; `at` where an hour was said. */
  until: { on: string; at: Date | null } | null;
};

/** A line of which something was drafted goes on waiting; the others are settled. */
export function isSettled(state: Pick<LineState, 'handling'> | undefined): boolean {
  return state !== undefined && state.handling !== 'drafted';
}
