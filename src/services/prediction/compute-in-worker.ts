import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Prediction, PredictionData } from '../../domain/prediction/build-prediction.ts';

/** A prediction computed in a thread of its own: seconds for a large company, in which the bot answers others. Aborting ends the thread. */
export async function computeInWorker(data: PredictionData, signal?: AbortSignal): Promise<Prediction> {
  const worker = new Worker(new URL('./prediction-worker.ts', import.meta.url), { workerData: data });
  try {
    const [prediction] = await once(worker, 'message', signal ? { signal } : {});
    return prediction as Prediction;
  } finally {
    await worker.terminate();
  }
}
