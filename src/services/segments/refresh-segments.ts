import type { Database } from '../../db/database.ts';
import { type RefreshResult, refreshMetrics } from '../metrics/refresh-metrics.ts';
import { companyViewpoint } from '../population/company-viewpoint.ts';
import { findPopulation } from '../population/population.ts';
import { type BuiltSegment, buildSegment, isOfEverybody, type SegmentBuild } from './build-segment.ts';
import { forgetTouches } from './forget-touches.ts';
import { planBuilds } from './plan-builds.ts';

/** Builds of a few candidates wait for the network and the disk more than they compute. */
const SHORT_AT_ONCE = 2;

export type SegmentsRefresh = {
  metrics: RefreshResult;
  /** Active segments. */
  segments: number;
  /** Of them, those that somebody may have entered or left. */
  built: number;
  entered: number;
  left: number;
  /** Those that could not be built, and why, which is kept with them too. */
  failed: { key: string; failure: string }[];
};

type RefreshOptions = {
  now: Date;
  /** Computes all metrics and looks at everybody, whatever changed. */
  full?: boolean;
  onProgress?: (done: number, of: number) => void;
  /** Once aborted, no further segment is begun; the next refresh goes on from there. */
  signal?: AbortSignal;
};

/**
 * Brings metrics, scores and every active segment's members up to `now`, each by the cheapest path (docs/decisions). Each
 * segment commits on its own: what is killed in between is completed by the next refresh.
 */
export async function refreshSegments(
  database: Database,
  { now, full = false, onProgress, signal }: RefreshOptions,
): Promise<SegmentsRefresh> {
  const { metrics, upTo } = await database.transaction(async (transaction) => {
    // It holds the settings' lock, as every writer of touches does: whatever has a smaller number is committed.
    const refreshed = await refreshMetrics(transaction, { now, full });
    const [last] = await transaction.query<{ id: number }>('select coalesce(max(id), 0) as id from segment_touches');
    return { metrics: refreshed, upTo: last!.id };
  });
  const viewpoint = await companyViewpoint(database, now);
  const population = await findPopulation(viewpoint);
  const plan = await planBuilds(population, { upTo, full });
  const built: BuiltSegment[] = [];
  const build = async (each: SegmentBuild) => {
    signal?.throwIfAborted();
    built.push(await buildSegment(database, each, population));
    onProgress?.(built.length, plan.builds.length);
  };
  const [long, short] = [plan.builds.filter(isOfEverybody), plan.builds.filter((each) => !isOfEverybody(each))];
  await eachOf(short, SHORT_AT_ONCE, build);
  // One at a time leaves a core to people's questions.
  await eachOf(long, 1, build);
  await forgetTouches(database, { upTo, now, untouched: plan.untouched });
  return {
    metrics,
    segments: plan.builds.length + plan.untouched.length,
    built: built.length,
    entered: built.reduce((sum, { entered }) => sum + entered, 0),
    left: built.reduce((sum, { left }) => sum + left, 0),
    failed: built.flatMap(({ key, failure }) => (failure === null ? [] : [{ key, failure }])),
  };
}

/** Runs every item, some at once; a failure is thrown when none is under way any more. */
async function eachOf<Item>(items: readonly Item[], atOnce: number, run: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await run(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
