import type { JobSchedule } from '../domain/jobs/job-schedule.ts';
import { answerSubscriptionsJob } from './answer-subscriptions.ts';
import { decideRemindersJob } from './decide-reminders.ts';
import { deleteOldJob } from './delete-old.ts';
import { fillDirectoryJob } from './fill-directory.ts';
import type { Job } from './job.ts';
import { makeHistoryJob } from './make-history.ts';
import { prepareCareJob } from './prepare-care.ts';
import { refreshMetricsJob } from './refresh-metrics.ts';
import { refreshPredictionsJob } from './refresh-predictions.ts';
import { refreshSegmentsJob } from './refresh-segments.ts';
import { runWorkflowsJob } from './run-workflows.ts';
import { sendNoticesJob } from './send-notices.ts';
import { SENDING_LOOP } from './send-outreach.ts';

/** What the bot does of its own accord by other means than turns, and is seen among the jobs. */
export const LOOPS: readonly JobSchedule[] = [SENDING_LOOP];

/** THE table of jobs. Those of one queue run one after another, in this order where their turns come together. */
export const JOBS: readonly Job[] = [
  deleteOldJob,
  refreshMetricsJob,
  refreshPredictionsJob,
  makeHistoryJob,
  refreshSegmentsJob,
  prepareCareJob,
  fillDirectoryJob,
  answerSubscriptionsJob,
  runWorkflowsJob,
  decideRemindersJob,
  sendNoticesJob,
];
