import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import { FREQUENCY_CUTS } from '../../domain/scoring/rfm.ts';
import { frozenCutsSql } from './frozen-cuts-sql.ts';
import { lifecycleBoundsSql } from './metrics-sql.ts';
import { cutPointsSql } from './scores-sql.ts';
import type { LifecycleBounds, MetricsMoment, Scoring } from './write-metrics.ts';

/**
 * Keeps the cut points of the scores that customer_metrics holds now, and the lifecycle bounds, which are computed where they are not
 * known; the id of the run.
 */
export async function recordScoreRun(
  transaction: Queryable,
  { now, timeZone }: MetricsMoment,
  scoring: Scoring,
  known?: LifecycleBounds,
): Promise<number> {
  const binder = createBinder();
  const at = binder.bind(now, 'timestamptz');
  const moment = {
    now: at,
    get timeZone() {
      return binder.bind(timeZone, 'text');
    },
  };
  const bounds = known
    ? `select ${binder.bind(known.dormantAfterDays, 'int')} as dormant_after_days, ${binder.bind(known.lostAfterDays, 'int')} as lost_after_days`
    : lifecycleBoundsSql(moment);
  const cuts =
    scoring === 'ranked'
      ? cutPointsSql('customer_metrics')
      : `select *, (select count(*) from customer_metrics where orders > 0)::int as buyers from ${frozenCutsSql(moment)} frozen`;
  const [run] = await transaction.query<{ id: number }>(
    `insert into score_runs (as_of, buyers, recency_cuts, frequency_cuts, monetary_cuts, dormant_after_days, lost_after_days)
     select ${at}, cuts.buyers, cuts.recency_cuts, ${binder.bind(FREQUENCY_CUTS, 'int[]')}, cuts.monetary_cuts, bounds.dormant_after_days, bounds.lost_after_days
     from (${cuts}) cuts cross join (${bounds}) bounds
     returning id`,
    binder.values,
  );
  return run!.id;
}
