import type { Queryable } from '../../db/database.ts';
import { type ClaimedNotice, claimedNotice, type OutgoingRow, outgoingSql } from './outgoing-notice.ts';

/**
 * Claims the next notice that is due for a seat, by one conditional statement: of two who ask, one gets it. Null when none is due. The
 * claim is kept before anything is posted.
 */
export async function claimNotice(
  database: Queryable,
  { seat, now }: { seat: string; now: Date },
): Promise<ClaimedNotice | null> {
  const [row] = await database.query<OutgoingRow>(
    `with claimed as (
       update notices set state = 'claimed', claimed_at = $1, claimed_by = $2, attempts = attempts + 1
       where id = (
         select id from notices where state = 'waiting' and next_try_at <= $1 and expires_at > $1
         order by next_try_at, id limit 1 for update skip locked)
       returning *
     )
     ${outgoingSql('claimed')}`,
    [now, seat],
  );
  return row ? claimedNotice(row, now) : null;
}
