import type { FollowUpOutcome } from '../../domain/follow-ups/follow-up.ts';
import type { FollowUpChannel } from '../../domain/follow-ups/interaction-of-outcome.ts';

/** What came of a follow-up. */
export type ClosingRequest = {
  followUp: number;
  outcome: FollowUpOutcome;
  /** Why it was not useful, or what is to be remembered. */
  because?: string | undefined;
  /** By which the customer was contacted; a call unless they say so. */
  channel?: FollowUpChannel | undefined;
  /** The local day of the contact; today, or `YYYY-MM-DD` before it. */
  on?: string | undefined;
  /** When the next one is due. */
  again?: string | undefined;
  /** What the next one is about; the same, unless it says so. */
  nextReason?: string | undefined;
};
