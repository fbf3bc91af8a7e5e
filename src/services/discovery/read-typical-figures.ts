import { createBinder } from '../../db/sql.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import { fieldSqlContext } from '../population/population.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { peopleSql, type Sides } from './sides.ts';

/** Figures of a buyer that say what kind of customer it is. */
export const TYPICAL_FIELDS = [
  'recency',
  'orders',
  'revenue',
  'average_order_value',
  'units',
  'purchase_interval',
] as const satisfies readonly FieldKey[];

export type TypicalFigures = { here: (number | null)[]; elsewhere: (number | null)[] };

/** Medians of the typical fields over the buyers of each side, money in minor units; null where nobody has the figure. */
export async function readTypicalFigures(scene: DiscoveryScene, sides: Sides): Promise<TypicalFigures> {
  const binder = createBinder();
  const context = fieldSqlContext(scene.population, binder);
  const columns = TYPICAL_FIELDS.map((key, at) => `${fieldOf(key).sql(context)} as f${at}`);
  const medians = TYPICAL_FIELDS.map((_, at) => `percentile_cont(0.5) within group (order by f${at}) as f${at}`);
  const rows = await scene.population.viewpoint.database.query<Record<string, number | null> & { inside: boolean }>(
    `select inside, ${medians.join(', ')} from (${peopleSql(scene, { ...sides, ofBuyers: true }, columns, binder)}) p group by 1`,
    binder.values,
  );
  const side = (inside: boolean) => {
    const row = rows.find((each) => each.inside === inside);
    return TYPICAL_FIELDS.map((_, at) => row?.[`f${at}`] ?? null);
  };
  return { here: side(true), elsewhere: side(false) };
}
