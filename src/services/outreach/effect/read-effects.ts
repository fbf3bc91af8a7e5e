import { type PooledEffect, poolEffects } from '../../../domain/outreach/effect/pool-effects.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { findOutreach, type MeasuredOutreach, type OutreachFilter } from './find-outreach.ts';
import { type GroupResults, readGroupResults } from './read-group-results.ts';

export type MeasuredResults = { outreach: MeasuredOutreach; results: GroupResults };

/** Every outreach of the filter that was sent, with what its groups did. */
export async function readResults(viewpoint: Viewpoint, filter: OutreachFilter): Promise<MeasuredResults[]> {
  const all = await findOutreach(viewpoint, filter);
  const sent = all.filter(({ startedAt }) => startedAt !== null);
  const results = await readGroupResults(
    viewpoint,
    sent.map(({ id }) => id),
  );
  return sent.map((outreach) => ({ outreach, results: results.get(outreach.id)! }));
}

export type EffectOf = { key: string; of: readonly MeasuredResults[]; effect: PooledEffect };

/** Effects pooled within each key, the largest audience first; never across keys. */
export function poolBy(all: readonly MeasuredResults[], keyOf: (outreach: MeasuredOutreach) => string): EffectOf[] {
  const groups = Map.groupBy(all, ({ outreach }) => keyOf(outreach));
  return [...groups]
    .map(([key, of]) => ({ key, of, effect: poolEffects(of.map(({ results }) => results)) }))
    .toSorted((a, b) => b.effect.people.sent - a.effect.people.sent || (a.key < b.key ? -1 : 1));
}
