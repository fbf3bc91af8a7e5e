import { type Binder, createBinder } from '../../db/sql.ts';
import { populationSql } from '../population/population.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { memberSql } from './member-sql.ts';
import { sampledSql } from './sample-sql.ts';

/** The customers that a rule holds, or the others. */
export type SideCount = { customers: number; buyers: number; revenueMinor: number };

/** Two sides of the customers in scope. Where the rule holds buyers only, the others are buyers too: prospects would differ in everything. */
export type Sides = {
  here: SideCount;
  elsewhere: SideCount;
  ofBuyers: boolean;
  /** Which part of each side is looked at in detail. */
  sampled: { here: number; elsewhere: number };
};

/** Customers of a side looked at in detail: enough for every share to be within one percentage point. */
const MOST_LOOKED_AT = 20_000;
const NOBODY: SideCount = { customers: 0, buyers: 0, revenueMinor: 0 };

/** How many customers and buyers the scene's rule holds, and how many it does not. */
export async function countSides(scene: DiscoveryScene): Promise<Sides> {
  const { population, resolved } = scene;
  const binder = createBinder();
  const inside = memberSql(resolved.rule, scene, binder);
  const from = populationSql(population, { conditions: [], expressions: [inside, 'm.orders'] }, binder);
  const rows = await population.viewpoint.database.query<SideCount & { inside: boolean }>(
    `select ${inside} as inside, count(*) as customers, count(*) filter (where m.orders > 0) as buyers,
        coalesce(sum(m.revenue_minor), 0) as "revenueMinor" ${from} group by 1`,
    binder.values,
  );
  const here = rows.find((row) => row.inside) ?? NOBODY;
  const others = rows.find((row) => !row.inside) ?? NOBODY;
  const ofBuyers = here.buyers === here.customers;
  const elsewhere = ofBuyers ? { ...others, customers: others.buyers } : others;
  const shareOf = ({ customers }: SideCount) => Math.min(1, MOST_LOOKED_AT / Math.max(1, customers));
  return { here, elsewhere, ofBuyers, sampled: { here: shareOf(here), elsewhere: shareOf(elsewhere) } };
}

/** A SELECT of the customers looked at: `id`, `inside`, and the expressions over `c`, `m` and `s`. */
export function peopleSql(
  scene: DiscoveryScene,
  { ofBuyers, sampled }: Sides,
  expressions: readonly string[],
  binder: Binder,
): string {
  const inside = memberSql(scene.resolved.rule, scene, binder);
  const [here, elsewhere] = [sampledSql(sampled.here, binder), sampledSql(sampled.elsewhere, binder)];
  const conditions = [
    ...(ofBuyers ? ['m.orders > 0'] : []),
    ...(here === 'true' && elsewhere === 'true' ? [] : [`case when ${inside} then ${here} else ${elsewhere} end`]),
  ];
  const columns = ['c.id', `${inside} as inside`, ...expressions];
  return `select ${columns.join(', ')} ${populationSql(scene.population, { conditions, expressions: columns }, binder)}`;
}
