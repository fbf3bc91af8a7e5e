import type { Database, Queryable } from '../../db/database.ts';
import { localDay } from '../../domain/period.ts';
import type { Prediction } from '../../domain/prediction/build-prediction.ts';
import { countBuyers } from '../../domain/prediction/purchase-histories.ts';
import { type DataFacts, findDataGaps } from '../../domain/prediction/usability.ts';
import { advanceDataVersion } from '../deployment/advance-data-version.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { recordTouches } from '../segments/record-touches.ts';
import { computeInWorker } from './compute-in-worker.ts';
import { type PredictionRun, type RunParameters, recordPredictionRun } from './prediction-run.ts';
import { makePurchaseHistories } from './purchase-histories-table.ts';
import { readDataFacts } from './read-data-facts.ts';
import { readPredictionData } from './read-prediction-data.ts';
import { clearPredictions, writePredictions } from './write-predictions.ts';

/** One run at a time in a database, whoever starts it. */
const RUN_LOCK = 3_141_592;

/** Fits the model on the orders before `now` and replaces every customer's prediction, or records why it is not usable. */
export async function runPrediction(
  database: Database,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<Omit<PredictionRun, 'ranAt'>> {
  return database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1)', [RUN_LOCK]);
    const { timeZone } = await readSettings(transaction);
    await makePurchaseHistories(transaction, { now, today: localDay(now, timeZone), timeZone });
    const facts = await readDataFacts(transaction);
    const [gap] = findDataGaps(facts);
    const run =
      gap === undefined
        ? await fitAndWrite(transaction, { now, facts, signal })
        : { asOf: now, reason: gap, parameters: facts, calibration: null };
    if (run.reason !== null) {
      await clearPredictions(transaction);
      await recordPredictionRun(transaction, run);
    }
    await advanceDataVersion(transaction);
    // A new fit moves everybody's predictions, because others ordered or did not.
    await recordTouches(transaction, { customers: null, cause: 'cut_points_moved', records: ['predictions'] });
    return run;
  });
}

async function fitAndWrite(
  transaction: Queryable,
  { now, facts, signal }: { now: Date; facts: DataFacts; signal: AbortSignal | undefined },
): Promise<Omit<PredictionRun, 'ranAt'>> {
  const data = await readPredictionData(transaction, facts);
  const fittedOn = countBuyers(data.fitted).buyers;
  const { prediction, histories } = await computeInWorker(data, signal);
  const run = runOf(prediction, now, { ...facts, fittedOn });
  if (!prediction.usable) return run;
  const runId = await recordPredictionRun(transaction, run);
  await writePredictions(transaction, runId, {
    histories,
    scores: prediction.scores,
    spend: prediction.spend,
  });
  return run;
}

function runOf(prediction: Prediction, now: Date, facts: RunParameters): Omit<PredictionRun, 'ranAt'> {
  const { orders, logLikelihood } = prediction;
  const fitted = { ...facts, orders, logLikelihood };
  if (!prediction.usable) return { asOf: now, reason: prediction.reason, parameters: fitted, calibration: null };
  const { p, q, v } = prediction.spend;
  const parameters = { ...fitted, spend: { p, q, vMinor: v } };
  return { asOf: now, reason: null, parameters, calibration: prediction.calibration };
}
