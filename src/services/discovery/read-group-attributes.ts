import { createBinder } from '../../db/sql.ts';
import { type NotableTrait, notableTraits } from '../../domain/discovery/notable-traits.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { populationSql } from '../population/population.ts';
import { ATTRIBUTE_FIELDS } from './attribute-fields.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { groupSql } from './measure-groups.ts';
import { memberSql } from './member-sql.ts';
import { readAttributeCounts } from './read-attribute-counts.ts';
import { sampledSql } from './sample-sql.ts';

/** Buyers looked at: enough for every share to be within one percentage point. */
const MOST_LOOKED_AT = 10_000;

/** For each rule the attributes that are surely more or less common among its buyers than among those of the other rules. */
export async function readGroupAttributes(
  scene: DiscoveryScene,
  rules: readonly Rule[],
  buyers: number,
): Promise<NotableTrait[][]> {
  const { population, resolved } = scene;
  const counts = await readAttributeCounts(population, {
    people(expressions, binder) {
      const columns = ['c.id', `${groupSql(rules, scene, binder)} as side`, ...expressions];
      const sampled = sampledSql(MOST_LOOKED_AT / Math.max(1, buyers), binder);
      const conditions = ['m.orders > 0', memberSql(resolved.rule, scene, binder), sampled];
      return `select ${columns.join(', ')} ${populationSql(population, { conditions, expressions: columns }, binder)}`;
    },
    keys: ATTRIBUTE_FIELDS,
    binder: createBinder(),
  });
  return rules.map((_, group) => notableTraits(counts.traitsOf(group)));
}
