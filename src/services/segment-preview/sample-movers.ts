import { createBinder } from '../../db/sql.ts';
import { populationSql } from '../population/population.ts';
import type { Previewed } from './previewed.ts';

export type Mover = {
  customerId: string;
  name: string | null;
  orders: number;
  revenueMinor: number;
  lastOrderOn: string | null;
};

const SAMPLES = 5;

/** Some of those who would come or go: always the same ones, and chosen by nothing about them. */
export function sampleMovers({ population, reader }: Previewed, which: 'entering' | 'leaving'): Promise<Mover[]> {
  const binder = createBinder();
  const isMover = which === 'entering' ? 'fits and not was' : 'was and not fits';
  // Drawn before anything is joined: they may be hundreds of thousands.
  const drawn = `(select id from previewed where ${isMover} order by hashint4(id), id limit ${SAMPLES}) v`;
  const expressions = ['c.external_id', 'c.name', 'm.orders', 'm.revenue_minor', 'm.last_order_on'];
  const scope = { from: drawn, customerKey: 'v.id', conditions: [], expressions };
  return reader.database.query<Mover>(
    `select c.external_id as "customerId", c.name, m.orders, m.revenue_minor as "revenueMinor", m.last_order_on as "lastOrderOn"
      ${populationSql(population, scope, binder)} order by length(c.external_id), c.external_id collate "C"`,
    binder.values,
  );
}
