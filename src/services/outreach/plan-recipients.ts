import type { Decision, LeaveOutReason } from '../../domain/outreach/outreach.ts';
import type { Viewpoint } from '../population/viewpoint.ts';

/** How an audience was divided. */
export type PlanSummary = {
  audience: number;
  decisions: Readonly<Record<Decision, number>>;
  /** Of those left out. */
  reasons: Readonly<Partial<Record<LeaveOutReason, number>>>;
  /** Of those who are to get it. */
  languages: Readonly<Partial<Record<'en' | 'zh', number>>>;
  /** The first of those who are to get it, by the company's ids; for previews. */
  samples: readonly { customerId: number; externalId: string; language: 'en' | 'zh' }[];
  /** SHA-256 over the ids of those who are to get it, ascending. */
  idsHash: string;
};

/**
 * Gives everybody of an outreach's audience a row: to get it, held out, or left out with the reason; and writes what the audience
 * was as of (`rule`, `plannedAt`). Everything else is read from the stored outreach and the last revisions of its texts, and the
 * population is its author's. Rows of an earlier plan go, so a revision plans anew by the same call.
 * @throws {DomainError} 'conflict' when a segment's members are not held by the version that is meant
 */
export async function planRecipients(_viewpoint: Viewpoint, _plan: { outreachId: number }): Promise<PlanSummary> {
  throw new Error('on its way');
}
