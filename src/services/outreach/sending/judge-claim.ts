import type { Database } from '../../../db/database.ts';
import { CHANNEL_TRAITS } from '../../../domain/outreach/channel.ts';
import type { ContactFacts } from '../../../domain/outreach/contact-gate.ts';
import type { OutgoingMessage } from '../../../domain/outreach/delivery.ts';
import { judgeContact } from '../../../domain/outreach/judge-contact.ts';
import { isProfiled, type LeaveOutReason } from '../../../domain/outreach/outreach.ts';
import { localDay } from '../../../domain/period.ts';
import { readContactFacts } from '../../contact/read-contact-facts.ts';
import { readContactPolicy } from '../../contact/read-contact-policy.ts';
import { readSettings } from '../../deployment/read-settings.ts';
import { verifyRecipients } from '../approval/verify-recipients.ts';
import { verifyRelease } from '../approval/verify-release.ts';
import { voidApproval } from '../approval/void-approval.ts';
import { getStoredOutreach } from '../stored-outreach.ts';
import type { Claim } from './claim-recipients.ts';
import { findMergedRecipients } from './find-merged-recipients.ts';
import { isOfferOver } from './is-offer-over.ts';
import { readOutgoing } from './read-outgoing.ts';

/** By then it is known what became of a message that is leaving. */
const LEAVING_MS = 60_000;

/** What is to be done with a claimed recipient. */
export type Judged = { customerId: number } & (
  | { kind: 'send'; message: OutgoingMessage }
  /** Null: something of ours failed, or is not known yet. */
  | { kind: 'wait'; until: Date; reason: 'quiet_hours' | null }
  /** `changed`: it is not what was approved. */
  | { kind: 'withhold'; reason: LeaveOutReason | 'changed' }
);

/** The contact gate once more, right before messages leave: whoever said no since the approval gets nothing. */
export async function judgeClaim(
  database: Database,
  { outreachId, customerIds }: Claim,
  { now, publicUrl }: { now: Date; publicUrl: string | null },
): Promise<Judged[]> {
  const [outreach, policy, { timeZone }] = await Promise.all([
    getStoredOutreach(database, outreachId),
    readContactPolicy(database),
    readSettings(database),
  ]);
  const { channel, purpose, playbookKey } = outreach;
  const about = { channel, purpose, playbookKey, now, timeZone, policy, exceptOutreachId: outreachId };
  const [facts, sealed, messages, cadenceDays, isOver, merged] = await Promise.all([
    readContactFacts(database, customerIds, about),
    verifyRecipients(database, outreachId, customerIds),
    readOutgoing(database, outreach, customerIds, { policy, publicUrl }),
    readCadence(database, outreach),
    isOfferOver(database, outreach, localDay(now, timeZone)),
    findMergedRecipients(database, outreachId, customerIds),
  ]);
  const terms = { channel, purpose, isProfiled: isProfiled(outreach.audience), cadenceDays };
  if (sealed.size < customerIds.length) await voidIfChanged(database, outreachId, now);

  return customerIds.map((customerId): Judged => {
    const known = facts.get(customerId);
    if (known === undefined) return { customerId, kind: 'withhold', reason: 'erased' };
    const verdict = judgeContact(known, terms, policy, { now, businessTimeZone: timeZone });
    if (verdict.kind === 'leave_out') return { customerId, kind: 'withhold', reason: verdict.reason };
    const message = messages.get(customerId);
    if (!sealed.has(customerId)) return { customerId, kind: 'withhold', reason: 'changed' };
    if (merged.get(customerId) === 'left') return { customerId, kind: 'withhold', reason: 'cadence' };
    if (merged.get(customerId) === 'leaving')
      return { customerId, kind: 'wait', until: new Date(now.getTime() + LEAVING_MS), reason: null };
    if (isOver) return { customerId, kind: 'withhold', reason: 'offer_limit' };
    if (message === undefined) return { customerId, kind: 'withhold', reason: 'missing_fact' };
    if (hasMoved(known, message)) return { customerId, kind: 'withhold', reason: 'bad_address' };
    return verdict.kind === 'wait'
      ? { customerId, ...verdict, reason: 'quiet_hours' }
      : { customerId, kind: 'send', message };
  });
}

/** The gate judged the address of now, and the approval is of another one. */
function hasMoved({ address }: ContactFacts, { channel, to }: OutgoingMessage): boolean {
  return CHANNEL_TRAITS[channel].address !== null && address !== to;
}

/** The seal of who was erased or merged stands for what was there; all else that does not hold ends the outreach. */
async function voidIfChanged(database: Database, outreachId: number, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    const reason = await verifyRelease(transaction, outreachId, { now });
    if (reason !== null) await voidApproval(transaction, { outreachId, becomes: 'void', reason, now });
  });
}

async function readCadence(
  database: Database,
  { playbookKey, playbookVersion }: { playbookKey: string; playbookVersion: number },
): Promise<number> {
  const [row] = await database.query<{ days: number }>(
    "select (strategy ->> 'cadenceDays')::int as days from playbook_versions where playbook_key = $1 and version = $2",
    [playbookKey, playbookVersion],
  );
  return row?.days ?? 0;
}
