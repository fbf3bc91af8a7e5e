import type { Queryable } from '../../../db/database.ts';
import type { OutreachChannel } from '../../../domain/outreach/channel.ts';

/** Marks as unknown what a seat still holds of a channel on which it is sending nothing: its last batch failed midway. */
export function abandonClaims(
  database: Queryable,
  { seat, channel, now }: { seat: string; channel: OutreachChannel; now: Date },
): Promise<number> {
  return database.execute(
    `update outreach_recipients r set state = 'unknown', settled_at = $3, failure = 'sending failed midway'
     from outreach o where o.id = r.outreach_id and o.channel = $2 and r.state = 'sending' and r.claimed_by = $1`,
    [seat, channel, now],
  );
}
