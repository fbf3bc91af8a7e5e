import type { Queryable } from '../../db/database.ts';
import { type Binder, createBinder } from '../../db/sql.ts';
import { frozenCutsSql } from './frozen-cuts-sql.ts';
import { boundsOfGapsSql, METRIC_COLUMNS, type MetricsSqlInput, metricsAndGapsSql, metricsSql } from './metrics-sql.ts';
import { scoresByCutsSql, scoresSql } from './scores-sql.ts';

export type MetricsMoment = { now: Date; timeZone: string };

/** N2 and N3 of the stage of life, in days. */
export type LifecycleBounds = { dormantAfterDays: number; lostAfterDays: number };

/** Scores by the ranks of all buyers, or by frozen cut points. */
export type Scoring = 'ranked' | 'frozen';

const SCORE_COLUMNS = ['r_score', 'f_score', 'm_score'] as const;

/** Recomputes every customer and scores all buyers; the lifecycle bounds, which come from the same pass over the orders. */
export async function writeAllMetrics(
  transaction: Queryable,
  moment: MetricsMoment,
  scoring: Scoring,
): Promise<LifecycleBounds> {
  const binder = createBinder();
  const bound = bindMoment(moment, binder);
  const scores = allScoresSql('metrics', scoring, () => bound);
  const [bounds] = await transaction.query<LifecycleBounds>(
    `with metrics as materialized (${metricsAndGapsSql(bound)}), written as (${upsertSql(scores)})
     select dormant_after_days as "dormantAfterDays", lost_after_days as "lostAfterDays" from (${boundsOfGapsSql('metrics')}) bounds`,
    binder.values,
  );
  return bounds!;
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
  return transaction.execute(
    `with metrics as (${metrics}) ${upsertSql(scoresByCutsSql('metrics', run))}`,
    binder.values,
  );
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

function upsertSql(select: string): string {
  const columns = [...METRIC_COLUMNS, ...SCORE_COLUMNS];
  const list = (prefix: string) => columns.map((column) => `${prefix}${column}`).join(', ');
  return `insert into customer_metrics as m (${list('')})
     select ${list('computed.')} from (${select}) computed
     on conflict (customer_id) do update set (${list('')}) = row(${list('excluded.')})
     where (${list('m.')}) is distinct from (${list('excluded.')})`;
}
