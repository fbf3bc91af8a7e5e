import { createBinder } from '../../db/sql.ts';
import type { Combination } from '../../domain/segments/review/count-overlaps.ts';
import { REVIEW_FIGURES, type ReviewFigureKey } from '../../domain/segments/review/review-figures.ts';
import { type Population, populationSql } from '../population/population.ts';
import { membershipsSql } from '../segment-members/memberships-sql.ts';
import type { SegmentRow } from '../segments/segment-row.ts';

/** How widely a figure is spread over some customers; `people` have it. */
type Spread = { people: number; variance: number | null };

export type SegmentsSpread = {
  combinations: Combination[];
  /** Ids of segments whose members cannot be told. */
  untold: ReadonlySet<number>;
  /** Of a segment's members, or of everybody in scope (null). */
  spreadOf: (segment: number | null, figure: ReviewFigureKey) => Spread;
};

const FIGURES = Object.keys(REVIEW_FIGURES) as ReviewFigureKey[];

/** In which segments customers are together, and how alike the members of each are; both of one look at the members in scope. */
export async function readCombinations(
  population: Population,
  segments: readonly SegmentRow[],
): Promise<SegmentsSpread> {
  const { database } = population.viewpoint;
  const binder = createBinder();
  const { sql, untold } = await membershipsSql(segments, population, binder);
  const today = binder.bind(population.clock.today, 'date');
  const columns = FIGURES.map((key) => `(${REVIEW_FIGURES[key].sql(today)})::float8 as ${key}`);
  const from = populationSql(population, { conditions: [], expressions: ['c.id', ...columns] }, binder);
  const sums = FIGURES.map((key) => `count(${key})::int as ${key}_people, var_pop(${key}) as ${key}_variance`).join(
    ', ',
  );
  const [row] = await database.query<{ combinations: Combination[]; spreads: SpreadRow[] }>(
    `with memberships as materialized (${sql}),
      people as materialized (select c.id, ${columns.join(', ')} ${from}),
      together as (
        select segments, count(*)::int as customers from (
          select array_agg(v.segment_id order by v.segment_id) as segments from memberships v join people using (id) group by id
        ) t group by 1
      ), spreads as (
        select null::int as segment, ${sums} from people
        union all select v.segment_id, ${sums} from memberships v join people using (id) group by v.segment_id
      )
      select (select coalesce(json_agg(t), '[]') from together t) as combinations, (select json_agg(s) from spreads s) as spreads`,
    binder.values,
  );
  const spreads = new Map(row!.spreads.map((each) => [each.segment, each]));
  return {
    combinations: row!.combinations,
    untold,
    spreadOf: (segment, figure) => {
      const found = spreads.get(segment);
      return { people: found?.[`${figure}_people`] ?? 0, variance: found?.[`${figure}_variance`] ?? null };
    },
  };
}

type SpreadRow = { segment: number | null } & {
  [Key in `${ReviewFigureKey}_people`]: number;
} & { [Key in `${ReviewFigureKey}_variance`]: number | null };
