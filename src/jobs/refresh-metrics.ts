import type { Database } from '../db/database.ts';
import { localDay } from '../domain/period.ts';
import { readSettings } from '../services/deployment/read-settings.ts';
import { readMetricsState } from '../services/metrics/metrics-state.ts';
import { refreshMetrics } from '../services/metrics/refresh-metrics.ts';
import { recordSchemeRuns } from '../services/scoring/record-scheme-runs.ts';
import type { Job } from './job.ts';

/** Brings metrics and scores up to date once a local day, soon after midnight. */
export const refreshMetricsJob: Job = {
  name: 'refresh_metrics',
  label: { en: 'Metrics and scores', zh: '指标与评分' },
  everyMinutes: 1,
  limitMs: 30 * 60_000,
  queue: 'figures',
  async run({ database, clock }) {
    await refreshIfStale(database, clock());
  },
};

/** Refreshes where the last one was on an earlier local day; whether it did. */
export async function refreshIfStale(database: Database, now: Date): Promise<boolean> {
  const { timeZone } = await readSettings(database);
  const { asOf } = await readMetricsState(database);
  if (asOf !== null && localDay(asOf, timeZone) >= localDay(now, timeZone)) return false;
  await database.transaction((transaction) => refreshMetrics(transaction, { now }));
  await recordSchemeRuns(database, now);
  return true;
}
