import type { Queryable } from '../../../db/database.ts';
import { isHeldSql } from '../../seats/holder-lock.ts';

/**
 * Marks as unknown what a sender had claimed that is gone: it may have left, so nobody tries it again. How many there were. A sender
 * that lives but lost its session corrects that when it learns what became of them (record-outcomes.ts).
 */
export function settleCrashed(database: Queryable, now: Date): Promise<number> {
  return database.execute(
    `update outreach_recipients r set state = 'unknown', settled_at = $1, failure = 'the sending process ended'
     where r.state = 'sending' and not ${isHeldSql('sender', 'r.claimed_by')}`,
    [now],
  );
}
