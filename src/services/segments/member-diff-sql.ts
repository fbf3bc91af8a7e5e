import type { Binder } from '../../db/sql.ts';
import type { ProductMatch, Rule } from '../../domain/rule/schema.ts';
import { audienceSql } from '../population/audience-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../population/population.ts';
import { CANDIDATES } from './candidates.ts';

export type MemberDiff = {
  segmentId: number;
  rule: Rule;
  productIds: (match: ProductMatch) => readonly number[];
  /** Only candidates, each with the cause of its own; or everybody, with the given cause where a candidate has none. */
  among: 'candidates' | { everybody: string; causes: 'own' | 'none' };
  version: number;
  fromVersion: number | null;
};

/**
 * One statement that makes the members those who satisfy the rule, and writes who entered and left with the cause; how many did.
 * Who is no candidate is not looked at: neither their records nor their membership.
 */
export function memberDiffSql(
  { segmentId, rule, productIds, among, version, fromVersion }: MemberDiff,
  population: Population,
  binder: Binder,
): string {
  const { bind } = binder;
  const { now, settings } = population.viewpoint;
  const isDelta = among === 'candidates';
  // An alias that no rule's SQL uses inside: it would hide the customer.
  const customerKey = isDelta ? 'candidate.customer_id' : 'c.id';
  const condition = audienceSql(rule, {
    bind,
    now,
    ...{ timeZone: settings.timeZone, currency: settings.currency },
    productIds,
    // Segments are inlined before.
    segmentRule: () => ({ any: [] }),
    field: fieldSqlContext(population, binder),
    customerKey,
    ...(isDelta && { among: `select customer_id from ${CANDIDATES}` }),
  });
  const from = populationSql(
    population,
    {
      ...(isDelta && { from: `${CANDIDATES} candidate`, customerKey }),
      conditions: [condition],
      expressions: [isDelta ? '' : customerKey],
    },
    binder,
  );
  const [id, at] = [bind(segmentId, 'int'), bind(now, 'timestamptz')];
  const withCauses = isDelta || among.causes === 'own';
  const cause = isDelta
    ? 'd.cause'
    : withCauses
      ? `coalesce(d.cause, ${bind(among.everybody, 'text')})`
      : bind(among.everybody, 'text');
  return `with matching as materialized (select ${customerKey} as customer_id ${from}),
    entered as (
      insert into segment_members (segment_id, customer_id, since)
      select ${id}, n.customer_id, ${at} from matching n
      where not exists (select 1 from segment_members s where s.segment_id = ${id} and s.customer_id = n.customer_id)
      returning customer_id
    ), gone as (
      delete from segment_members s where s.segment_id = ${id}
        ${isDelta ? `and s.customer_id in (select customer_id from ${CANDIDATES})` : ''}
        and not exists (select 1 from matching n where n.customer_id = s.customer_id)
      returning customer_id
    ), written as (
      insert into segment_events (segment_id, customer_id, entered, cause, at, version, from_version)
      select ${id}, e.customer_id, e.entered, ${cause}, ${at}, ${bind(version, 'int')}, ${bind(fromVersion, 'int')}
      from (select customer_id, true as entered from entered union all select customer_id, false from gone) e
        ${withCauses ? `left join ${CANDIDATES} d on d.customer_id = e.customer_id` : ''}
      returning entered
    )
    select count(*) filter (where entered)::int as entered, count(*) filter (where not entered)::int as left from written`;
}
