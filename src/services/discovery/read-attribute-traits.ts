import { createBinder } from '../../db/sql.ts';
import type { Trait } from '../../domain/discovery/notable-traits.ts';
import { ATTRIBUTE_FIELDS } from './attribute-fields.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { namedInRule } from './named-in-rule.ts';
import { readAttributeCounts } from './read-attribute-counts.ts';
import { peopleSql, type Sides } from './sides.ts';

/** How common each value of each attribute is here and elsewhere, among those for whom the attribute is recorded. */
export async function readAttributeTraits(scene: DiscoveryScene, sides: Sides): Promise<Trait[]> {
  const { fields } = namedInRule(scene.resolved);
  const keys = ATTRIBUTE_FIELDS.filter((key) => !fields.has(key));
  const counts = await readAttributeCounts(scene.population, {
    people: (expressions, binder) =>
      `select inside::int as side, p.* from (${peopleSql(scene, sides, expressions, binder)}) p`,
    keys,
    binder: createBinder(),
  });
  return counts.traitsOf(1);
}
