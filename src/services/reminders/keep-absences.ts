import type { Queryable } from '../../db/database.ts';
import type { Absence } from '../../domain/reminders/absence.ts';

/**
 * Stores all absences of a member of staff, inside a transaction that also plans anew. One that only got longer or shorter was said when it
 * was first said: what was set for a day of it since is wanted all the same.
 */
export async function keepAbsences(
  database: Queryable,
  staffId: number,
  absences: readonly Absence[],
  now: Date,
): Promise<void> {
  await database.execute(
    `with kept as (
       select k."from", k.until from jsonb_to_recordset($2::jsonb) as k ("from" date, until date)
     ), gone as (
       delete from absences a where a.staff_id = $1 and not exists (
         select from kept k where k."from" = a.from_on and k.until = a.until_on)
       returning from_on, until_on, said_at
     )
     insert into absences (staff_id, from_on, until_on, said_at)
     select $1, k."from", k.until, coalesce(
         (select min(g.said_at) from gone g where g.from_on <= k.until and g.until_on >= k."from"), $3)
     from kept k on conflict (staff_id, from_on) do nothing`,
    [staffId, JSON.stringify(absences), now],
  );
}
