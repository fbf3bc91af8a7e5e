import type { Queryable } from '../../../db/database.ts';
import { SEAT_LOCK } from './open-seat.ts';

/**
 * Marks as unknown what a sender had claimed that is gone: it may have left, so nobody tries it again. How many there were. A sender
 * that lives but lost its session corrects that when it learns what became of them (record-outcomes.ts).
 */
export function settleCrashed(database: Queryable, now: Date): Promise<number> {
  return database.execute(
    `update outreach_recipients r set state = 'unknown', settled_at = $1, failure = 'the sending process ended'
     where r.state = 'sending' and not exists (
       select 1 from pg_locks l
       where l.locktype = 'advisory' and l.granted and l.classid::bigint = $2 and l.objid::text = r.claimed_by
         and l.database = (select oid from pg_database where datname = current_database()))`,
    [now, SEAT_LOCK],
  );
}
