import { NEVER } from '../../domain/scoring/cut-points.ts';
import { DEFAULT_SCHEME } from '../../domain/scoring/published-schemes.ts';
import type { MetricsSqlInput } from './metrics-sql.ts';

/** Whether the cut points of the stored scores are frozen: an SQL condition. */
export const IS_FROZEN_SQL = `exists (select 1 from score_schemes where name = '${DEFAULT_SCHEME}' and frozen_run_id is not null)`;

/**
 * A relation of one row, the frozen `recency_cuts` and `monetary_cuts` of the stored scores. Frozen are the days since the last
 * order, so the last-order days move on with the local day of now; a cut that nobody reaches stays where it is.
 */
export function frozenCutsSql({ now, timeZone }: MetricsSqlInput): string {
  const passed = `(${now} at time zone ${timeZone})::date - (run.as_of at time zone ${timeZone})::date`;
  return `(select run.monetary_cuts,
      array(select case when on_day = date '${NEVER.on}' then on_day else on_day + (${passed}) end
        from unnest(run.recency_cuts) with ordinality as cut(on_day, place) order by place) as recency_cuts
    from score_schemes scheme join score_runs run on run.id = scheme.frozen_run_id where scheme.name = '${DEFAULT_SCHEME}')`;
}
