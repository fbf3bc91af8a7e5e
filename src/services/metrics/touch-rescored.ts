import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import { FIELDS } from '../../domain/catalogue/fields.ts';
import { localDay } from '../../domain/period.ts';
import type { MetricsMoment } from './write-metrics.ts';

const BEFORE = 'scores_before';

/** Why scores moved without a record of the customer's own: others changed, or frozen cut points grew older with the clock. */
export type RescoreCause = 'cut_points_moved' | 'ageing';

/**
 * Keeps everybody's scores for the rest of the transaction, where a segment holds members that they may change; whether it did.
 * Before the first build nobody needs telling.
 */
export async function keepScores(transaction: Queryable): Promise<boolean> {
  const [row] = await transaction.query<{ needed: boolean }>(
    `select exists (select 1 from segments where status = 'active' and built_basis is not null) as needed`,
  );
  if (!row!.needed) return false;
  await transaction.execute(`drop table if exists ${BEFORE}`);
  await transaction.execute(
    `create temp table ${BEFORE} on commit drop as select customer_id, r_score, f_score, m_score from customer_metrics`,
  );
  return true;
}

/** After `keepScores` and new scores: tells the segments whose scores really changed. */
export async function touchRescored(transaction: Queryable, cause: RescoreCause): Promise<void> {
  await transaction.execute(
    `insert into segment_touches (customer_id, cause, records)
     select m.customer_id, $1, '{scores}' from customer_metrics m left join ${BEFORE} b using (customer_id)
     where (m.r_score, m.f_score, m.m_score) is distinct from (b.r_score, b.f_score, b.m_score)`,
    [cause],
  );
}

/** After another run: tells the segments who is in another stage of life by its bounds than by those of the run before. */
export async function touchMovedStages(
  transaction: Queryable,
  { before, after }: { before: number; after: number },
  { now, timeZone }: MetricsMoment,
): Promise<void> {
  const binder = createBinder();
  const stageBy = (run: string) =>
    FIELDS.lifecycle.sql({
      get now() {
        return binder.bind(now, 'timestamptz');
      },
      get timeZone() {
        return binder.bind(timeZone, 'text');
      },
      today: binder.bind(localDay(now, timeZone), 'date'),
      dormantAfterDays: `${run}.dormant_after_days`,
      lostAfterDays: `${run}.lost_after_days`,
    });
  const [old, current] = ['old', 'current'].map(stageBy);
  const runs = `score_runs old join score_runs current on old.id = ${binder.bind(before, 'int')} and current.id = ${binder.bind(after, 'int')}
      and (old.dormant_after_days, old.lost_after_days) <> (current.dormant_after_days, current.lost_after_days)`;
  await transaction.execute(
    `insert into segment_touches (customer_id, cause, records)
     select m.customer_id, 'cut_points_moved', '{scores}' from ${runs} cross join customer_metrics m where ${old} <> ${current}`,
    binder.values,
  );
}
