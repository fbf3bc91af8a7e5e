import { parentPort, workerData } from 'node:worker_threads';
import { buildPrediction, type PredictionData } from '../../domain/prediction/build-prediction.ts';

/** The thread of `computeInWorker`: one computation, one message. */
parentPort!.postMessage(buildPrediction(workerData as PredictionData));
