import type { OutreachChannel } from '../outreach/channel.ts';
import type { ReasonOutcomes } from './chance-factor.ts';
import type { ListFinding } from './list-finding.ts';
import type { ListReason } from './list-reason.ts';
import type { UsefulnessMark } from './usefulness-factor.ts';
import type { CustomerWorth } from './worth-factor.ts';

/** By which channels a customer may be contacted now or after quiet hours, by what for. */
export type OpenChannels = Readonly<Record<'marketing' | 'service', readonly OutreachChannel[]>>;

/** A customer for whom some reason holds, with all that decides their place on a list. */
export type ListCandidate = {
  /** Of our own. */
  id: number;
  customer: { id: string; name: string | null };
  worth: CustomerWorth;
  /** Local day of the last contact from us, where that was in the last days. */
  contactedOn: string | null;
  /** Until when somebody put them off. */
  snoozedUntil: string | null;
  channels: OpenChannels;
  findings: readonly ListFinding[];
};

/** What decides places beside the customers. */
export type ListKnowledge = {
  now: Date;
  today: string;
  currency: string;
  outcomes: ReadonlyMap<ListReason, ReasonOutcomes>;
  /** Of whose list it is. */
  marks: readonly UsefulnessMark[];
  /** Whose list it is; null: the reader's own. */
  whose: string | null;
};
