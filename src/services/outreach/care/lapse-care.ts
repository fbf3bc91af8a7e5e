import type { Queryable } from '../../../db/database.ts';
import { localDay } from '../../../domain/period.ts';

/** Ends drafts of care whose day is past; how many. The last ten characters of their keys are that day (find-occasions.ts). */
export function lapseCare(database: Queryable, { now, timeZone }: { now: Date; timeZone: string }): Promise<number> {
  return database.execute(
    `update outreach set state = 'lapsed', state_reason = 'expired', ended_at = $1
     where origin = 'care' and state = 'draft' and right(occasion_key, 10)::date < $2::date`,
    [now, localDay(now, timeZone)],
  );
}
