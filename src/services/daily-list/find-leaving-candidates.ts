import { createBinder } from '../../db/sql.ts';
import { addDays } from '../../domain/calendar-day.ts';
import { LEAVING_WITHIN_DAYS } from '../../domain/daily-list/reasons/leaving-segment.ts';
import { startOfDay } from '../../domain/period.ts';
import { clockCandidatesSql } from '../../domain/rule/clock-candidates-sql.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import type { CutPoints } from '../../domain/scoring/cut-points.ts';
import { productLookupOf } from '../segments/build-basis.ts';
import { type ListScene, mineSql } from './list-scene.ts';
import type { ValuableSegment } from './read-valuable-segments.ts';

/** Looked at in memory at most, those who spent most first. */
const MOST_CANDIDATES = 60;

export type LeavingCandidate = { customerId: number; externalId: string; segmentId: number };

/**
 * Members of valuable segments, of the list's owner, whom the clock alone may move within the coming days: for each rule the records that
 * come of age by then, and for scores the last orders that fall behind a cut point. Some of them stay all the same.
 */
export async function findLeavingCandidates(
  scene: ListScene,
  segments: readonly ValuableSegment[],
  cuts: CutPoints,
): Promise<LeavingCandidate[]> {
  if (segments.length === 0) return [];
  const { clock, viewpoint } = scene.population;
  const binder = createBinder();
  const { bind } = binder;
  const lastOn = addDays(clock.today, LEAVING_WITHIN_DAYS);
  const to = { ...clock, now: startOfDay(lastOn, clock.timeZone), today: lastOn };
  const mine = mineSql(scene, binder);
  const each = segments.map((segment) => {
    const { rule } = segment.basis;
    const byClock = clockCandidatesSql(rule, {
      ...{ from: clock, to, bind, currency: viewpoint.settings.currency },
      productIds: productLookupOf(segment.basis),
      segmentRule: () => ({ any: [] }),
    });
    const byScore = recordsOf(rule, () => ({ any: [] })).has('scores') ? fallingSql(cuts, bind) : [];
    const member = `select sm.segment_id from segment_members sm
      where sm.segment_id = ${bind(segment.id, 'int')} and sm.customer_id = mine.id`;
    if (byClock === 'everybody') return member;
    const moved = [...byClock, ...byScore].map(
      // Of one customer each: over everybody's records the same would read the whole company.
      (sql) => `exists (select from (${sql}) moved(customer_id) where moved.customer_id = sm.customer_id)`,
    );
    return moved.length === 0 ? null : `${member} and (${moved.join(' or ')})`;
  });
  const asked = each.filter((sql) => sql !== null);
  if (asked.length === 0) return [];
  // Sorted first, so that nobody beyond the last one who is kept has their records looked at.
  return viewpoint.database.query<LeavingCandidate>(
    `with mine as materialized (select * from (${mine}) mine order by revenue_minor desc, id), most as (
       select mine.id, mine.external_id, leaving.segments from mine
       cross join lateral (select array_agg(segment_id) as segments from (${asked.join('\nunion all\n')}) each) leaving
       where ${IS_LATE} and leaving.segments is not null
       order by mine.revenue_minor desc, mine.id limit ${MOST_CANDIDATES}
     )
     select id as "customerId", external_id as "externalId", unnest(segments) as "segmentId" from most order by 1, 3`,
    binder.values,
  );
}

/** Whoever is within their own rhythm will have ordered again, or is as silent as they always are. */
const IS_LATE = '(mine.median_gap_days is null or mine.recency_days > mine.median_gap_days)';

/** Whose last order falls behind a cut point within the coming days, where the cut points move on with the clock. */
function fallingSql({ recencyOn }: CutPoints, bind: ReturnType<typeof createBinder>['bind']): string[] {
  const spans = recencyOn.map((on) => {
    const cut = bind(on, 'date');
    return `m.last_order_on >= ${cut} and m.last_order_on <= ${cut} + ${LEAVING_WITHIN_DAYS}`;
  });
  return spans.length === 0
    ? []
    : [`select m.customer_id from customer_metrics m where ${spans.map((span) => `(${span})`).join(' or ')}`];
}
