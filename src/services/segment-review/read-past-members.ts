import { createBinder } from '../../db/sql.ts';
import type { PastMembers } from '../../domain/segments/review/find-findings.ts';
import { sampledSql } from '../discovery/sample-sql.ts';
import { type Population, populationSql } from '../population/population.ts';

/** Of a segment at one of the times; null before its history begins, and where its rule was another. */
export type FindPastMembers = (segmentId: number, at: Date) => PastMembers;

type Sized = { segment: number; sizes: number[] };
type Ordered = { segment: number; members: number[]; ordered: number[] };

/** Days before a time in which an order counts. */
const ORDERED_WITHIN_DAYS = 90;

/**
 * How many in scope were members at each time, by the history of entries and exits, and how many of those looked at (a share of all
 * customers) had ordered in the 90 days before.
 */
export async function readPastMembers(
  population: Population,
  segmentIds: readonly number[],
  { times, share }: { times: readonly Date[]; share: number },
): Promise<FindPastMembers> {
  const { database } = population.viewpoint;
  const [sized, looked, begun] = await Promise.all([
    readSizes(population, segmentIds, times),
    readOrdered(population, segmentIds, { times, share }),
    database.query<{ id: number; at: Date | null }>(
      `select s.id, greatest(
          (select min(e.at) from segment_events e where e.segment_id = s.id),
          (select v.created_at from segment_versions v where v.segment_id = s.id and v.version = s.version and v.version > 1)
        ) as at
        from segments s where s.id = any($1::int[])`,
      [segmentIds],
    ),
  ]);
  const sizes = new Map(sized.map(({ segment, sizes: of }) => [segment, of]));
  const shares = new Map(looked.map((each) => [each.segment, each]));
  const since = new Map(begun.map(({ id, at }) => [id, at]));
  return (segment, at) => {
    const first = since.get(segment) ?? null;
    if (first === null || first >= at) return null;
    const index = times.indexOf(at);
    const of = shares.get(segment);
    return {
      members: sizes.get(segment)?.[index] ?? 0,
      looked: of?.members[index] ?? 0,
      ordered: of?.ordered[index] ?? 0,
    };
  };
}

/** Entries less exits before each time. */
function readSizes(population: Population, segmentIds: readonly number[], times: readonly Date[]): Promise<Sized[]> {
  const binder = createBinder();
  const sums = times.map((at) => `sum(${STEP}) filter (where v.at < ${binder.bind(at, 'timestamptz')})`);
  const conditions = [`v.segment_id = any(${binder.bind(segmentIds, 'int[]')})`];
  const from = { from: 'segment_events v', customerKey: 'v.customer_id', conditions, expressions: [] };
  return population.viewpoint.database.query<Sized>(
    `select v.segment_id as segment, array[${sums.map((sum) => `coalesce(${sum}, 0)::int`).join(', ')}] as sizes
      ${populationSql(population, from, binder)} group by 1`,
    binder.values,
  );
}

function readOrdered(
  population: Population,
  segmentIds: readonly number[],
  { times, share }: { times: readonly Date[]; share: number },
): Promise<Ordered[]> {
  const binder = createBinder();
  const instants = times.map((at) => binder.bind(at, 'timestamptz'));
  const sample = populationSql(population, { conditions: [sampledSql(share, binder)], expressions: ['c.id'] }, binder);
  const held = instants.map((at, index) => `coalesce(sum(${STEP}) filter (where v.at < ${at}), 0) > 0 as held${index}`);
  const bought = instants.map(
    (at, index) =>
      `exists (select 1 from orders o where o.customer_id = p.id and o.status = 'completed' and o.placed_at < ${at}
        and o.placed_at >= ${at} - interval '${ORDERED_WITHIN_DAYS} days') as bought${index}`,
  );
  const count = (condition: (index: number) => string) =>
    `array[${times.map((_, index) => `count(*) filter (where ${condition(index)})::int`).join(', ')}]`;
  return population.viewpoint.database.query<Ordered>(
    `with people as materialized (select p.id, ${bought.join(', ')} from (select c.id ${sample}) p),
      held as (
        select v.segment_id, v.customer_id as id, ${held.join(', ')} from segment_events v
        where v.segment_id = any(${binder.bind(segmentIds, 'int[]')}) and v.customer_id in (select id from people) group by 1, 2
      )
      select segment_id as segment, ${count((index) => `held${index}`)} as members,
        ${count((index) => `held${index} and bought${index}`)} as ordered
      from held join people using (id) group by 1`,
    binder.values,
  );
}

const STEP = 'case when v.entered then 1 else -1 end';
