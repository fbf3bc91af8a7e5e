import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/db/database.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createLog } from '../../src/log.ts';
import { NO_PORTS } from '../support/no-ports.ts';

/** Run as a process of its own that a test kills: has a job under way that never ends here. */
const database = await openDatabase({ url: process.argv[2]! });
startJobs(database, {
  log: createLog({ level: 'silent' }),
  clock: () => new Date(),
  ports: () => NO_PORTS,
  jobs: [
    {
      name: 'endless',
      label: { en: 'Endless', zh: '不停' },
      everyMinutes: 1,
      limitMs: 60_000,
      run: ({ signal }) => sleep(3_600_000, undefined, { signal }),
    },
  ],
});
