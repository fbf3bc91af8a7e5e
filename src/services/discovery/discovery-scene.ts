import { findPopulation, type Population } from '../population/population.ts';
import type { Reader } from '../population/reader.ts';
import { type ResolvedConditions, resolveConditions } from '../values/resolve-conditions.ts';
import { type GroupRequest, ruleOfRequest } from './group-request.ts';

/** Everything that a question of discovery depends on beside what it looks for. */
export type DiscoveryScene = { population: Population; resolved: ResolvedConditions; reader: Reader };

/**
 * The scene of a request, its rule resolved in the asker's data.
 * @throws {DomainError} as `resolveConditions`
 */
export async function findDiscoveryScene(request: GroupRequest, reader: Reader): Promise<DiscoveryScene> {
  const [population, resolved] = await Promise.all([
    findPopulation(reader),
    resolveConditions(reader, { rule: ruleOfRequest(request) }),
  ]);
  return { population, resolved, reader };
}
