import type { Queryable } from '../../db/database.ts';
import { type Binder, createBinder } from '../../db/sql.ts';
import { EVENT_KIND_TABLE } from '../../domain/catalogue/event-kinds.ts';
import type { ClockCandidates } from './clock-candidates.ts';
import { CAUSES } from './segment-cause.ts';

/** The temporary table of those whose membership may have changed: `customer_id` and the strongest `cause`. */
export const CANDIDATES = 'candidates';

/** Up to so many the planner's guess about a table that it does not know is good enough. */
const FEW = 5_000;

export type CandidateSources = {
  /** Kinds of record that the rule depends on. */
  records: readonly string[];
  /** Touches after the first and up to the second number. */
  touches: { after: number; upTo: number };
  /** Members are right as of it; null where nothing is known of the time before. */
  builtAsOf: Date | null;
  now: Date;
  clock: ClockCandidates;
  /** Customers whose first record came to pass since the last build: they did not exist before. */
  newcomers: readonly number[];
};

/**
 * Makes the table: customers with a touch that matters to the rule, with a record whose time has come since the last build, or whom
 * the clock may have moved. The number of rows.
 */
export async function makeCandidates(transaction: Queryable, sources: CandidateSources): Promise<number> {
  const { records, touches, builtAsOf, now, clock, newcomers } = sources;
  const binder = createBinder();
  const { bind } = binder;
  const since = builtAsOf !== null && builtAsOf < now ? builtAsOf : null;
  const selects = [
    `select customer_id, cause from segment_touches where customer_id is not null
      and id > ${bind(touches.after, 'bigint')} and id <= ${bind(touches.upTo, 'bigint')} and ${concernsSql(bind(records, 'text[]'))}`,
    ...(since === null ? [] : arrivalsSql(records, { since, now }, binder)),
    ...(newcomers.length === 0
      ? []
      : [`select id, 'own_event' from unnest(${bind(newcomers, 'int[]')}) as newcomer(id)`]),
    ...(clock === 'everybody' ? [] : clock(binder).map((sql) => `select customer_id, 'ageing' from (${sql}) aged`)),
  ];
  // Kept by the connection: to make and drop it for each of a hundred segments would take longer than to fill it.
  await transaction.execute(
    `create temp table if not exists ${CANDIDATES} (customer_id int primary key, cause text not null) on commit delete rows`,
  );
  const count = await transaction.execute(
    `insert into ${CANDIDATES} select distinct on (customer_id) customer_id, cause from (${selects.join(' union all ')}) found
     order by customer_id, array_position(${bind(CAUSES, 'text[]')}, cause)`,
    binder.values,
  );
  if (count > FEW) await transaction.execute(`analyze ${CANDIDATES}`);
  return count;
}

/** Whether a touch concerns a rule that depends on these records; of no kind in particular concerns all. */
function concernsSql(records: string): string {
  return `(records = '{}' or records && ${records})`;
}

/** Customers with a record dated since the last build, whether it was imported since or lay ahead. */
function arrivalsSql(
  records: readonly string[],
  { since, now }: { since: Date; now: Date },
  { bind }: Binder,
): string[] {
  const kinds = Object.entries(EVENT_KIND_TABLE).filter(([kind]) => kind !== 'closings' && records.includes(kind));
  // Orders and returns lie in one table.
  const sources = new Map(kinds.map(([, { from, alias, at }]) => [from, { owner: `${alias}.customer_id`, at }]));
  const within = (at: string) => `${at} >= ${bind(since, 'timestamptz')} and ${at} < ${bind(now, 'timestamptz')}`;
  const ofEvents = [...sources].map(
    ([from, { owner, at }]) => `select ${owner}, 'own_event' from ${from} where ${within(at)}`,
  );
  if (!records.includes('consents')) return ofEvents;
  return [...ofEvents, `select customer_id, 'consent_changed' from consents where ${within('captured_at')}`];
}
