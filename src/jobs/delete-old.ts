import { deleteOldExports } from '../services/audience-exports/delete-old-exports.ts';
import { deleteOldRuns } from '../services/jobs/delete-old-runs.ts';
import { deleteOldRequests } from '../services/model-calls/delete-old-requests.ts';
import { deleteOldAskedLists } from '../services/notices/delete-old-asked-lists.ts';
import { deleteOldFirings } from '../services/workflows/delete-old-firings.ts';
import { isDoneOn } from './is-done-on.ts';
import type { Job } from './job.ts';

/** Deletes once a day what models were sent, audience files, runs of jobs, lists that were asked for and firings of rules that are old; looking takes longer the more there were. */
export const deleteOldJob: Job = {
  name: 'delete_old',
  label: { en: 'Deletion of what is old', zh: '过期数据清理' },
  everyMinutes: 1,
  limitMs: 30 * 60_000,
  async run({ database, clock, lastDoneAt }) {
    const now = clock();
    if (isDoneOn(lastDoneAt, now, 'UTC')) return;
    await deleteOldRequests(database, now);
    await deleteOldExports(database, now);
    await deleteOldRuns(database, now);
    await deleteOldAskedLists(database, now);
    await deleteOldFirings(database, now);
  },
};
