import type { Queryable } from '../../db/database.ts';

const DAY_MS = 86_400_000;
/** What was held back is asked about soon or never. */
const HELD_BACK_DAYS = 90;
const FIRED_DAYS = 365;

/**
 * Deletes what old occurrences of rules came to; how many. What a rule may have to know for good stays: the last time that it fired for a
 * customer. Decided ones of the last days are needed too, so that nothing is decided twice.
 */
export function deleteOldFirings(database: Queryable, now: Date): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return database.execute(
    `delete from workflow_firings f where f.next_try_at is null and (
       f.outcome <> 'fired' and f.decided_at < $1
       or f.outcome = 'fired' and f.decided_at < $2 and (f.customer_id is null or exists (
         select from workflow_firings l
         where l.rule_id = f.rule_id and l.customer_id = f.customer_id and l.outcome = 'fired' and (l.at, l.id) > (f.at, f.id))))`,
    [before(HELD_BACK_DAYS), before(FIRED_DAYS)],
  );
}
