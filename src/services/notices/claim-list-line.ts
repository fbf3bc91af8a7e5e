import type { Queryable } from '../../db/database.ts';
import type { LineHandling } from '../../domain/notices/line-state.ts';
import type { LinePlace } from './get-list-line.ts';

/**
 * Takes a line in hand by one conditional statement: of two clicks, one gets it. A line of which something was drafted goes on waiting, and
 * is not drafted over what settled it.
 */
export async function claimListLine(
  database: Queryable,
  { notice, position }: LinePlace,
  { handling, now }: { handling: LineHandling; now: Date },
): Promise<boolean> {
  const claimed = await database.execute(
    `update notice_items set handling = $3, handled_at = $4
     where notice_id = $1 and position = $2 and (handling is null or (handling = 'drafted' and $3 <> 'drafted'))`,
    [notice, position, handling, now],
  );
  return claimed > 0;
}

/** What was refused was not done. */
export async function releaseListLine(database: Queryable, { notice, position }: LinePlace): Promise<void> {
  await database.execute(
    'update notice_items set handling = null, handled_at = null where notice_id = $1 and position = $2',
    [notice, position],
  );
}
