import { NEVER } from '../../domain/scoring/cut-points.ts';
import { FREQUENCY_CUTS } from '../../domain/scoring/rfm.ts';

const BINS = 5;

const F_SCORE = `1 + ${FREQUENCY_CUTS.map((cut) => `(orders >= ${cut})::int`).join(' + ')}`;

/**
 * All columns of a relation with METRIC_COLUMNS, and `r_score`, `f_score`, `m_score` by the ranks of all its buyers
 * (SEMANTICS.md, scheme `rapport-1`); null for a prospect. Never NTILE: it would split identical customers. The relation is read several
 * times: better the name of a table or of a CTE.
 */
export function scoresSql(metrics: string): string {
  return `select ranked.*,
      case when orders > 0 then ${placeScoreSql('last_order_on', 'below.recency')} end as r_score,
      case when orders > 0 then ${F_SCORE} end as f_score,
      case when orders > 0 then ${placeScoreSql('revenue_minor', 'below.revenue')} end as m_score
    from ${metrics} as ranked left join (${placesSql(metrics)}) below on true`;
}

/**
 * For each score from 2 on the value above which it begins. The PERCENT_RANK of a value is (values below) ÷ (n − 1), so score k needs at
 * least p = ⌈(k − 1)(n − 1) ÷ bins⌉ values below: those above the p-th smallest have them. Sorting two columns takes a fraction of
 * the windows that would rank whole rows. Held to those by test/services/metrics/metrics-sql.test.ts.
 */
function placesSql(metrics: string): string {
  const shares = Array.from(
    { length: BINS - 1 },
    (_, at) => `(((${at + 1} * greatest(n - 1, 1) + ${BINS - 1}) / ${BINS}) - 0.5::float8) / n`,
  );
  return `select percentile_disc(share.at) within group (order by last_order_on) as recency,
        percentile_disc(share.at) within group (order by revenue_minor) as revenue
      from ${metrics} buyer cross join (select array[${shares.join(', ')}] as at from (select count(*) as n from ${metrics} b where orders > 0) of where n > 0) share
      where orders > 0 group by share.at`;
}

function placeScoreSql(column: string, places: string): string {
  return `1 + ${Array.from({ length: BINS - 1 }, (_, at) => `(${column} > ${places}[${at + 1}])::int`).join(' + ')}`;
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

/** `min(bins, 1 + floor(bins × PERCENT_RANK))` among all rows, in integers, so that no rounding decides at an edge. */
export function rankScoreSql(column: string, bins: number): string {
  return `least(${bins}, 1 + ${bins} * (rank() over (order by ${column}) - 1) / greatest(count(*) over () - 1, 1))::int`;
}
