import type { Database, Transaction } from '../../../db/database.ts';
import type { DeliveryOutcome, OutgoingMessage } from '../../../domain/outreach/delivery.ts';
import { nextTryAt } from '../../../domain/outreach/sending/next-try-at.ts';
import { suppressAddress } from '../../contact/suppress-address.ts';
import type { Judged } from './judge-claim.ts';

/** What became of a claimed recipient: of a try, or that none was made. */
export type Outcome =
  | Exclude<Judged, { kind: 'send' }>
  | ({ customerId: number; message: OutgoingMessage } & DeliveryOutcome);

/** Columns of outreach_recipients. Settled: nothing more is done about it. */
type Change = {
  customerId: number;
  state: 'waiting' | 'sent' | 'failed' | 'unknown' | 'withheld';
  isSettled: boolean;
  stateReason?: string | null;
  nextTryAt?: Date;
  messageId?: string | null;
  failure?: string;
  /** Waiting for the end of quiet hours is no try. */
  isNoTry?: boolean;
};

/**
 * Writes what became of a seat's claim, also where another sender took the seat for dead meanwhile. What did not leave of an outreach
 * that was stopped is cancelled, of who was erased no words are kept, and addresses that do not exist get nothing more.
 */
export async function recordOutcomes(
  database: Database,
  { outreachId, seat, now }: { outreachId: number; seat: string; now: Date },
  outcomes: readonly Outcome[],
): Promise<void> {
  await database.transaction(async (transaction) => {
    const attempts = await readAttempts(transaction, outreachId, outcomes);
    const changes = outcomes.map((outcome) => changeOf(outcome, now, attempts.get(outcome.customerId) ?? 1));
    await transaction.execute(
      `update outreach_recipients r
       set state = case when k."isSettled" or o.state = 'sending' then k.state else 'cancelled' end,
         settled_at = case when k."isSettled" or o.state <> 'sending' then $3::timestamptz end,
         next_try_at = case when o.state = 'sending' then k."nextTryAt" end,
         state_reason = k."stateReason", message_id = k."messageId", failure = case when c.erased_at is null then k.failure end, attempts = r.attempts - case when k."isNoTry" then 1 else 0 end
       from jsonb_to_recordset($4::jsonb) as k("customerId" int, state text, "isSettled" boolean, "stateReason" text,
         "nextTryAt" timestamptz, "messageId" text, failure text, "isNoTry" boolean)
         join customers c on c.id = k."customerId" join outreach o on o.id = $1
       where r.outreach_id = $1 and r.customer_id = k."customerId" and r.claimed_by = $2 and r.state in ('sending', 'unknown')`,
      [outreachId, seat, now, JSON.stringify(changes)],
    );
    for (const outcome of outcomes)
      if (outcome.kind === 'permanent' && outcome.isAddressBad) await suppress(transaction, outcome, now);
  });
}

async function readAttempts(
  transaction: Transaction,
  outreachId: number,
  outcomes: readonly Outcome[],
): Promise<Map<number, number>> {
  const rows = await transaction.query<{ customerId: number; attempts: number }>(
    `select customer_id as "customerId", attempts from outreach_recipients
     where outreach_id = $1 and customer_id = any($2::int[])`,
    [outreachId, outcomes.map(({ customerId }) => customerId)],
  );
  return new Map(rows.map(({ customerId, attempts }) => [customerId, attempts]));
}

function changeOf(outcome: Outcome, now: Date, attempts: number): Change {
  const { customerId } = outcome;
  switch (outcome.kind) {
    case 'withhold':
      return { customerId, state: 'withheld', isSettled: true, stateReason: outcome.reason };
    case 'wait':
      return {
        ...{ customerId, state: 'waiting', isSettled: false, stateReason: outcome.reason },
        ...{ nextTryAt: outcome.until, isNoTry: true },
      };
    case 'sent':
      return { customerId, state: 'sent', isSettled: true, messageId: outcome.messageId };
    case 'unknown':
      return { customerId, state: 'unknown', isSettled: true, failure: outcome.failure };
    case 'permanent':
      return { customerId, state: 'failed', isSettled: true, failure: outcome.failure };
    case 'temporary': {
      const { failure, retryAfterSeconds, message } = outcome;
      const again = nextTryAt({ attempts, now, retryAfterSeconds, jitter: jitterOf(message.token) });
      return again === null
        ? { customerId, state: 'failed', isSettled: true, failure }
        : { customerId, state: 'waiting', isSettled: false, nextTryAt: again, failure };
    }
  }
}

/** The first digits of a random UUID are as good as a die. */
function jitterOf(token: string): number {
  return Number.parseInt(token.slice(0, 8), 16) / 2 ** 32;
}

function suppress(transaction: Transaction, { customerId, message }: Outcome & { message: OutgoingMessage }, at: Date) {
  const { channel, to: address, outreachId } = message;
  return suppressAddress(transaction, { channel, address, reason: 'bounced', at, customerId, outreachId });
}
