import { createBinder } from '../../db/sql.ts';
import type { SegmentMove } from '../../domain/segments/observations/observation.ts';
import { type Population, populationSql } from '../population/population.ts';
import type { SegmentCause } from '../segments/segment-cause.ts';

/** Customers who came into or went from a segment for one cause. */
export type CausedMove = SegmentMove & { cause: SegmentCause };

export type SegmentsMoves = {
  of: (segmentId: number) => readonly CausedMove[];
  /** When a segment's members were first found; nobody came or went before. Null: never. */
  since: (segmentId: number) => Date | null;
};

/**
 * Who in scope came into and went from segments in `(fromAt, toAt]`, by cause. Who came and went again in between is not counted, and
 * the first members of a new segment did not come into it.
 */
export async function readMoves(
  population: Population,
  segmentIds: readonly number[],
  { fromAt, toAt }: { fromAt: Date; toAt: Date },
): Promise<SegmentsMoves> {
  const binder = createBinder();
  const { bind } = binder;
  const ids = bind(segmentIds, 'int[]');
  const net = `select distinct on (segment_id, customer_id) segment_id, customer_id, entered, cause,
      first_value(entered) over (partition by segment_id, customer_id order by id) as first_entered
    from segment_events where segment_id = any(${ids})
      and at > ${bind(fromAt, 'timestamptz')} and at <= ${bind(toAt, 'timestamptz')}
      and not (cause = 'rule_edited' and from_version is null)
    order by segment_id, customer_id, id desc`;
  // Entries and exits take turns, so that the first and the last are of one kind where something changed.
  const from = populationSql(
    population,
    {
      from: `(${net}) move`,
      customerKey: 'move.customer_id',
      conditions: ['move.entered = move.first_entered'],
      expressions: ['m.revenue_minor', 'm.last_order_on'],
    },
    binder,
  );
  const today = bind(population.clock.today, 'date');
  const moves = await population.viewpoint.database.query<CausedMove & { segment: number }>(
    `select move.segment_id as segment, move.entered, move.cause, count(*) as customers,
        coalesce(sum(m.revenue_minor), 0)::bigint as "revenueMinor", min(${today} - m.last_order_on) as "fewestDaysSinceOrder"
      ${from} group by 1, 2, 3 order by customers desc, move.cause, move.entered`,
    binder.values,
  );
  const begun = await population.viewpoint.database.query<{ id: number; at: Date | null }>(
    'select t.id, (select min(e.at) from segment_events e where e.segment_id = t.id) as at from unnest($1::int[]) as t(id)',
    [segmentIds],
  );
  const bySegment = Map.groupBy(moves, ({ segment }) => segment);
  const beginnings = new Map(begun.map(({ id, at }) => [id, at]));
  return { of: (id) => bySegment.get(id) ?? [], since: (id) => beginnings.get(id) ?? null };
}
