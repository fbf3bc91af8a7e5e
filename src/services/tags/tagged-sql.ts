import { type Binder, createBinder } from '../../db/sql.ts';
import { memberSql } from '../discovery/member-sql.ts';
import { findPopulation, populationSql } from '../population/population.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { type ResolvedConditions, resolveConditions } from '../values/resolve-conditions.ts';
import { readTagChange, type TagChange, type TagRequest } from './tag-request.ts';

export type TaggedScene = { change: TagChange; resolved: ResolvedConditions; binder: Binder; sql: string };

/**
 * The customers in the asker's scope whom a request means, as `select id, external_id, name, before, after`: their tags, in
 * order, as they are and as they would be.
 * @throws {DomainError} as `readTagChange` and `resolveConditions`
 */
export async function findTagged(request: TagRequest, viewpoint: Viewpoint): Promise<TaggedScene> {
  const change = readTagChange(request);
  const [population, resolved] = await Promise.all([
    findPopulation(viewpoint),
    resolveConditions(viewpoint, { rule: request.rule }),
  ]);
  const binder = createBinder();
  const conditions = [memberSql(resolved.rule, { population, resolved }, binder)];
  const from = populationSql(population, { conditions, expressions: ['c.id'] }, binder);
  const [add, remove] = [binder.bind(change.add, 'text[]'), binder.bind(change.remove, 'text[]')];
  const kept = `select tag from unnest(c.tags) tag where tag <> all(${remove})`;
  const sql = `select c.id, c.external_id, c.name, c.tags as before,
      array(${kept} union select unnest(${add}) order by 1) as after ${from}`;
  return { change, resolved, binder, sql };
}

/** Whether the tags of a row would change, whatever their order. */
export const IS_CHANGED = 'not (before @> after and after @> before)';
