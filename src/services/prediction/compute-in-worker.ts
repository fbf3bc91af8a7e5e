import { Worker } from 'node:worker_threads';
import type { Prediction, PredictionData } from '../../domain/prediction/build-prediction.ts';

const WORKER = new URL('./prediction-worker.ts', import.meta.url);

/** A prediction computed in a thread of its own, so that the bot answers meanwhile; aborting ends the thread at once. */
export function computeInWorker(data: PredictionData, signal?: AbortSignal): Promise<Prediction> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    // None of the parent's flags: a test runner's would not do for a thread.
    const worker = new Worker(WORKER, { workerData: data, execArgv: [] });
    const abort = () => {
      void worker.terminate();
      reject(signal!.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', abort);
      reject(new Error(`the prediction's thread ended with ${code} before its result`));
    });
  });
}
