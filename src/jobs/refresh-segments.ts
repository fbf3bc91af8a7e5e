import { refreshSegmentsIfDue } from '../services/segments/refresh-segments-if-due.ts';
import type { Job } from './job.ts';

/** Brings the members of segments up to date soon after anything that concerns them. */
export const refreshSegmentsJob: Job = {
  name: 'refresh_segments',
  label: { en: 'Members of segments', zh: '分群成员' },
  everyMinutes: 1,
  limitMs: 30 * 60_000,
  queue: 'figures',
  async run({ database, clock, signal }) {
    await refreshSegmentsIfDue(database, { now: clock(), signal });
  },
};
