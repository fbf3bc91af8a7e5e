import { NEVER } from '../../domain/scoring/cut-points.ts';
import { FREQUENCY_CUTS } from '../../domain/scoring/rfm.ts';

const BINS = 5;

const F_SCORE = `1 + ${FREQUENCY_CUTS.map((cut) => `(orders >= ${cut})::int`).join(' + ')}`;

/**
 * All columns of a relation with METRIC_COLUMNS, and `r_score`, `f_score`, `m_score` by the ranks of all its buyers
 * (SEMANTICS.md, scheme `rapport-1`); null for a prospect. Never NTILE: it would split identical customers.
 */
export function scoresSql(metrics: string): string {
  return `select ranked.*,
      case when orders > 0 then ${rankScoreSql('last_order_on', BINS, 'orders > 0')} end as r_score,
      case when orders > 0 then ${F_SCORE} end as f_score,
      case when orders > 0 then ${rankScoreSql('revenue_minor', BINS, 'orders > 0')} end as m_score
    from ${metrics} as ranked`;
}

/** The same by the cut points of a run, for customers that changed since: `run` is a relation of one row of score_runs. */
export function scoresByCutsSql(metrics: string, run: string): string {
  return `select cut.*,
      case when orders > 0 then 1 + (select count(*) from unnest(run.recency_cuts) as c(on_day) where c.on_day <= last_order_on)::int end as r_score,
      case when orders > 0 then ${F_SCORE} end as f_score,
      case when orders > 0 then 1 + (select count(*) from unnest(run.monetary_cuts) as c(minor) where c.minor <= revenue_minor)::int end as m_score
    from ${metrics} as cut cross join ${run} as run`;
}

/** A SELECT of one row from a relation with scores: `buyers`, `recency_cuts` and `monetary_cuts` of scores 2 to 5. */
export function cutPointsSql(scored: string): string {
  const recency = [2, 3, 4, 5].map(
    (score) => `coalesce(min(last_order_on) filter (where r_score >= ${score}), date '${NEVER.on}')`,
  );
  const monetary = [2, 3, 4, 5].map(
    (score) => `coalesce(min(revenue_minor) filter (where m_score >= ${score}), ${NEVER.number})`,
  );
  return `select count(*)::int as buyers, array[${recency.join(', ')}] as recency_cuts, array[${monetary.join(', ')}]::bigint[] as monetary_cuts
    from ${scored} as scored where orders > 0`;
}

/** `min(bins, 1 + floor(bins × PERCENT_RANK))` among equal `partition`, in integers, so that no rounding decides at an edge. */
export function rankScoreSql(column: string, bins: number, partition = 'true'): string {
  return `least(${bins}, 1 + ${bins} * (rank() over (partition by ${partition} order by ${column}) - 1)
        / greatest(count(*) over (partition by ${partition}) - 1, 1))::int`;
}
