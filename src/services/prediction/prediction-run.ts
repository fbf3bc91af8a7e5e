import type { Queryable } from '../../db/database.ts';
import type { BgNbd } from '../../domain/prediction/bg-nbd.ts';
import type { Calibration } from '../../domain/prediction/calibrate.ts';
import type { DataFacts, UnusableReason } from '../../domain/prediction/usability.ts';

/** What a run fitted; money in minor units. The facts are those that the run was judged by. */
export type RunParameters = DataFacts & {
  /** Buyers that the model was fitted on: all, or a sample of a large company. */
  fittedOn?: number;
  orders?: BgNbd;
  logLikelihood?: number;
  spend?: { p: number; q: number; vMinor: number };
};

/** One run of the prediction model. */
export type PredictionRun = {
  asOf: Date;
  ranAt: Date;
  /** Null where it is usable. */
  reason: UnusableReason | null;
  parameters: RunParameters;
  /** Null where it is not usable, or was not on the earlier time. */
  calibration: Calibration | null;
};

/** The latest run; undefined before the first. */
export async function findPredictionRun(database: Queryable): Promise<PredictionRun | undefined> {
  const [run] = await database.query<PredictionRun>(
    `select as_of as "asOf", ran_at as "ranAt", reason, parameters, nullif(calibration, '{}') as calibration
     from prediction_runs order by id desc limit 1`,
  );
  return run;
}

/** Keeps a run; its id. */
export async function recordPredictionRun(
  transaction: Queryable,
  { asOf, reason, parameters, calibration }: Omit<PredictionRun, 'ranAt'>,
): Promise<number> {
  const [run] = await transaction.query<{ id: number }>(
    `insert into prediction_runs (as_of, usable, reason, buyers, history_days, parameters, calibration)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      ...[asOf, reason === null, reason, parameters.buyers, parameters.historyDays],
      ...[JSON.stringify(parameters), JSON.stringify(calibration ?? {})],
    ],
  );
  return run!.id;
}
