import type { Database } from '../db/database.ts';
import { localDay } from '../domain/period.ts';
import type { Log } from '../log.ts';
import { deleteOldExports } from '../services/audience-exports/delete-old-exports.ts';
import { makeSegmentHistory } from '../services/demo/make-segment-history.ts';
import { readSettings } from '../services/deployment/read-settings.ts';
import { readMetricsState } from '../services/metrics/metrics-state.ts';
import { refreshMetrics } from '../services/metrics/refresh-metrics.ts';
import { deleteOldRequests } from '../services/model-calls/delete-old-requests.ts';
import { prepareCare } from '../services/outreach/care/prepare-care.ts';
import { refreshPredictionsIfStale } from '../services/prediction/refresh-predictions-if-stale.ts';
import { recordSchemeRuns } from '../services/scoring/record-scheme-runs.ts';
import { refreshSegmentsIfDue } from '../services/segments/refresh-segments-if-due.ts';

const LOOK_EVERY_MS = 60_000;

/**
 * Brings metrics, scores and predictions up to date once a local day, soon after midnight, and the members of segments soon
 * after anything that concerns them, until stopped. What models were sent and audience files are deleted once they are old.
 */
export function refreshDaily(database: Database, { log, clock }: { log: Log; clock: () => Date }) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let deletedOn = '';
  let preparedOn = '';
  let work = refresh().catch(report);
  const timer = setInterval(() => {
    work = work.then(refresh).catch(report);
  }, LOOK_EVERY_MS).unref();

  async function refresh(): Promise<void> {
    await deleteOncePerDay();
    await refreshIfStale(database, clock());
    await refreshPredictionsIfStale(database, { now: clock(), signal });
    await makeSegmentHistory(database, { now: clock(), signal });
    await refreshSegmentsIfDue(database, { now: clock(), signal });
    await prepareCareOncePerDay();
  }

  async function prepareCareOncePerDay(): Promise<void> {
    const now = clock();
    const { timeZone } = await readSettings(database);
    const today = localDay(now, timeZone);
    if (preparedOn === today) return;
    const prepared = await prepareCare(database, { now, signal });
    if (prepared.drafted > 0) log.info(prepared, 'drafted what the day calls for; it waits for the reps');
    preparedOn = today;
  }

  /** Looking for old requests takes longer the more calls there were. */
  async function deleteOncePerDay(): Promise<void> {
    const today = localDay(clock(), 'UTC');
    if (deletedOn === today) return;
    await deleteOldRequests(database, clock());
    await deleteOldExports(database, clock());
    deletedOn = today;
  }

  function report(error: unknown): void {
    if (signal.aborted) return;
    log.error({ err: error }, 'the daily refresh failed; it is tried again in a minute');
  }

  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      stopping.abort();
      await work;
    },
  };
}

/** Refreshes where the last one was on an earlier local day; whether it did. */
export async function refreshIfStale(database: Database, now: Date): Promise<boolean> {
  const { timeZone } = await readSettings(database);
  const { asOf } = await readMetricsState(database);
  if (asOf !== null && localDay(asOf, timeZone) >= localDay(now, timeZone)) return false;
  await database.transaction((transaction) => refreshMetrics(transaction, { now }));
  await recordSchemeRuns(database, now);
  return true;
}
