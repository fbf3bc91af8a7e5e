import { createBinder } from '../../db/sql.ts';
import { DomainError } from '../../domain/errors.ts';
import type { GroupFigures } from '../../domain/segments/group-figures.ts';
import { type Population, populationSql } from '../population/population.ts';
import { membershipsSql } from '../segment-members/memberships-sql.ts';
import type { SegmentRow } from '../segments/segment-row.ts';

/** Days that a recent figure covers, and the days before that it is compared with, where nobody says otherwise. */
export const RECENT_DAYS = 90;
/** Survey answers are rarer than orders. */
export const SURVEY_DAYS = 365;
const DAY_MS = 86_400_000;

/** A period and the one before it; both half-open. */
export type FiguresSpan = { fromAt: Date; toAt: Date; beforeFromAt: Date; beforeToAt: Date };

export type SegmentsFigures = {
  everybody: GroupFigures;
  /** Undefined where a segment's members cannot be told (`membershipsSql`). */
  find: (segment: Pick<SegmentRow, 'id'>) => GroupFigures | undefined;
  /** @throws {DomainError} 'unavailable' with the reason why they cannot */
  get: (segment: Pick<SegmentRow, 'id'>) => GroupFigures;
};

/** The figures of many segments' members in scope, and of everybody in scope, by one statement. */
export async function readFigures(
  population: Population,
  segments: readonly SegmentRow[],
  span: FiguresSpan = recentSpan(population.viewpoint.now),
): Promise<SegmentsFigures> {
  const binder = createBinder();
  const { sql: memberships, untold } = await membershipsSql(segments, population, binder);
  const people = populationSql(
    population,
    { conditions: [], expressions: ['c.id', 'm.orders', 'm.revenue_minor'] },
    binder,
  );
  const at = (instant: Date) => binder.bind(instant, 'timestamptz');
  const surveyedFrom = new Date(span.toAt.getTime() - SURVEY_DAYS * DAY_MS);
  const within = (column: string, from: Date, to: Date) => `${column} >= ${at(from)} and ${column} < ${at(to)}`;
  const recent = (column: string) => within(column, span.fromAt, span.toAt);
  const before = (column: string) => within(column, span.beforeFromAt, span.beforeToAt);
  const rows = await population.viewpoint.database.query<GroupFigures & { segment: number | null }>(
    `with memberships as materialized (${memberships}),
      ordered as (
        select o.customer_id as id,
          count(*) filter (where ${recent('o.placed_at')}) as recent_orders,
          sum(o.total_minor) filter (where ${recent('o.placed_at')}) as recent_minor,
          count(*) filter (where ${before('o.placed_at')}) as before_orders,
          sum(o.total_minor) filter (where ${before('o.placed_at')}) as before_minor
        from orders o where o.status = 'completed' and (${recent('o.placed_at')} or ${before('o.placed_at')}) group by 1
      ), surveyed as (
        select e.customer_id as id, count(*) filter (where e.score >= 4) as satisfied, count(*) as answers
        from survey_responses e where e.kind = 'csat' and ${within('e.at', surveyedFrom, span.toAt)} group by 1
      ), complained as (
        select e.customer_id as id, count(*) filter (where ${recent('e.opened_at')}) as complaints,
          count(*) filter (where ${before('e.opened_at')}) as complaints_before
        from cases e where e.type = 'complaint' group by 1
      ), people as materialized (
        select * from (select c.id, m.orders, m.revenue_minor ${people}) p
          left join ordered using (id) left join surveyed using (id) left join complained using (id)
      )
      select null::int as segment, ${SUMS} from people
      union all select v.segment_id, ${SUMS} from memberships v join people using (id) group by v.segment_id`,
    binder.values,
  );
  const found = new Map(rows.map(({ segment, ...figures }) => [segment, figures]));
  const find = (id: number) => (untold.has(id) ? undefined : (found.get(id) ?? NOBODY));
  return {
    everybody: found.get(null)!,
    find: ({ id }) => find(id),
    get: ({ id }) => {
      const figures = find(id);
      if (figures === undefined) throw new DomainError('unavailable', population.predictions.unavailable!);
      return figures;
    },
  };
}

function recentSpan(now: Date): FiguresSpan {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return { fromAt: ago(RECENT_DAYS), toAt: now, beforeFromAt: ago(2 * RECENT_DAYS), beforeToAt: ago(RECENT_DAYS) };
}

const sum = (column: string, figure: keyof GroupFigures) => `coalesce(sum(${column}), 0)::bigint as "${figure}"`;

const SUMS = [
  'count(*) as customers',
  sum('orders', 'orders'),
  sum('revenue_minor', 'revenueMinor'),
  sum('recent_orders', 'recentOrders'),
  sum('recent_minor', 'recentMinor'),
  sum('before_orders', 'beforeOrders'),
  sum('before_minor', 'beforeMinor'),
  sum('satisfied', 'satisfied'),
  sum('answers', 'answers'),
  sum('complaints', 'complaints'),
  sum('complaints_before', 'complaintsBefore'),
].join(', ');

const NOBODY: GroupFigures = {
  customers: 0,
  orders: 0,
  revenueMinor: 0,
  recentOrders: 0,
  recentMinor: 0,
  beforeOrders: 0,
  beforeMinor: 0,
  satisfied: 0,
  answers: 0,
  complaints: 0,
  complaintsBefore: 0,
};
