import type { Binder } from '../../db/sql.ts';
import { eventContext } from '../measures/statement-sql.ts';
import { audienceSql } from '../population/audience-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../population/population.ts';
import type { SegmentRow } from '../segments/segment-row.ts';
import { type ResolvedConditions, resolveConditions } from '../values/resolve-conditions.ts';

/** Ids of those in scope whom a rule holds now, as a SELECT. A plain condition of WHERE, so that PostgreSQL may join. */
export function ruledSql(population: Population, resolved: ResolvedConditions, binder: Binder): string {
  const field = fieldSqlContext(population, binder);
  const context = { ...eventContext({ population, resolved, binder }), field, customerKey: 'c.id' };
  const conditions = resolved.rule === undefined ? [] : [audienceSql(resolved.rule, context)];
  return `select c.id ${populationSql(population, { conditions, expressions: ['c.id'] }, binder)}`;
}

/** Whether a segment's members are held for the question: it is of now, and they were found by the current rule. */
export function holdsMembers({ live }: { live: boolean }, segment: SegmentRow): boolean {
  return live && segment.builtVersion === segment.version;
}

/** Ids of the members in scope, as a SELECT: as they are held, or, where they are not, by the rule as of the question's now. */
export async function membersSql(segment: SegmentRow, population: Population, binder: Binder): Promise<string> {
  const { viewpoint } = population;
  if (!holdsMembers(viewpoint, segment)) {
    return ruledSql(population, await resolveConditions(viewpoint, { rule: { segment: segment.key } }), binder);
  }
  const from = 'segment_members v';
  const conditions = [`v.segment_id = ${binder.bind(segment.id, 'int')}`];
  const held = populationSql(population, { from, customerKey: 'v.customer_id', conditions, expressions: [] }, binder);
  return `select v.customer_id as id ${held}`;
}
