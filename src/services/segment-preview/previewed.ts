import type { Database, Queryable, Transaction } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { findPopulation, type Population } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { membersSql, ruledSql } from '../segment-members/members-sql.ts';
import { getSegment } from '../segments/find-segment.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { type ResolvedConditions, resolveConditions } from '../values/resolve-conditions.ts';
import type { PreviewRequest } from './preview-request.ts';

/** Members now and members by the new rule, in the asker's scope, held in the table `previewed (id, fits, was)` of this transaction. */
export type Previewed = {
  reader: Reader;
  population: Population;
  resolved: ResolvedConditions;
  /** The segment whose rule it would become; undefined for a new one. */
  segment: SegmentRow | undefined;
};

/** Over these every part of a preview is counted, so that the parts agree. */
export const PREVIEWED = 'previewed v';

/**
 * Runs `use` over one judgement of everybody in scope by the new rule.
 * @throws {DomainError} 'not_found' for an unknown segment; as `resolveConditions`
 */
export async function withPreviewed<Result>(
  request: PreviewRequest,
  reader: Reader & { database: Database | Transaction },
  use: (previewed: Previewed) => Promise<Result>,
): Promise<Result> {
  const { database } = reader;
  // Outside the transaction, because what the data holds is kept in memory for the database and not for a transaction of it.
  const meant = await findMeaning(request, reader);
  const run = async (within: Queryable) => use(await judge(meant, { ...reader, database: within }));
  // Within one snapshot; a confirmation brings a transaction of its own.
  return 'transaction' in database ? database.transaction(run, 'RepeatableRead') : run(database);
}

type Meaning = Pick<Previewed, 'segment' | 'population' | 'resolved'>;

async function findMeaning({ rule, segment: spoken }: PreviewRequest, reader: Reader): Promise<Meaning> {
  const segment = spoken === undefined ? undefined : await getSegment(reader.database, spoken);
  const population = await findPopulation(reader);
  return { segment, population, resolved: await resolveConditions(reader, { rule: rule ?? presentRule(segment) }) };
}

/** By its name, since its rule is the company's, and a ladder adds to it. */
export function presentRule(segment: SegmentRow | undefined): Rule | undefined {
  return segment && { segment: segment.key };
}

async function judge(meant: Meaning, reader: Reader): Promise<Previewed> {
  const { segment, resolved } = meant;
  const population = { ...meant.population, viewpoint: reader };
  const binder = createBinder();
  const fits = ruledSql(population, resolved, binder);
  const was = segment === undefined ? NOBODY : await membersSql(segment, population, binder);
  await reader.database.execute('drop table if exists pg_temp.previewed');
  // Somebody waits: the planner shares the work among the cores sooner than by its own estimate of what handing over rows costs.
  await reader.database.query("select set_config('parallel_tuple_cost', '0.001', true)");
  await reader.database.execute(
    `create temporary table previewed on commit drop as
      with fits as (${fits}), was as (${was})
      select coalesce(f.id, w.id) as id, f.id is not null as fits, w.id is not null as was
      from fits f full join was w on w.id = f.id`,
    binder.values,
  );
  await reader.database.execute('analyze previewed');
  return { reader, population, resolved, segment };
}

const NOBODY = 'select null::int as id where false';
