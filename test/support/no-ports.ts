import type { JobPorts } from '../../src/jobs/job.ts';

/** Nothing is lent to jobs. */
export const NO_PORTS: JobPorts = { notices: null, fillDirectory: null, answer: null, webhooks: null };
