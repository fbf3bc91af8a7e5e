import { createBinder } from '../../db/sql.ts';
import type { TimeRange } from '../../domain/period.ts';
import { type Population, populationSql } from '../population/population.ts';
import type { SegmentCause } from '../segments/segment-cause.ts';

/** Entries or exits of one cause, and what those customers ever spent. */
export type CauseCount = { entered: boolean; cause: SegmentCause; customers: number; revenueMinor: number };

/** One entry or exit. */
export type Movement = {
  entered: boolean;
  cause: SegmentCause;
  at: Date;
  customerId: string;
  name: string | null;
  revenueMinor: number;
};

type Span = { segmentId: number; range: TimeRange };

/** Entries and exits of a segment in a time, of customers in scope, by cause, the most frequent first. */
export function countChanges(population: Population, span: Span): Promise<CauseCount[]> {
  const binder = createBinder();
  const from = changesFrom(population, span, ['m.revenue_minor'], binder);
  return population.viewpoint.database.query<CauseCount>(
    `select v.entered, v.cause, count(*) as customers, coalesce(sum(m.revenue_minor), 0) as "revenueMinor"
      ${from} group by 1, 2 order by customers desc, v.cause, v.entered desc`,
    binder.values,
  );
}

/** The latest of them. */
export function listChanges(population: Population, span: Span & { limit: number }): Promise<Movement[]> {
  const binder = createBinder();
  const columns = ['c.external_id', 'c.name', 'm.revenue_minor'];
  const from = changesFrom(population, span, columns, binder);
  return population.viewpoint.database.query<Movement>(
    `select v.entered, v.cause, v.at, c.external_id as "customerId", c.name, m.revenue_minor as "revenueMinor"
      ${from} order by v.at desc, length(c.external_id), c.external_id collate "C", v.id limit ${binder.bind(span.limit, 'int')}`,
    binder.values,
  );
}

function changesFrom(
  population: Population,
  { segmentId, range }: Span,
  expressions: readonly string[],
  binder: ReturnType<typeof createBinder>,
): string {
  const conditions = [
    `v.segment_id = ${binder.bind(segmentId, 'int')}`,
    ...(range.fromAt === null ? [] : [`v.at >= ${binder.bind(range.fromAt, 'timestamptz')}`]),
    // A run as of now tells of what was before now.
    `v.at <= ${binder.bind(range.toAt, 'timestamptz')}`,
  ];
  return populationSql(
    population,
    { from: 'segment_events v', customerKey: 'v.customer_id', conditions, expressions },
    binder,
  );
}
