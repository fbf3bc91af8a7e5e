import type { Queryable } from '../../../db/database.ts';

/** Ends what nobody waits for any more; how many there were. */
export function endOutreach(database: Queryable, now: Date): Promise<number> {
  return database.execute(
    `update outreach o set state = 'sent', ended_at = $1
     where o.state = 'sending' and not exists (
       select 1 from outreach_recipients r
       where r.outreach_id = o.id and r.state in ('queued', 'waiting', 'sending', 'handed'))`,
    [now],
  );
}
