import type { Queryable } from '../../../db/database.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';

/** Recipients of one outreach whose messages are now in one sender's hands. */
export type Claim = { outreachId: number; customerIds: number[] };

/**
 * Claims the next recipients of a channel for a seat, of one outreach alone: two messages to somebody that a seat claimed together would
 * each be held against the other. Of two who ask, one gets each; null where there are none. The claim is kept before anything leaves: what becomes of
 * it is written by the seat, or by nobody.
 */
export async function claimRecipients(
  database: Queryable,
  { channel, limit, seat, now }: { channel: OutreachChannel; limit: number; seat: string; now: Date },
): Promise<Claim | null> {
  const [claim] = await database.query<Claim>(
    `with first as (
       select r.outreach_id from outreach_recipients r join outreach o on o.id = r.outreach_id
       where o.state = 'sending' and o.channel = $1 and (r.state = 'queued' or (r.state = 'waiting' and r.next_try_at <= $2))
       order by r.outreach_id, r.customer_id limit 1
       for update of r skip locked
     ), next as (
       select r.outreach_id, r.customer_id from outreach_recipients r join first using (outreach_id)
       where r.state = 'queued' or (r.state = 'waiting' and r.next_try_at <= $2)
       order by r.customer_id limit $3
       for update of r skip locked
     ), claimed as (
       update outreach_recipients r
       set state = 'sending', state_reason = null, claimed_at = $2, claimed_by = $4, attempts = attempts + 1
       from next n where r.outreach_id = n.outreach_id and r.customer_id = n.customer_id
       returning r.outreach_id, r.customer_id
     )
     select outreach_id as "outreachId", array_agg(customer_id order by customer_id) as "customerIds"
     from claimed group by outreach_id`,
    [channel, now, limit, seat],
  );
  return claim ?? null;
}
