import { type Binder, usesAlias } from '../../db/sql.ts';
import { ruleSql } from '../../domain/rule/to-sql.ts';
import { eventContext } from '../measures/statement-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../population/population.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { resolveConditions } from '../values/resolve-conditions.ts';
import { holdsMembers } from './members-sql.ts';

export type Memberships = {
  /** Rows `segment_id, id`, not within a scope: to be joined with those in it. */
  sql: string;
  /** Ids of segments whose members cannot be told: their rules need predictions, and there are none of that day. */
  untold: ReadonlySet<number>;
};

/**
 * The members of many segments at once: as they are held, or, where they are not, by their rules as of the question's now, all
 * in one pass over the customers.
 */
export async function membershipsSql(
  segments: readonly SegmentRow[],
  population: Population,
  binder: Binder,
): Promise<Memberships> {
  const { viewpoint } = population;
  const [held, ruled] = [[], []] as [SegmentRow[], SegmentRow[]];
  for (const segment of segments) (holdsMembers(viewpoint, segment) ? held : ruled).push(segment);
  const ids = binder.bind(
    held.map(({ id }) => id),
    'int[]',
  );
  const heldSql = `select v.segment_id, v.customer_id as id from segment_members v where v.segment_id = any(${ids})`;
  if (ruled.length === 0) return { sql: heldSql, untold: new Set() };

  const rule = { any: ruled.map(({ key }) => ({ segment: key })) };
  const resolved = await resolveConditions(viewpoint, { rule });
  const field = fieldSqlContext(population, binder);
  const context = { ...eventContext({ population, resolved, binder }), field, customerKey: 'c.id' };
  const conditions = ruled.map(({ id, key }) => ({ id, sql: ruleSql({ segment: key }, context) }));
  const isTold = ({ sql }: { sql: string }) => !population.predictions.unavailable || !usesAlias(sql, 'pr');
  const told = conditions.filter(isTold);
  const from = populationSql(
    population,
    { conditions: [], expressions: ['c.id', ...told.map(({ sql }) => sql)] },
    binder,
  );
  const holds = `array[${told.map(({ sql }) => `(${sql}) is true`).join(', ')}]::bool[]`;
  return {
    sql: `${heldSql} union all
      select t.segment_id, p.id from (select c.id, ${holds} as holds ${from}) p,
        unnest(${binder.bind(
          told.map(({ id }) => id),
          'int[]',
        )}, p.holds) as t(segment_id, holds) where t.holds`,
    untold: new Set(conditions.filter((each) => !isTold(each)).map(({ id }) => id)),
  };
}
