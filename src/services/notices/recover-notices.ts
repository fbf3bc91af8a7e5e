import type { Queryable } from '../../db/database.ts';
import type { NoticePort } from '../../domain/notices/notice.ts';
import { isHeldSql } from '../seats/holder-lock.ts';
import { type ClaimedNotice, claimedNotice, type OutgoingRow, outgoingSql } from './outgoing-notice.ts';
import { type NoticeOutcome, settleNotice } from './settle-notice.ts';

/** By then a message that was on its way when its process ended has arrived. */
const ARRIVAL_MS = 120_000;

/** So far may the clocks of two processes differ: what one has just claimed is no claim of the future for the other. */
const SKEW_MS = 60_000;

/** A place that does not tell so often tells never. */
const MOST_LOOKS = 8;

/**
 * Looks where they would stand for the notices whose process ended between claim and outcome, or whose post did not tell what came of it:
 * sent, to be posted after all, or unknown for good. Nothing is posted here. How many it looked for.
 */
export async function recoverNotices(
  database: Queryable,
  { port, seat, clock }: { port: NoticePort; seat: string; clock: () => Date },
): Promise<number> {
  for (let looked = 0; ; looked += 1) {
    const left = await takeOver(database, { seat, now: clock() });
    if (left === null) return looked;
    const outcome = await lookFor(left, port);
    await settleNotice(database, { id: left.notice.id, seat, now: clock() }, outcome);
  }
}

/** A claim that nobody alive holds becomes this seat's. A claim far in the future is one that a clock set back has left. */
async function takeOver(
  database: Queryable,
  { seat, now }: { seat: string; now: Date },
): Promise<ClaimedNotice | null> {
  const [row] = await database.query<OutgoingRow>(
    `with taken as (
       update notices set claimed_at = $1, claimed_by = $2, attempts = attempts + 1
       where id = (
         select id from notices
         where state = 'claimed' and not (claimed_at > $3 and claimed_at <= $4) and not ${isHeldSql('sender', 'claimed_by')}
         order by id limit 1 for update skip locked)
       returning *
     )
     ${outgoingSql('taken')}`,
    [now, seat, new Date(now.getTime() - ARRIVAL_MS), new Date(now.getTime() + SKEW_MS)],
  );
  return row ? claimedNotice(row, now) : null;
}

/** Also when it is too late to post it: that a place was out of reach once says nothing of what stands there. */
async function lookFor(left: ClaimedNotice, port: NoticePort): Promise<NoticeOutcome> {
  const found = await port.find(left.notice, left.since);
  if (found.kind !== 'unknown') return found;
  return left.attempts > MOST_LOOKS ? { kind: 'lost', reason: found.reason } : found;
}
