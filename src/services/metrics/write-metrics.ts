import type { Queryable } from '../../db/database.ts';
import { type Binder, createBinder } from '../../db/sql.ts';
import { METRIC_COLUMNS, metricsSql } from './metrics-sql.ts';
import { scoresByCutsSql, scoresSql } from './scores-sql.ts';

export type MetricsMoment = { now: Date; timeZone: string };

const SCORE_COLUMNS = ['r_score', 'f_score', 'm_score'] as const;

/** Recomputes every customer and ranks all buyers; the number of rows that changed. */
export function writeAllMetrics(transaction: Queryable, moment: MetricsMoment): Promise<number> {
  const binder = createBinder();
  const metrics = metricsSql(bindMoment(moment, binder));
  return upsert(transaction, `with metrics as (${metrics}) ${scoresSql('metrics')}`, binder);
}

/** Recomputes some customers, scored by the cut points of a run; the number of rows that changed. */
export function writeMetricsOf(
  transaction: Queryable,
  customers: readonly number[],
  scoreRunId: number,
  moment: MetricsMoment,
): Promise<number> {
  const binder = createBinder();
  const metrics = metricsSql({ ...bindMoment(moment, binder), customers: binder.bind(customers, 'int[]') });
  const run = `(select recency_cuts, monetary_cuts from score_runs where id = ${binder.bind(scoreRunId, 'int')})`;
  return upsert(transaction, `with metrics as (${metrics}) ${scoresByCutsSql('metrics', run)}`, binder);
}

/** Ranks all buyers anew by their stored metrics; the number of rows that changed. */
export function writeAllScores(transaction: Queryable): Promise<number> {
  return transaction.execute(`update customer_metrics m
    set r_score = s.r_score, f_score = s.f_score, m_score = s.m_score
    from (${scoresSql('(select customer_id, orders, last_order_on, revenue_minor from customer_metrics)')}) s
    where m.customer_id = s.customer_id
      and (m.r_score, m.f_score, m.m_score) is distinct from (s.r_score, s.f_score, s.m_score)`);
}

function bindMoment({ now, timeZone }: MetricsMoment, binder: Binder) {
  return { now: binder.bind(now, 'timestamptz'), timeZone: binder.bind(timeZone, 'text') };
}

function upsert(transaction: Queryable, select: string, { values }: Binder): Promise<number> {
  const columns = [...METRIC_COLUMNS, ...SCORE_COLUMNS];
  const list = (prefix: string) => columns.map((column) => `${prefix}${column}`).join(', ');
  return transaction.execute(
    `insert into customer_metrics as m (${list('')})
     select ${list('computed.')} from (${select}) computed
     on conflict (customer_id) do update set (${list('')}) = row(${list('excluded.')})
     where (${list('m.')}) is distinct from (${list('excluded.')})`,
    values,
  );
}
