import { createBinder } from '../../db/sql.ts';
import { RANDOM_ORDER_SQL } from '../discovery/sample-sql.ts';
import { populationSql } from '../population/population.ts';
import { PREVIEWED, type Previewed } from './previewed.ts';

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
  const conditions = [which === 'entering' ? 'v.fits and not v.was' : 'v.was and not v.fits'];
  const expressions = ['c.external_id', 'c.name', 'm.orders', 'm.revenue_minor', 'm.last_order_on'];
  const from = populationSql(population, { from: PREVIEWED, customerKey: 'v.id', conditions, expressions }, binder);
  return reader.database.query<Mover>(
    `select c.external_id as "customerId", c.name, m.orders, m.revenue_minor as "revenueMinor", m.last_order_on as "lastOrderOn"
      ${from} order by ${RANDOM_ORDER_SQL} limit ${SAMPLES}`,
    binder.values,
  );
}
