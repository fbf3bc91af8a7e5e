import { createBinder } from '../../../db/sql.ts';
import { DomainError } from '../../../domain/errors.ts';
import { judgeContact } from '../../../domain/outreach/judge-contact.ts';
import { isProfiled, type LeaveOutReason } from '../../../domain/outreach/outreach.ts';
import { readContactFacts } from '../../contact/read-contact-facts.ts';
import { readContactPolicy } from '../../contact/read-contact-policy.ts';
import { getPlaybook } from '../../playbooks/get-playbook.ts';
import { populationConditions } from '../../population/population.ts';
import type { Reader } from '../../population/reader.ts';
import { refuseNamedNow } from '../../population/refuse-named-now.ts';
import { verifyRecipients } from '../approval/verify-recipients.ts';
import { getOutreachInSight } from '../outreach-in-sight.ts';
import { RECIPIENTS_SQL } from '../recipients-sql.ts';
import { findMergedRecipients } from '../sending/find-merged-recipients.ts';
import type { StoredOutreach } from '../stored-outreach.ts';

export type MarkRequest = { outreach: number; customer?: string | undefined };

type Handed = { customerId: number; externalId: string; name: string | null };

export type JudgedHanded = {
  outreach: StoredOutreach;
  /** May have left; `waiting` is for those who have quiet hours just now. */
  sent: readonly Handed[];
  waiting: readonly Handed[];
  withheld: readonly (Handed & { reason: LeaveOutReason | 'changed' })[];
};

/**
 * The messages of an outreach that are in the asker's own hands (a manager's: in anybody's), and what the contact gate says of each now.
 * @throws {DomainError} 'not_found', 'conflict' where there are none
 */
export async function judgeHanded({ outreach: id, customer }: MarkRequest, reader: Reader): Promise<JudgedHanded> {
  const { database, now, settings } = reader;
  refuseNamedNow(reader);
  const outreach = await getOutreachInSight(reader, id, { lock: true });
  const handed = outreach.state === 'sending' ? await readHanded(outreach, customer, reader) : [];
  if (handed.length === 0) throw nothingHanded(outreach.id, customer);
  const ids = handed.map(({ customerId }) => customerId);
  const { channel, purpose, playbookKey, playbookVersion, audience } = outreach;
  const policy = await readContactPolicy(database);
  const about = { channel, purpose, playbookKey, now, timeZone: settings.timeZone, policy, exceptOutreachId: id };
  const facts = await readContactFacts(database, ids, about);
  const sealed = await verifyRecipients(database, id, ids);
  const merged = await findMergedRecipients(database, id, ids);
  const { cadenceDays } = (await getPlaybook(database, playbookKey, playbookVersion)).strategy;
  const terms = { channel, purpose, isProfiled: isProfiled(audience), cadenceDays };
  const judged = handed.map((each) => {
    if (!sealed.has(each.customerId)) return { ...each, reason: 'changed' as const };
    if (merged.has(each.customerId)) return { ...each, reason: 'cadence' as const };
    const verdict = judgeContact(facts.get(each.customerId)!, terms, policy, {
      now,
      businessTimeZone: settings.timeZone,
    });
    return verdict.kind === 'leave_out' ? { ...each, reason: verdict.reason } : { ...each, verdict: verdict.kind };
  });
  return {
    outreach,
    sent: judged.filter((each) => 'verdict' in each && each.verdict === 'send'),
    waiting: judged.filter((each) => 'verdict' in each && each.verdict === 'wait'),
    withheld: judged.flatMap((each) => ('reason' in each ? [each] : [])),
  };
}

function readHanded(
  { id, authorEmail }: StoredOutreach,
  customer: string | undefined,
  { database, asker, now }: Reader,
): Promise<Handed[]> {
  const binder = createBinder();
  const isAuthor = authorEmail === asker.email;
  const conditions = [
    `r.outreach_id = ${binder.bind(id, 'int')}`,
    "r.state = 'handed'",
    ...populationConditions({ asker, now }, binder),
    ...(customer === undefined ? [] : [`c.external_id = ${binder.bind(customer, 'text')}`]),
    ...(asker.role === 'rep'
      ? [`(r.sender_id = ${binder.bind(asker.staffId, 'int')} or (r.sender_id is null and ${isAuthor}))`]
      : []),
  ];
  return database.query<Handed>(
    `select r.customer_id as "customerId", c.external_id as "externalId", c.name
      from ${RECIPIENTS_SQL} where ${conditions.join(' and ')} order by c.id, r.customer_id`,
    binder.values,
  );
}

function nothingHanded(id: number, customer: string | undefined): DomainError {
  return new DomainError('conflict', {
    en: `No message of outreach ${id}${customer === undefined ? '' : ` to customer ${customer}`} is in your hands.`,
    zh: `触达 ${id} 没有待您发送${customer === undefined ? '' : `给客户 ${customer} `}的消息。`,
  });
}
