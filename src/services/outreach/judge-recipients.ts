import type { Queryable } from '../../db/database.ts';
import type { ContactFacts, ContactVerdict } from '../../domain/outreach/contact-gate.ts';
import type { ContactPolicy } from '../../domain/outreach/contact-policy.ts';
import { judgeContact } from '../../domain/outreach/judge-contact.ts';
import { isProfiled } from '../../domain/outreach/outreach.ts';
import { readContactFacts } from '../contact/read-contact-facts.ts';
import { getPlaybook } from '../playbooks/get-playbook.ts';
import { verifyRecipients } from './approval/verify-recipients.ts';
import { findMergedRecipients } from './find-merged-recipients.ts';
import type { StoredOutreach } from './stored-outreach.ts';

export type JudgedRecipient = {
  facts: ContactFacts;
  /** Of the contact gate. */
  verdict: ContactVerdict;
  /** Whether the message is what was approved. */
  isSealed: boolean;
  /** What became of the message to somebody who was merged into them. */
  merged: 'left' | 'leaving' | undefined;
};

/** What decides about recipients right before their messages leave, by whichever hand; those who are no customers any more are not in it. */
export async function judgeRecipients(
  database: Queryable,
  outreach: StoredOutreach,
  customerIds: readonly number[],
  { now, timeZone, policy }: { now: Date; timeZone: string; policy: ContactPolicy },
): Promise<Map<number, JudgedRecipient>> {
  const { id, channel, purpose, playbookKey, playbookVersion, audience } = outreach;
  const about = { channel, purpose, playbookKey, now, timeZone, policy, exceptOutreachId: id };
  const [known, sealed, merged, { strategy }] = await Promise.all([
    readContactFacts(database, customerIds, about),
    verifyRecipients(database, id, customerIds),
    findMergedRecipients(database, id, customerIds),
    getPlaybook(database, playbookKey, playbookVersion),
  ]);
  const message = { channel, purpose, isProfiled: isProfiled(audience), cadenceDays: strategy.cadenceDays };
  const judged = new Map<number, JudgedRecipient>();
  for (const [customerId, facts] of known) {
    const verdict = judgeContact(facts, message, policy, { now, businessTimeZone: timeZone });
    judged.set(customerId, {
      ...{ facts, verdict },
      isSealed: sealed.has(customerId),
      merged: merged.get(customerId),
    });
  }
  return judged;
}
