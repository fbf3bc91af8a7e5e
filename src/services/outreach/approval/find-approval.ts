import type { Queryable } from '../../../db/database.ts';
import type { ApprovalTerms } from '../../../domain/outreach/approval/release-header.ts';
import type { OutreachState } from '../../../domain/outreach/outreach.ts';

export type StandingApproval = ApprovalTerms & { contentHash: string; state: OutreachState };

/** The approval under which an outreach may leave, if it has one: the last, unless it was voided. */
export async function findApproval(database: Queryable, outreachId: number): Promise<StandingApproval | undefined> {
  const [approval] = await database.query<StandingApproval & { isVoid: boolean }>(
    `select a.approver_id as "approverId", a.approver_email as "approverEmail", a.approved_at as "approvedAt",
        a.release_at as "releaseAt", a.expires_at as "expiresAt", a.content_hash as "contentHash", o.state,
        a.voided_at is not null as "isVoid"
      from outreach_approvals a join outreach o on o.id = a.outreach_id
      where a.outreach_id = $1 and o.state in ('approved', 'sending') order by a.id desc limit 1`,
    [outreachId],
  );
  if (approval === undefined || approval.isVoid) return undefined;
  const { isVoid: _, ...standing } = approval;
  return standing;
}
