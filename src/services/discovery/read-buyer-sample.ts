import { createBinder } from '../../db/sql.ts';
import { type FieldKey, fieldOf } from '../../domain/catalogue/fields.ts';
import type { FieldValue } from '../customers/field-cell.ts';
import { fieldSqlContext, populationSql } from '../population/population.ts';
import type { DiscoveryScene } from './discovery-scene.ts';
import { memberSql } from './member-sql.ts';
import { RANDOM_ORDER_SQL } from './sample-sql.ts';

/** Enough for every share to be within one percentage point, and clustered within a second. */
const MOST_SAMPLED = 10_000;

/** Fields of at most 10,000 buyers among those of the scene, in random order; always the same ones. */
export async function readBuyerSample(scene: DiscoveryScene, fields: readonly FieldKey[]): Promise<FieldValue[][]> {
  const { population, resolved } = scene;
  const binder = createBinder();
  const context = fieldSqlContext(population, binder);
  const columns = fields.map((key, at) => `${fieldOf(key).sql(context)} as f${at}`);
  const conditions = ['m.orders > 0', memberSql(resolved.rule, scene, binder)];
  const from = populationSql(population, { conditions, expressions: [...columns, 'c.id'] }, binder);
  const rows = await population.viewpoint.database.query<Record<string, FieldValue>>(
    `select ${columns.join(', ')} ${from} order by ${RANDOM_ORDER_SQL} limit ${MOST_SAMPLED}`,
    binder.values,
  );
  return rows.map((row) => fields.map((_, at) => row[`f${at}`] ?? null));
}
