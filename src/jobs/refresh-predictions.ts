import { refreshPredictionsIfStale } from '../services/prediction/refresh-predictions-if-stale.ts';
import type { Job } from './job.ts';

/** Brings predictions up to date once a local day. */
export const refreshPredictionsJob: Job = {
  name: 'refresh_predictions',
  label: { en: 'Predictions', zh: '预测' },
  everyMinutes: 1,
  limitMs: 60 * 60_000,
  queue: 'figures',
  async run({ database, clock, signal }) {
    await refreshPredictionsIfStale(database, { now: clock(), signal });
  },
};
