import { createBinder } from '../../db/sql.ts';
import { localDay } from '../../domain/period.ts';
import { IS_FROZEN_SQL } from '../metrics/frozen-cuts-sql.ts';
import { lifecycleBoundsSql } from '../metrics/metrics-sql.ts';
import { createVersionedCache } from './versioned-cache.ts';
import type { Viewpoint } from './viewpoint.ts';

/** Where a question's metrics come from, and the lifecycle bounds (N2, N3 in days) that go with them. */
export type MetricsBasis = {
  /**
   * `stored`: customer_metrics holds exactly the events before now; `computed`: they are computed from the events, and scored by
   * the ranks of all buyers or by frozen cut points.
   */
  source: 'stored' | 'computed' | 'computed_by_frozen_cuts';
  bounds: { dormantAfterDays: number; lostAfterDays: number };
};

type StoredState = {
  asOf: Date | null;
  dormantAfterDays: number | null;
  lostAfterDays: number | null;
  touchedSinceRun: number;
  /** When the stored scores were given to everybody. */
  scoredAt: Date | null;
  isFrozen: boolean;
};

const boundsCache = createVersionedCache<MetricsBasis['bounds']>();

/**
 * Stored metrics where no order lies between their as-of and the question's now, so that both see the same events, and,
 * for a now that somebody named, where no customer changed since the score run: such a question is ranked anew. Frozen cut
 * points are days since the last order, so they hold on the run's local day only.
 */
export async function findMetricsBasis(viewpoint: Viewpoint): Promise<MetricsBasis> {
  const state = await readState(viewpoint);
  if (state?.asOf && state.dormantAfterDays !== null && state.lostAfterDays !== null) {
    const { asOf, dormantAfterDays, lostAfterDays, touchedSinceRun } = state;
    const isRanked = viewpoint.live || (touchedSinceRun === 0 && !isFrozenOnAnotherDay(state, viewpoint));
    if (isRanked && !(await hasOrdersBetween(viewpoint, asOf))) {
      return { source: 'stored', bounds: { dormantAfterDays, lostAfterDays } };
    }
  }
  const key = viewpoint.now.toISOString();
  const source = state?.isFrozen ? 'computed_by_frozen_cuts' : 'computed';
  return { source, bounds: await boundsCache(viewpoint, key, () => computeBounds(viewpoint)) };
}

async function readState({ database }: Viewpoint): Promise<StoredState | undefined> {
  const [state] = await database.query<StoredState>(
    `select st.as_of as "asOf", r.dormant_after_days as "dormantAfterDays", r.lost_after_days as "lostAfterDays",
        st.touched_since_run as "touchedSinceRun", r.as_of as "scoredAt", ${IS_FROZEN_SQL} as "isFrozen"
      from metrics_state st left join score_runs r on r.id = st.score_run_id where st.id = 1`,
  );
  return state;
}

function isFrozenOnAnotherDay({ isFrozen, scoredAt }: StoredState, { now, settings }: Viewpoint): boolean {
  const day = (at: Date) => localDay(at, settings.timeZone);
  return isFrozen && scoredAt !== null && day(scoredAt) !== day(now);
}

async function hasOrdersBetween({ database, now }: Viewpoint, asOf: Date): Promise<boolean> {
  const [from, to] = asOf < now ? [asOf, now] : [now, asOf];
  const [row] = await database.query<{ found: boolean }>(
    'select exists (select 1 from orders where placed_at >= $1 and placed_at < $2) as found',
    [from, to],
  );
  return row!.found;
}

/** N2 and N3 as of the viewpoint's now, of everybody or of a sample. */
export async function computeBounds(
  { database, now, settings }: Viewpoint,
  sample?: readonly number[],
): Promise<MetricsBasis['bounds']> {
  const { bind, values } = createBinder();
  const sql = lifecycleBoundsSql({
    now: bind(now, 'timestamptz'),
    timeZone: bind(settings.timeZone, 'text'),
    ...(sample && { customers: bind(sample, 'int[]') }),
  });
  const [bounds] = await database.query<MetricsBasis['bounds']>(
    `select dormant_after_days as "dormantAfterDays", lost_after_days as "lostAfterDays" from (${sql}) bounds`,
    values,
  );
  return bounds!;
}
