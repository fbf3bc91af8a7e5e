import type { Queryable } from '../../db/database.ts';
import type { MissedDay } from '../../domain/reminders/missed-remark.ts';

/** Older ones help nobody any more. */
const LOOK_BACK_DAYS = 31;

/** The working days before a day whose list did not arrive, since the last one that did. */
export function readMissedDays(database: Queryable, staffId: number, on: string): Promise<MissedDay[]> {
  return database.query<MissedDay>(
    `with earlier as (
       select on_day, state from notices
       where staff_id = $1 and kind = 'reminder' and on_day < $2::date and on_day > $2::date - $3::int
     )
     select on_day as "on", state from earlier
     where state in ('skipped', 'failed', 'unknown')
       and on_day > coalesce((select max(on_day) from earlier where state = 'sent'), '-infinity')
     order by on_day`,
    [staffId, on, LOOK_BACK_DAYS],
  );
}
