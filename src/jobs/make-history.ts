import { makeSegmentHistory } from '../services/demo/make-segment-history.ts';
import type { Job } from './job.ts';

/** Gives the demo company's segments a past; a company of its own makes one as time goes by. */
export const makeHistoryJob: Job = {
  name: 'make_history',
  label: { en: 'Past of the demo segments', zh: '演示分群的历史' },
  everyMinutes: 1,
  limitMs: 30 * 60_000,
  queue: 'figures',
  async run({ database, clock, signal }) {
    await makeSegmentHistory(database, { now: clock(), signal });
  },
};
