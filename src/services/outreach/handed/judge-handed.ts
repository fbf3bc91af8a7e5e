import { createBinder } from '../../../db/sql.ts';
import { DomainError } from '../../../domain/errors.ts';
import { readContactPolicy } from '../../contact/read-contact-policy.ts';
import { populationConditions } from '../../population/population.ts';
import type { Reader } from '../../population/reader.ts';
import { refuseNamedNow } from '../../population/refuse-named-now.ts';
import { findWithholding, type Withholding } from '../find-withholding.ts';
import { judgeRecipients } from '../judge-recipients.ts';
import { getOutreachInSight } from '../outreach-in-sight.ts';
import { RECIPIENTS_SQL } from '../recipients-sql.ts';
import type { StoredOutreach } from '../stored-outreach.ts';

export type MarkRequest = { outreach: number; customer?: string | undefined };

type Handed = { customerId: number; externalId: string; name: string | null };

export type JudgedHanded = {
  outreach: StoredOutreach;
  /** May have left; `waiting` is for those who have quiet hours just now. */
  sent: readonly Handed[];
  waiting: readonly Handed[];
  withheld: readonly (Handed & { reason: Withholding })[];
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
  const policy = await readContactPolicy(database);
  const standings = await judgeRecipients(database, outreach, ids, { now, timeZone: settings.timeZone, policy });
  const judged = handed.map((each) => {
    const standing = standings.get(each.customerId);
    const reason = findWithholding(standing);
    return reason === null ? { ...each, verdict: standing!.verdict.kind } : { ...each, reason };
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
