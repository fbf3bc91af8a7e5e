import type { Queryable } from '../../db/database.ts';
import type { Due } from '../../domain/follow-ups/due.ts';
import type { FollowUpSource, FollowUpUrgency } from '../../domain/follow-ups/follow-up.ts';
import type { FollowUpSeries } from '../../domain/follow-ups/follow-up-series.ts';
import { slaDueAt } from '../../domain/follow-ups/sla-due-at.ts';
import { readSlaHours } from './read-sla-hours.ts';

/** A follow-up to be made; ids are the database's own. */
export type FollowUpDraft = Due & {
  customerId: number;
  /** Null: nobody yet. */
  ownerId: number | null;
  reason: string;
  source: FollowUpSource;
  /** What makes it, so that it is made once: `workflow 812`. */
  sourceKey?: string | undefined;
  urgency?: FollowUpUrgency | undefined;
  repeat?: FollowUpSeries | undefined;
  /** The one that it repeats. */
  previousId?: number | undefined;
  importBatchId?: number | undefined;
};

/** Who makes it: an e-mail address, or what it is made by; `staffId` null for what is nobody's doing. */
type Author = { email: string; staffId: number | null; now: Date };

/**
 * Makes follow-ups inside a transaction, each with the deadline of its customer's segments; their numbers in the order of the drafts. One
 * whose source key is known stays as it is.
 */
export async function createFollowUps(
  transaction: Queryable,
  drafts: readonly FollowUpDraft[],
  { email, staffId, now }: Author,
): Promise<number[]> {
  if (drafts.length === 0) return [];
  const hours = await readSlaHours(
    transaction,
    drafts.map(({ customerId }) => customerId),
  );
  const rows = drafts.map((draft, nth) => {
    const within = hours.get(draft.customerId);
    return {
      ...draft,
      nth,
      slaDueAt: within === undefined ? null : slaDueAt(draft, { createdAt: now, hours: within }),
    };
  });
  const made = await transaction.query<{ nth: number; id: number }>(INSERT_SQL, [
    JSON.stringify(rows),
    staffId,
    email,
    now,
  ]);
  const ids = new Map(made.map(({ nth, id }) => [nth, id]));
  const known = await findBySourceKey(transaction, drafts);
  return drafts.map(({ sourceKey }, nth) => ids.get(nth) ?? known.get(sourceKey!)!);
}

const INSERT_SQL = `with drafts as (
    select * from jsonb_to_recordset($1::jsonb) as d(nth int, "customerId" int, "ownerId" int, reason text, source text, "sourceKey" text,
      "dueOn" date, "dueAt" timestamptz, "timeZone" text, urgency text, "slaDueAt" timestamptz, repeat jsonb, "previousId" int,
      "importBatchId" int)
  ), fresh as (
    select distinct on ("sourceKey", case when "sourceKey" is null then nth end) * from drafts d
      where not exists (select 1 from follow_ups f where f.source_key = d."sourceKey")
      order by "sourceKey", case when "sourceKey" is null then nth end, nth
  ), numbered as materialized (
    select nextval(pg_get_serial_sequence('follow_ups', 'id'))::int as id, f.* from (select * from fresh order by nth) f
  ), made as (
    insert into follow_ups (id, customer_id, owner_id, reason, source, source_key, due_on, due_at, time_zone, urgency, sla_due_at, repeat,
      previous_id, import_batch_id, created_by_id, created_by_email, created_at)
    select id, "customerId", "ownerId", reason, source, "sourceKey", "dueOn", "dueAt", "timeZone", coalesce(urgency, 'normal'),
      "slaDueAt", repeat, "previousId", "importBatchId", $2::int, $3::text, $4::timestamptz from numbered
    on conflict (source_key) do nothing returning id
  ), told as (
    insert into follow_up_events (follow_up_id, kind, at, by_email) select id, 'created', $4, $3 from made
  )
  select n.nth, n.id from numbered n join made using (id)`;

/** Those that stood there before, or that another transaction made meanwhile. */
async function findBySourceKey(
  transaction: Queryable,
  drafts: readonly FollowUpDraft[],
): Promise<ReadonlyMap<string, number>> {
  const keys = drafts.flatMap(({ sourceKey }) => sourceKey ?? []);
  if (keys.length === 0) return new Map();
  const known = await transaction.query<{ id: number; key: string }>(
    'select id, source_key as key from follow_ups where source_key = any($1)',
    [keys],
  );
  return new Map(known.map(({ key, id }) => [key, id]));
}
