import type { Queryable } from '../../db/database.ts';
import { createBinder } from '../../db/sql.ts';
import { addDays, daysBetween } from '../../domain/calendar-day.ts';
import { localDay } from '../../domain/period.ts';
import { type CutPoints, type CutStatistics, cutPointsOf, NEVER } from '../../domain/scoring/cut-points.ts';
import { DEFAULT_SCHEME } from '../../domain/scoring/published-schemes.ts';
import type { ScoreScheme } from '../../domain/scoring/scheme.ts';
import { metricsRelationSql } from '../population/metrics-relation-sql.ts';
import type { Population } from '../population/population.ts';
import { createVersionedCache } from '../population/versioned-cache.ts';
import { cutStatisticsSql } from './cut-statistics-sql.ts';
import type { KnownScheme } from './known-schemes.ts';

const RUN_SQL = `select r.id, r.buyers, r.recency_cuts as "recencyOn", r.frequency_cuts as orders, coalesce(r.frequency_cut_ids, '{}') as "orderIds",
    r.monetary_cuts as "revenueMinor", r.as_of as "asOf" from score_runs r`;

/** The cut points of a run as they are kept. */
type Run = CutPoints & { id: number; asOf: Date };

const cached = createVersionedCache<CutPoints>();

/**
 * The company-wide cut points that score a scheme for a question: those of the run behind stored scores, frozen ones, or those of
 * all buyers as of the question's now.
 */
export async function findCutPoints({ scheme, frozenRunId }: KnownScheme, population: Population): Promise<CutPoints> {
  const { viewpoint, metrics, clock } = population;
  if (scheme.name === DEFAULT_SCHEME && metrics === 'stored') {
    const [run] = await viewpoint.database.query<Run>(`${RUN_SQL} join metrics_state s on s.score_run_id = r.id`);
    if (run) return run;
  }
  if (frozenRunId !== null) return frozenCutPoints(viewpoint, frozenRunId);
  const moment = metrics === 'stored' ? clock.today : viewpoint.now.toISOString();
  return cached(viewpoint, JSON.stringify([scheme, moment]), () => computeCutPoints(scheme, population));
}

/** The runs of a scheme up to an instant, the latest first. */
export function listRuns(database: Queryable, { scheme, upTo }: { scheme: string; upTo: Date }): Promise<Run[]> {
  return database.query<Run>(`${RUN_SQL} where r.scheme = $1 and r.as_of <= $2 order by r.id desc`, [scheme, upTo]);
}

/** The cut points of a run as they stand on the question's day: days since the last order stay, so the days move on. */
async function frozenCutPoints(
  { database, now, settings }: { database: Queryable; now: Date; settings: { timeZone: string } },
  runId: number,
): Promise<CutPoints> {
  const [run] = await database.query<Run>(`${RUN_SQL} where r.id = $1`, [runId]);
  const passed = daysBetween(localDay(run!.asOf, settings.timeZone), localDay(now, settings.timeZone));
  return { ...run!, recencyOn: run!.recencyOn.map((on) => (on === NEVER.on ? on : addDays(on, passed))) };
}

async function computeCutPoints(scheme: ScoreScheme, population: Population): Promise<CutPoints> {
  const { viewpoint, clock } = population;
  const binder = createBinder();
  const [statistics] = await viewpoint.database.query<CutStatistics>(
    cutStatisticsSql(scheme, metricsRelationSql(population, binder)),
    binder.values,
  );
  return cutPointsOf(scheme, statistics!, { todayOn: clock.today, currency: viewpoint.settings.currency });
}
