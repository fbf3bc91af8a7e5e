import type { Database } from '../../../db/database.ts';
import { CHANNEL_TRAITS } from '../../../domain/outreach/channel.ts';
import type { ContactFacts } from '../../../domain/outreach/contact-gate.ts';
import type { OutgoingMessage } from '../../../domain/outreach/delivery.ts';
import { localDay } from '../../../domain/period.ts';
import { readContactPolicy } from '../../contact/read-contact-policy.ts';
import { readSettings } from '../../deployment/read-settings.ts';
import { verifyRelease } from '../approval/verify-release.ts';
import { voidApproval } from '../approval/void-approval.ts';
import { findWithholding, type Withholding } from '../find-withholding.ts';
import { judgeRecipients } from '../judge-recipients.ts';
import { getStoredOutreach } from '../stored-outreach.ts';
import type { Claim } from './claim-recipients.ts';
import { isOfferOver } from './is-offer-over.ts';
import { readOutgoing } from './read-outgoing.ts';

/** By then it is known what became of a message that is leaving. */
const LEAVING_MS = 60_000;

/** What is to be done with a claimed recipient. */
export type Judged = { customerId: number } & (
  | { kind: 'send'; message: OutgoingMessage }
  /** Null: something of ours failed, or is not known yet. */
  | { kind: 'wait'; until: Date; reason: 'quiet_hours' | null }
  | { kind: 'withhold'; reason: Withholding }
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
  const [judged, messages, isOver] = await Promise.all([
    judgeRecipients(database, outreach, customerIds, { now, timeZone, policy }),
    readOutgoing(database, outreach, customerIds, { policy, publicUrl }),
    isOfferOver(database, outreach, localDay(now, timeZone)),
  ]);
  const isSealed = (customerId: number) => judged.get(customerId)?.isSealed ?? false;
  if (!customerIds.every(isSealed)) await voidIfChanged(database, outreachId, now);

  return customerIds.map((customerId): Judged => {
    const withheld = findWithholding(judged.get(customerId));
    if (withheld !== null) return { customerId, kind: 'withhold', reason: withheld };
    const { facts, verdict, merged } = judged.get(customerId)!;
    if (merged === 'leaving')
      return { customerId, kind: 'wait', until: new Date(now.getTime() + LEAVING_MS), reason: null };
    if (isOver) return { customerId, kind: 'withhold', reason: 'offer_limit' };
    const message = messages.get(customerId);
    if (message === undefined) return { customerId, kind: 'withhold', reason: 'missing_fact' };
    if (hasMoved(facts, message)) return { customerId, kind: 'withhold', reason: 'bad_address' };
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
