import type { Binder } from '../../db/sql.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import type { ProductMatch } from '../../domain/rule/schema.ts';
import { audienceSql } from '../population/audience-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../population/population.ts';
import { findSegmentRules } from '../segments/find-segment-rules.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
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
  { bind, values }: Binder,
): Promise<Memberships> {
  const { viewpoint, predictions } = population;
  const { now, settings } = viewpoint;
  const [held, ruled] = [[], []] as [SegmentRow[], SegmentRow[]];
  for (const segment of segments) (holdsMembers(viewpoint, segment) ? held : ruled).push(segment);
  const idsOf = (some: readonly SegmentRow[]) =>
    bind(
      some.map(({ id }) => id),
      'int[]',
    );
  const heldSql = `select v.segment_id, v.customer_id as id from segment_members v where v.segment_id = any(${idsOf(held)})`;
  if (ruled.length === 0) return { sql: heldSql, untold: new Set() };

  const { rules, products } = await findSegmentRules(
    viewpoint,
    ruled.map(({ key }) => key),
  );
  const segmentRule = (key: string) => rules.get(key)!;
  const productIds = (match: ProductMatch) => products(match).ids;
  const isTold = ({ key }: SegmentRow) =>
    predictions.unavailable === undefined || !recordsOf(segmentRule(key), segmentRule).has('predictions');
  const told = ruled.filter(isTold);
  const context = {
    ...{ bind, now, timeZone: settings.timeZone, currency: settings.currency, productIds, segmentRule },
    ...{ field: fieldSqlContext(population, { bind, values }), customerKey: 'c.id' },
  };
  const conditions = told.map(({ key }) => `(${audienceSql(segmentRule(key), context)}) is true`);
  const from = populationSql(population, { conditions: [], expressions: ['c.id', ...conditions] }, { bind, values });
  return {
    sql: `${heldSql} union all
      select t.segment_id, p.id from (select c.id, array[${conditions.join(', ')}]::bool[] as holds ${from}) p,
        unnest(${idsOf(told)}, p.holds) as t(segment_id, holds) where t.holds`,
    untold: new Set(ruled.filter((each) => !isTold(each)).map(({ id }) => id)),
  };
}
