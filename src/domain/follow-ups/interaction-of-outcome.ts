import type { FollowUpOutcome } from './follow-up.ts';

/** By which way somebody was contacted. */
export const FOLLOW_UP_CHANNELS = ['call', 'email', 'chat', 'visit', 'social'] as const;
export type FollowUpChannel = (typeof FOLLOW_UP_CHANNELS)[number];

/** What a closing leaves in the customer's history. */
export type ClosingInteraction = {
  channel: FollowUpChannel | 'note';
  direction: 'outgoing' | 'internal';
  outcome: string;
};

/** A contact with its outcome; where nobody was contacted because it was no use, a note of ours that counts as none. */
export function interactionOfOutcome(outcome: FollowUpOutcome, channel: FollowUpChannel = 'call'): ClosingInteraction {
  if (outcome === 'not_useful')
    return { channel: 'note', direction: 'internal', outcome: INTERACTION_OUTCOME.not_useful };
  return { channel, direction: 'outgoing', outcome: INTERACTION_OUTCOME[outcome] };
}

/** Outcomes of interactions are words of the company's own, in one language. */
const INTERACTION_OUTCOME: Record<FollowUpOutcome, string> = {
  reached: 'Reached',
  no_answer: 'No answer',
  order: 'Order',
  complaint: 'Complaint',
  not_useful: 'Not useful',
};
