import { createBinder } from '../../db/sql.ts';
import { populationSql } from '../population/population.ts';
import { PREVIEWED, type Previewed } from './previewed.ts';

export type Side = { customers: number; revenueMinor: number };

/** Members before and after, who comes and who goes, and everybody in scope, with what they ever spent. */
export type PreviewSides = { before: Side; after: Side; entering: Side; leaving: Side; everybody: Side };

/** How many a rule would hold, take in and let go; in one statement. */
export async function countSides({ population, reader }: Previewed): Promise<Omit<PreviewSides, 'everybody'>> {
  const binder = createBinder();
  const sums = (name: string, condition: string) =>
    `'${name}', json_build_object('customers', count(*) filter (where ${condition}),
      'revenueMinor', coalesce(sum(m.revenue_minor) filter (where ${condition}), 0))`;
  const columns = [
    sums('before', 'v.was'),
    sums('after', 'v.fits'),
    sums('entering', 'v.fits and not v.was'),
    sums('leaving', 'v.was and not v.fits'),
  ].join(', ');
  const from = populationSql(
    population,
    { from: PREVIEWED, customerKey: 'v.id', conditions: [], expressions: ['m.revenue_minor'] },
    binder,
  );
  const [row] = await reader.database.query<{ sides: Omit<PreviewSides, 'everybody'> }>(
    `select json_build_object(${columns}) as sides ${from}`,
    binder.values,
  );
  return row!.sides;
}

/** Everybody in scope, to be compared with. */
export async function countEverybody({ population, reader }: Previewed): Promise<Side> {
  const binder = createBinder();
  const from = populationSql(population, { conditions: [], expressions: ['m.revenue_minor'] }, binder);
  const [row] = await reader.database.query<Side>(
    `select count(*) as customers, coalesce(sum(m.revenue_minor), 0) as "revenueMinor" ${from}`,
    binder.values,
  );
  return row!;
}
