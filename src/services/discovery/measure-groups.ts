import { type Binder, createBinder } from '../../db/sql.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { populationSql } from '../population/population.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { memberSql } from './member-sql.ts';

export type GroupSize = { customers: number; revenueMinor: number };

/** How many buyers of the scene satisfy each rule, and what they spent; the rules exclude one another. */
export async function measureGroups(scene: DiscoveryScene, rules: readonly Rule[]): Promise<GroupSize[]> {
  const { population, resolved } = scene;
  const binder = createBinder();
  const group = groupSql(rules, scene, binder);
  const conditions = ['m.orders > 0', memberSql(resolved.rule, scene, binder)];
  const from = populationSql(population, { conditions, expressions: [group] }, binder);
  const rows = await population.viewpoint.database.query<GroupSize & { group: number | null }>(
    `select ${group} as "group", count(*) as customers, sum(m.revenue_minor) as "revenueMinor" ${from} group by 1`,
    binder.values,
  );
  return rules.map((_, at) => rows.find((row) => row.group === at) ?? { customers: 0, revenueMinor: 0 });
}

/** The number of the rule that a customer satisfies, as SQL. */
export function groupSql(rules: readonly Rule[], scene: DiscoveryScene, binder: Binder): string {
  return `case ${rules.map((rule, at) => `when ${memberSql(rule, scene, binder)} then ${at}`).join(' ')} end`;
}
