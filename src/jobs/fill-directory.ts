import type { Job } from './job.ts';

/** Notes who of the workspace is staff, so that nobody has to be looked up when all reminders leave at the same minute. */
export const fillDirectoryJob: Job = {
  name: 'fill_directory',
  label: { en: 'Directory of colleagues in Slack', zh: 'Slack 同事名录' },
  everyMinutes: 60,
  limitMs: 30 * 60_000,
  async run({ fillDirectory }) {
    await fillDirectory?.();
  },
};
