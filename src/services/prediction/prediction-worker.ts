import { parentPort, workerData } from 'node:worker_threads';
import { buildPrediction, type PredictionData } from '../../domain/prediction/build-prediction.ts';

// The whole file is the body of the thread that compute-in-worker.ts starts.
const data = workerData as PredictionData;
const prediction = buildPrediction(data);
const columns = [data.histories, ...(prediction.usable ? [prediction.scores] : [])].flatMap((each) =>
  Object.values(each),
);
parentPort!.postMessage(
  { prediction, histories: data.histories },
  columns.map(({ buffer }) => buffer),
);
