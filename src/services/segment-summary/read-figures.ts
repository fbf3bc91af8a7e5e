import { createBinder } from '../../db/sql.ts';
import { type Population, populationSql } from '../population/population.ts';
import { membersSql } from '../segment-members/members-sql.ts';
import type { SegmentRow } from '../segments/segment-row.ts';

/** Days that a recent figure covers, and the days before that it is compared with. */
export const RECENT_DAYS = 90;
/** Survey answers are rarer than orders. */
const SURVEY_DAYS = 365;
const DAY_MS = 86_400_000;

/** What a group of customers is worth and how it fares; money in minor units. */
export type GroupFigures = {
  customers: number;
  orders: number;
  revenueMinor: number;
  /** Revenue of the recent days, and of as many days before. */
  recentMinor: number;
  beforeMinor: number;
  /** Satisfied (4 or 5 of 5) and all CSAT answers of a year. */
  satisfied: number;
  answers: number;
  /** Complaints of the recent days. */
  complaints: number;
};

/** The figures of a segment's members in scope, or of everybody in scope. */
export async function readFigures(population: Population, segment: SegmentRow | null): Promise<GroupFigures> {
  const { database, now } = population.viewpoint;
  const binder = createBinder();
  const conditions = segment === null ? [] : [`c.id in (${await membersSql(segment, population, binder)})`];
  const from = populationSql(population, { conditions, expressions: ['c.id', 'm.orders', 'm.revenue_minor'] }, binder);
  const before = (days: number) => binder.bind(new Date(now.getTime() - days * DAY_MS), 'timestamptz');
  const [at, recent, earlier, surveyed] = [
    binder.bind(now, 'timestamptz'),
    before(RECENT_DAYS),
    before(2 * RECENT_DAYS),
    before(SURVEY_DAYS),
  ];
  const [row] = await database.query<GroupFigures>(
    `with people as materialized (select c.id, m.orders, m.revenue_minor ${from}),
      people_figures as (
        select count(*) as customers, coalesce(sum(orders), 0)::bigint as orders, coalesce(sum(revenue_minor), 0)::bigint as "revenueMinor" from people
      ), order_figures as (
        select coalesce(sum(o.total_minor) filter (where o.placed_at >= ${recent}), 0)::bigint as "recentMinor",
          coalesce(sum(o.total_minor) filter (where o.placed_at < ${recent}), 0)::bigint as "beforeMinor"
        from orders o join people p on p.id = o.customer_id
        where o.status = 'completed' and o.placed_at >= ${earlier} and o.placed_at < ${at}
      ), survey_figures as (
        select count(*) filter (where e.score >= 4) as satisfied, count(*) as answers
        from survey_responses e join people p on p.id = e.customer_id
        where e.kind = 'csat' and e.at >= ${surveyed} and e.at < ${at}
      ), case_figures as (
        select count(*) as complaints from cases e join people p on p.id = e.customer_id
        where e.type = 'complaint' and e.opened_at >= ${recent} and e.opened_at < ${at}
      )
      select * from people_figures, order_figures, survey_figures, case_figures`,
    binder.values,
  );
  return row!;
}
