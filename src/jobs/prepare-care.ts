import { readSettings } from '../services/deployment/read-settings.ts';
import { prepareCare } from '../services/outreach/care/prepare-care.ts';
import { isDoneOn } from './is-done-on.ts';
import type { Job } from './job.ts';

/** Drafts once a local day what it calls for: birthdays, bad scores, expiring points. */
export const prepareCareJob: Job = {
  name: 'prepare_care',
  label: { en: 'Drafts that the day calls for', zh: '当日关怀草稿' },
  everyMinutes: 1,
  limitMs: 30 * 60_000,
  queue: 'figures',
  async run({ database, clock, signal, log, lastDoneAt }) {
    const now = clock();
    const { timeZone } = await readSettings(database);
    if (isDoneOn(lastDoneAt, now, timeZone)) return;
    const prepared = await prepareCare(database, { now, signal });
    if (prepared.drafted > 0) log.info(prepared, 'drafted what the day calls for; it waits for the reps');
  },
};
