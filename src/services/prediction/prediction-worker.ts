import { parentPort, workerData } from 'node:worker_threads';
import { buildPrediction, type PredictionData } from '../../domain/prediction/build-prediction.ts';

// The whole file is the body of the thread that compute-in-worker.ts starts.
parentPort!.postMessage(buildPrediction(workerData as PredictionData));
