import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../db/database.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import type { DeliveryOutcome, Messenger } from '../../../domain/outreach/delivery.ts';
import { type Claim, claimRecipients } from './claim-recipients.ts';
import { type Judged, judgeClaim } from './judge-claim.ts';
import { type Outcome, recordOutcomes } from './record-outcomes.ts';

export type Batch = {
  channel: OutreachChannel;
  messenger: Messenger;
  /** Messages at a time; as many may be unknown after a crash. */
  size: number;
  /** Name of the seat. */
  seat: string;
  publicUrl: string | null;
  clock: () => Date;
};

const FAULT_WAIT_MS = 60_000;
const MOST_WRITES = 5;
const WRITE_AGAIN_MS = 1_000;

/** Sends the next few messages of a channel, of one outreach, and writes what became of each; how many were claimed, and tried. */
export async function sendBatch(
  database: Database,
  { channel, messenger, size, seat, publicUrl, clock }: Batch,
): Promise<{ claimed: number; tried: number }> {
  const claim = await claimRecipients(database, { channel, limit: size, seat, now: clock() });
  if (claim === null) return { claimed: 0, tried: 0 };
  const judged = await judgeClaim(database, claim, { now: clock(), publicUrl }).catch(async (error: unknown) => {
    await recordOutcomes(database, { outreachId: claim.outreachId, seat, now: clock() }, laterAgain(claim, clock()));
    throw error;
  });
  const outcomes = await Promise.all(judged.map((each) => trySending(each, messenger)));
  await insist(() => recordOutcomes(database, { outreachId: claim.outreachId, seat, now: clock() }, outcomes));
  return { claimed: judged.length, tried: judged.filter(({ kind }) => kind === 'send').length };
}

/** Nothing left yet, and another outreach may have its turn meanwhile. */
function laterAgain({ customerIds }: Claim, now: Date): Outcome[] {
  const until = new Date(now.getTime() + FAULT_WAIT_MS);
  return customerIds.map((customerId) => ({ customerId, kind: 'wait', until, reason: null }));
}

async function trySending(judged: Judged, messenger: Messenger): Promise<Outcome> {
  if (judged.kind !== 'send') return judged;
  const { customerId, message } = judged;
  // A messenger that breaks its word may have broken it after the message had left.
  const outcome = await messenger(message).catch(
    (error: unknown): DeliveryOutcome => ({ kind: 'unknown', failure: String(error) }),
  );
  return { customerId, message, ...outcome };
}

/** What left cannot be called back: a database that stumbles is asked again before its outcome is given up as unknown. */
async function insist(write: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write();
    } catch (error) {
      if (tries === MOST_WRITES) throw error;
      await sleep(WRITE_AGAIN_MS);
    }
  }
}
