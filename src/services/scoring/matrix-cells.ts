import { createBinder } from '../../db/sql.ts';
import type { CutPoints } from '../../domain/scoring/cut-points.ts';
import { eventContext } from '../measures/statement-sql.ts';
import { audienceSql } from '../population/audience-sql.ts';
import { fieldSqlContext, type Population, populationSql } from '../population/population.ts';
import type { ResolvedConditions } from '../values/resolve-conditions.ts';
import { scoreSql } from './score-sql.ts';

/** One cell of the R × F grid that has buyers. */
export type MatrixCell = { r: number; f: number; customers: number; orders: number; revenueMinor: number };

/** The cells of the population's buyers who satisfy the rule, by company-wide cut points: one statement. */
export function findMatrixCells(
  population: Population,
  resolved: ResolvedConditions,
  cuts: CutPoints,
): Promise<MatrixCell[]> {
  const binder = createBinder();
  const [r, f] = [scoreSql('r', cuts, binder), scoreSql('f', cuts, binder)];
  const rule =
    resolved.rule === undefined
      ? []
      : [
          audienceSql(resolved.rule, {
            ...eventContext({ population, resolved, binder }),
            field: fieldSqlContext(population, binder),
            customerKey: 'c.id',
          }),
        ];
  const from = populationSql(population, { conditions: ['m.orders > 0', ...rule], expressions: [r, f] }, binder);
  return population.viewpoint.database.query<MatrixCell>(
    `select ${r} as r, ${f} as f, count(*) as customers, sum(m.orders) as orders, sum(m.revenue_minor) as "revenueMinor" ${from} group by 1, 2`,
    binder.values,
  );
}
