import type { Queryable } from '../../db/database.ts';
import { IS_FROZEN_SQL } from './frozen-cuts-sql.ts';

/** What the stored metrics hold, and the run that scored them. */
export type MetricsState = {
  /** Events before it are in. Null when everything has to be computed anew. */
  asOf: Date | null;
  scoreRunId: number | null;
  touchedSinceRun: number;
  runAsOf: Date | null;
  runBuyers: number | null;
  /** Whether the cut points are frozen: nobody is ranked. */
  isFrozen: boolean;
};

/** The state; all null in a database that was never refreshed. */
export async function readMetricsState(database: Queryable): Promise<MetricsState> {
  const [state] = await database.query<MetricsState>(
    `select s.as_of as "asOf", s.score_run_id as "scoreRunId", s.touched_since_run as "touchedSinceRun",
       r.as_of as "runAsOf", r.buyers as "runBuyers", ${IS_FROZEN_SQL} as "isFrozen"
     from metrics_state s left join score_runs r on r.id = s.score_run_id where s.id = 1`,
  );
  return state ?? { asOf: null, scoreRunId: null, touchedSinceRun: 0, runAsOf: null, runBuyers: null, isFrozen: false };
}

/** The now by which a write of a question's now brings metrics up to date: an earlier one would take events of the whole company back out. */
export async function metricsNow(database: Queryable, now: Date): Promise<Date> {
  const { asOf } = await readMetricsState(database);
  return asOf !== null && asOf > now ? asOf : now;
}

export async function writeMetricsState(
  transaction: Queryable,
  { asOf, scoreRunId, touchedSinceRun }: Pick<MetricsState, 'asOf' | 'scoreRunId' | 'touchedSinceRun'>,
): Promise<void> {
  await transaction.execute(
    `insert into metrics_state (id, as_of, score_run_id, touched_since_run) values (1, $1, $2, $3)
     on conflict (id) do update set (as_of, score_run_id, touched_since_run) = row(excluded.as_of, excluded.score_run_id, excluded.touched_since_run)`,
    [asOf, scoreRunId, touchedSinceRun],
  );
}
