import type { Database } from '../db/database.ts';
import type { JobSchedule } from '../domain/jobs/job-schedule.ts';
import type { NoticePort } from '../domain/notices/notice.ts';
import type { WebhookPort } from '../domain/workflows/webhook-port.ts';
import type { Log } from '../log.ts';
import type { AnswerCall } from '../services/subscriptions/answer-call.ts';

/** What other layers lend to jobs; null while there is none. */
export type JobPorts = {
  /** The way to people's messages. */
  notices: NoticePort | null;
  /** Looks through the workspace for members of the staff; how many members it met. */
  fillDirectory: (() => Promise<number>) | null;
  /** Of workflow rules. */
  webhooks: WebhookPort | null;
  /** Answers subscriptions. */
  answer: AnswerCall | null;
};

export type JobContext = JobPorts & {
  database: Database;
  log: Log;
  clock: () => Date;
  /** Aborted when the bot stops: what takes long ends early, and is taken up again at the next start. */
  signal: AbortSignal;
  /** When it was last done wholly, in any process; null: not for as long as runs are kept. */
  lastDoneAt: Date | null;
};

/**
 * Something that the bot does of its own accord, again and again. It may run twice, and in any process: what must happen once is claimed in
 * the database. A failure is tried again later and later.
 */
export type Job = Omit<JobSchedule, 'queue'> & {
  /** Default: one of its own. */
  queue?: string;
  run: (context: JobContext) => Promise<void>;
};
