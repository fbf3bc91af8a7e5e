import { createBinder } from '../../../db/sql.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Audience } from '../../../domain/outreach/outreach.ts';
import type { Rule } from '../../../domain/rule/schema.ts';
import { findPopulation, populationSql } from '../../population/population.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { ruledSql } from '../../segment-members/members-sql.ts';
import { getSegment } from '../../segments/find-segment.ts';
import type { SegmentRow } from '../../segments/segment-row.ts';
import { resolveConditions } from '../../values/resolve-conditions.ts';

export type FoundAudience = {
  /** Of our own, ascending; nobody outside the viewpoint's scope and nobody who was merged. */
  customerIds: readonly number[];
  /** Of a segment or rule, as it is now. */
  rule: Rule | null;
};

/**
 * Who an audience is, in the viewpoint's scope; of a segment its kept members.
 * @throws {DomainError} 'not_found' for a customer that nobody in scope is, 'conflict' where a segment has another version by now
 */
export async function findAudience(viewpoint: Viewpoint, audience: Audience): Promise<FoundAudience> {
  if ('segment' in audience)
    return findMembers(viewpoint, await getSegment(viewpoint.database, audience.segment), audience);
  const rule: Rule = 'rule' in audience ? audience.rule : { customers: audience.customers };
  const binder = createBinder();
  const population = await findPopulation(viewpoint);
  const sql = ruledSql(population, await resolveConditions(viewpoint, { rule }), binder);
  const rows = await viewpoint.database.query<{ id: number }>(`${sql} order by c.id`, binder.values);
  return { customerIds: rows.map(({ id }) => id), rule: 'rule' in audience ? rule : null };
}

async function findMembers(
  viewpoint: Viewpoint,
  segment: SegmentRow,
  { version }: { version: number },
): Promise<FoundAudience> {
  if (segment.version !== version || segment.builtVersion !== version) throw otherVersion(segment, version);
  const binder = createBinder();
  const from = populationSql(
    await findPopulation(viewpoint),
    {
      from: 'segment_members v',
      customerKey: 'v.customer_id',
      conditions: [`v.segment_id = ${binder.bind(segment.id, 'int')}`],
      expressions: [],
    },
    binder,
  );
  const rows = await viewpoint.database.query<{ id: number }>(
    `select v.customer_id as id ${from} order by v.customer_id`,
    binder.values,
  );
  return { customerIds: rows.map(({ id }) => id), rule: segment.rule };
}

function otherVersion({ name, version: current, builtVersion }: SegmentRow, version: number): DomainError {
  if (current === version && builtVersion !== version) {
    return new DomainError('conflict', {
      en: `The members of the segment "${name.en}" are just being found; try again in a minute.`,
      zh: `正在计算分群“${name.zh}”的成员，请一分钟后再试。`,
    });
  }
  return new DomainError('conflict', {
    en: `The segment "${name.en}" has version ${current} by now, and this is for version ${version}: draft it anew.`,
    zh: `分群“${name.zh}”已更新到第 ${current} 版，而此触达针对第 ${version} 版：请重新起草。`,
  });
}
