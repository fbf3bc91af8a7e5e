import type { Queryable } from '../../db/database.ts';
import { localDay } from '../../domain/period.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import { lockSettings } from '../deployment/read-settings.ts';
import { type MetricsState, readMetricsState, writeMetricsState } from './metrics-state.ts';
import { recordScoreRun } from './record-score-run.ts';
import { keepScores, touchMovedStages, touchRescored } from './touch-rescored.ts';
import { type MetricsMoment, type Scoring, writeAllMetrics, writeAllScores, writeMetricsOf } from './write-metrics.ts';

/** Share of buyers changed since the last score run from which on all are ranked anew. */
const LARGE_CHANGE = 0.05;

export type RefreshInput = {
  now: Date;
  /** Customers whose records changed since the last refresh. */
  customers?: readonly number[];
  /** Recomputes everybody. */
  full?: boolean;
  /** Scores everybody anew, whether it is due or not. */
  rescore?: boolean;
};

export type RefreshResult = {
  /** `full`: every customer was recomputed; `partial`: those with new events only. */
  mode: 'full' | 'partial';
  /** Whether all buyers were scored anew: ranked, or by cut points that are frozen. */
  ranked: boolean;
  /** Customers recomputed. */
  customers: number;
};

/**
 * Brings customer_metrics up to `now`, inside a transaction: the given customers and those whose orders have come to pass
 * since the last refresh. They are scored by the stored cut points; everybody is ranked anew once a day and after a large
 * change, or scored by the cut points that are frozen.
 */
export async function refreshMetrics(
  transaction: Queryable,
  { now, customers = [], full = false, rescore = false }: RefreshInput,
): Promise<RefreshResult> {
  const { timeZone } = await lockSettings(transaction);
  const moment = { now, timeZone };
  const state = await readMetricsState(transaction);
  const result =
    full || !canContinue(state, now)
      ? await refreshAll(transaction, state, moment)
      : await refreshTouched(transaction, state, { customers, rescore }, moment);
  if (result.customers > 0 || result.ranked) await advanceDataVersion(transaction);
  return result;
}

/** An earlier `now` would have to take events back out. */
function canContinue({ asOf, scoreRunId }: MetricsState, now: Date): boolean {
  return asOf !== null && scoreRunId !== null && asOf <= now;
}

async function refreshAll(transaction: Queryable, state: MetricsState, moment: MetricsMoment): Promise<RefreshResult> {
  const scoreRunId = await tellingSegments(transaction, state, moment, async () => {
    const bounds = await writeAllMetrics(transaction, moment, scoringOf(state));
    return recordScoreRun(transaction, moment, scoringOf(state), bounds);
  });
  await writeMetricsState(transaction, { asOf: moment.now, scoreRunId, touchedSinceRun: 0 });
  const [{ count }] = (await transaction.query<{ count: number }>('select count(*)::int as count from customers')) as [
    { count: number },
  ];
  return { mode: 'full', ranked: true, customers: count };
}

async function refreshTouched(
  transaction: Queryable,
  state: MetricsState,
  { customers, rescore }: { customers: readonly number[]; rescore: boolean },
  moment: MetricsMoment,
): Promise<RefreshResult> {
  const arrived = await transaction.query<{ id: number }>(
    'select distinct customer_id as id from orders where placed_at >= $1 and placed_at < $2',
    [state.asOf, moment.now],
  );
  const touched = [...new Set([...customers, ...arrived.map(({ id }) => id)])];
  if (touched.length > 0) await writeMetricsOf(transaction, touched, state.scoreRunId!, moment);
  const touchedSinceRun = state.touchedSinceRun + touched.length;
  const ranked = rescore || isRankingDue({ ...state, touchedSinceRun }, moment);
  const rank = async () => {
    await writeAllScores(transaction, moment, scoringOf(state));
    return recordScoreRun(transaction, moment, scoringOf(state));
  };
  const scoreRunId = ranked
    ? await tellingSegments(transaction, { ...state, rescore }, moment, rank)
    : state.scoreRunId;
  await writeMetricsState(transaction, { asOf: moment.now, scoreRunId, touchedSinceRun: ranked ? 0 : touchedSinceRun });
  return { mode: 'partial', ranked, customers: touched.length };
}

/** Scores everybody and tells the segments whose scores or stage of life changed; the id of the run. */
async function tellingSegments(
  transaction: Queryable,
  { isFrozen, scoreRunId, rescore = false }: MetricsState & { rescore?: boolean },
  moment: MetricsMoment,
  score: () => Promise<number>,
): Promise<number> {
  const isTold = await keepScores(transaction);
  const run = await score();
  if (!isTold) return run;
  await touchRescored(transaction, isFrozen && !rescore ? 'ageing' : 'cut_points_moved');
  if (scoreRunId !== null) await touchMovedStages(transaction, { before: scoreRunId, after: run }, moment);
  return run;
}

function scoringOf({ isFrozen }: MetricsState): Scoring {
  return isFrozen ? 'frozen' : 'ranked';
}

function isRankingDue(
  { touchedSinceRun, runAsOf, runBuyers }: MetricsState,
  { now, timeZone }: MetricsMoment,
): boolean {
  const isAnotherDay = runAsOf === null || localDay(runAsOf, timeZone) !== localDay(now, timeZone);
  return isAnotherDay || touchedSinceRun > LARGE_CHANGE * (runBuyers ?? 0);
}
