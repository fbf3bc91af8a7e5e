import type { Database, Transaction } from '../../../db/database.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';
import { readSettings } from '../../deployment/read-settings.ts';
import { verifyRelease } from '../approval/verify-release.ts';
import { voidApproval } from '../approval/void-approval.ts';

/**
 * Lets what is approved go at its time: messages of automatic channels wait in the queue, the others in the hands of their sender. What
 * is no longer exactly what was approved is void, and nobody gets anything of it. The numbers of those released.
 */
export async function releaseApproved(database: Database, now: Date): Promise<number[]> {
  const due = await database.query<{ id: number }>(
    `select o.id from outreach o where o.state = 'approved' and exists (
       select 1 from outreach_approvals a where a.outreach_id = o.id and a.voided_at is null and a.release_at <= $1)
     order by o.id`,
    [now],
  );
  const released: number[] = [];
  const failures: unknown[] = [];
  for (const { id } of due) {
    try {
      if (await database.transaction((transaction) => release(transaction, id, now))) released.push(id);
    } catch (error) {
      failures.push(error);
    }
  }
  // One that cannot be looked at holds up no other.
  if (failures.length > 0) throw new AggregateError(failures, 'outreach could not be released');
  return released;
}

/** Whether it may go. Of two processes one decides. */
async function release(transaction: Transaction, id: number, now: Date): Promise<boolean> {
  const [outreach] = await transaction.query<{ channel: OutreachChannel }>(
    "select channel from outreach where id = $1 and state = 'approved' for update skip locked",
    [id],
  );
  if (outreach === undefined) return false;
  const reason = await verifyRelease(transaction, id, { now });
  // What is overdue lapses (lapse-overdue.ts).
  if (reason === 'expired') return false;
  if (reason !== null) {
    await voidApproval(transaction, { outreachId: id, becomes: 'void', reason, now });
    return false;
  }
  const { automaticChannels } = await readSettings(transaction);
  await transaction.execute("update outreach set state = 'sending', started_at = $2 where id = $1", [id, now]);
  await transaction.execute(
    "update outreach_recipients set state = $2 where outreach_id = $1 and decision = 'send' and state is null",
    [id, automaticChannels.includes(outreach.channel) ? 'queued' : 'handed'],
  );
  return true;
}
