import type { Queryable } from '../../../db/database.ts';
import type { Asker } from '../../../domain/asker.ts';
import { askerTimeZone } from '../../../domain/asker-time-zone.ts';
import { localTimeText } from '../../../domain/local-time-text.ts';
import type { ApprovalTerms } from '../../../domain/outreach/approval/release-header.ts';
import type { Reader } from '../../population/reader.ts';
import { APPROVAL_WORDS } from './approval-words.ts';
import { type ApprovalPlan, planApproval } from './plan-approval.ts';
import { sealRecipients } from './seal-recipients.ts';

/**
 * Approves an outreach as it stands, inside a transaction: every recipient is sealed, and the hash of the whole is kept with who
 * approved it and when it may leave.
 * @throws {DomainError} as `planApproval`
 */
export async function approveOutreach(
  { outreach: id }: { outreach: number },
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number }> {
  const { database, asker, now, locale, settings } = reader;
  const approval = await planApproval(id, reader);
  const terms = termsOf(approval, asker, now);
  // Before the hash is taken, for the state is no part of it and the approval is.
  await database.execute("update outreach set state = 'approved' where id = $1", [id]);
  const hash = await sealRecipients(database, id, terms);
  await database.execute(
    `insert into outreach_approvals (outreach_id, approver_id, approver_email, content_hash, approved_at, release_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, terms.approverId, terms.approverEmail, hash, terms.approvedAt, terms.releaseAt, terms.expiresAt],
  );
  const { send } = approval.plan.decisions;
  const timeZone = askerTimeZone(asker, settings);
  const time = localTimeText(nextMinute(terms.releaseAt), timeZone, timeZone);
  const text = APPROVAL_WORDS[locale].approved(id, send, time);
  return { answer: { kind: 'text', text }, rows: send };
}

/** Nobody reads seconds, and before its time nothing leaves. */
function nextMinute(at: Date): Date {
  return new Date(Math.ceil(at.getTime() / 60_000) * 60_000);
}

function termsOf({ outreach: { sendAt }, scene: { policy } }: ApprovalPlan, asker: Asker, now: Date): ApprovalTerms {
  const graceEndsAt = new Date(now.getTime() + policy.graceMinutes * 60_000);
  const releaseAt = sendAt !== null && sendAt > graceEndsAt ? sendAt : graceEndsAt;
  return {
    approverId: asker.staffId,
    approverEmail: asker.email,
    approvedAt: now,
    releaseAt,
    expiresAt: new Date(releaseAt.getTime() + policy.approvalHours * 3_600_000),
  };
}
