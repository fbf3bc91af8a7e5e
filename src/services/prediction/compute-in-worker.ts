import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Prediction, PredictionData } from '../../domain/prediction/build-prediction.ts';
import type { PurchaseHistories } from '../../domain/prediction/purchase-histories.ts';

/** Scoring makes little garbage; without a limit the thread would keep tens of megabytes of it. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/**
 * A prediction computed in a thread of its own: seconds for a large company, in which the bot answers others. The data move there and its
 * histories come back, so that a million customers are held once. Aborting ends the thread.
 */
export async function computeInWorker(
  data: PredictionData,
  signal?: AbortSignal,
): Promise<{ prediction: Prediction; histories: PurchaseHistories }> {
  const { histories, fitted, repeatSpend, heldOut } = data;
  const columns = [histories, fitted, repeatSpend, heldOut.histories].flatMap((each) => Object.values(each));
  const worker = new Worker(new URL('./prediction-worker.ts', import.meta.url), {
    workerData: data,
    transferList: [...new Set(columns.map(({ buffer }) => buffer))],
    resourceLimits: LIMITS,
  });
  try {
    const [computed] = await once(worker, 'message', signal ? { signal } : {});
    return computed as { prediction: Prediction; histories: PurchaseHistories };
  } finally {
    await worker.terminate();
  }
}
