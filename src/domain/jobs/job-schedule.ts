import type { Bilingual } from '../locale.ts';

/** What is known of a job without running it. */
export type JobSchedule = {
  /** Lower-case words joined by underscores. */
  name: string;
  label: Bilingual;
  everyMinutes: number;
  /** A run that takes longer is stuck. */
  limitMs: number;
  /** Of the jobs of one queue one runs at a time, in the order of the table; null: it goes on by itself, and only tells that it does. */
  queue: string | null;
};

/** How often a job is tried before it is dead: some four minutes, as the queue waits e^n seconds after the n-th failure. */
export const JOB_ATTEMPTS = 6;

const MINUTE_MS = 60_000;

/** Whether a job's turn comes in this minute (UTC, as all processes count). */
export function isDueIn(minuteAt: Date, { everyMinutes }: Pick<JobSchedule, 'everyMinutes'>): boolean {
  return Math.floor(minuteAt.getTime() / MINUTE_MS) % everyMinutes === 0;
}

/** The next minute in which its turn comes. */
export function nextTurnAfter(now: Date, { everyMinutes }: Pick<JobSchedule, 'everyMinutes'>): Date {
  const everyMs = everyMinutes * MINUTE_MS;
  return new Date((Math.floor(now.getTime() / everyMs) + 1) * everyMs);
}
