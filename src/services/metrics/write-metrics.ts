import type { Queryable } from '../../db/database.ts';
import { type Binder, createBinder } from '../../db/sql.ts';
import { frozenCutsSql } from './frozen-cuts-sql.ts';
import { METRIC_COLUMNS, type MetricsSqlInput, metricsSql } from './metrics-sql.ts';
import { scoresByCutsSql, scoresSql } from './scores-sql.ts';

export type MetricsMoment = { now: Date; timeZone: string };

/** Scores by the ranks of all buyers, or by frozen cut points. */
export type Scoring = 'ranked' | 'frozen';

const SCORE_COLUMNS = ['r_score', 'f_score', 'm_score'] as const;

/** Recomputes every customer and scores all buyers; the number of rows that changed. */
export function writeAllMetrics(transaction: Queryable, moment: MetricsMoment, scoring: Scoring): Promise<number> {
  const binder = createBinder();
  const bound = bindMoment(moment, binder);
  const scores = allScoresSql('metrics', scoring, () => bound);
  return upsert(transaction, `with metrics as (${metricsSql(bound)}) ${scores}`, binder);
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

/** Scores all buyers anew by their stored metrics; the number of rows that changed. */
export function writeAllScores(transaction: Queryable, moment: MetricsMoment, scoring: Scoring): Promise<number> {
  const binder = createBinder();
  const metrics = '(select customer_id, orders, last_order_on, revenue_minor from customer_metrics)';
  return transaction.execute(
    `update customer_metrics m
    set r_score = s.r_score, f_score = s.f_score, m_score = s.m_score
    from (${allScoresSql(metrics, scoring, () => bindMoment(moment, binder))}) s
    where m.customer_id = s.customer_id
      and (m.r_score, m.f_score, m.m_score) is distinct from (s.r_score, s.f_score, s.m_score)`,
    binder.values,
  );
}

/** Everybody's scores; `moment` gives its placeholders only where frozen cut points need them. */
function allScoresSql(metrics: string, scoring: Scoring, moment: () => MetricsSqlInput): string {
  return scoring === 'ranked' ? scoresSql(metrics) : scoresByCutsSql(metrics, frozenCutsSql(moment()));
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
