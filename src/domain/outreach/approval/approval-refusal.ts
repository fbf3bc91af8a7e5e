import type { Asker } from '../../asker.ts';
import type { Bilingual } from '../../locale.ts';
import type { ContactPolicy } from '../contact-policy.ts';
import { type Audience, isProfiled } from '../outreach.ts';

/** Who would approve what. */
export type ApprovalCase = {
  approver: Pick<Asker, 'staffId' | 'email' | 'role'>;
  authorEmail: string;
  /** Whose words it sends, by staff id: its author's, or of whoever revised them. */
  writers: readonly (number | null)[];
  audience: Audience;
  /** Who is to get it. */
  recipients: number;
  /** Customers of the audience whom the approver does not see. */
  outOfSight: number;
};

/** Why somebody may not approve an outreach; null: they may. */
export function approvalRefusal(
  { approver, authorEmail, writers, audience, recipients, outOfSight }: ApprovalCase,
  { repMayApprove, secondPerson }: Pick<ContactPolicy, 'repMayApprove' | 'secondPerson'>,
): Bilingual | null {
  if (outOfSight > 0) return notYours(outOfSight);
  switch (approver.role) {
    case 'rep':
      if (isProfiled(audience)) return NEEDS_MANAGER;
      return recipients > repMayApprove ? tooMany(recipients, repMayApprove) : null;
    case 'manager':
    case 'admin':
      // A segment named customer by customer is one still.
      if (!secondPerson || (!isProfiled(audience) && recipients <= repMayApprove)) return null;
      if (approver.email === authorEmail) return NEEDS_OTHER;
      return writers.includes(approver.staffId) ? NEEDS_OTHER_THAN_WRITER : null;
    // A role that the compiler does not know of approves nothing.
    default:
      return NEEDS_MANAGER;
  }
}

function notYours(customers: number): Bilingual {
  return {
    en: `${customers === 1 ? 'One of its customers is' : `${customers} of its customers are`} not in your care, and who approves must see every one of them.`,
    zh: `其中有 ${customers} 位客户不在您的负责范围内；审批人须能看到全部客户。`,
  };
}

const NEEDS_MANAGER: Bilingual = {
  en: 'What goes to a segment or a rule is approved by a manager or an administrator.',
  zh: '面向分群或条件的触达须由经理或管理员审批。',
};

const NEEDS_OTHER: Bilingual = {
  en: 'You drafted it: what goes to a segment, a rule or many customers is approved by another person than its author.',
  zh: '这是您起草的：面向分群、条件或较多客户的触达须由作者以外的人审批。',
};

const NEEDS_OTHER_THAN_WRITER: Bilingual = {
  en: 'You wrote its text: what goes to a segment, a rule or many customers is approved by another person than who wrote it.',
  zh: '文案由您撰写：面向分群、条件或较多客户的触达须由撰写者以外的人审批。',
};

function tooMany(recipients: number, most: number): Bilingual {
  return {
    en: `It goes to ${recipients} customers, and a rep may approve at most ${most}: ask a manager.`,
    zh: `将发送给 ${recipients} 位客户，销售代表最多可审批 ${most} 位：请联系经理。`,
  };
}
