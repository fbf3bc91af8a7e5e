import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../domain/locale.ts';
import type { JobStatus } from '../../services/jobs/list-jobs.ts';
import { retryQuestions } from '../../services/jobs/retry-questions.ts';
import { questionButtons } from '../blocks/question-buttons.ts';
import { paragraph } from '../blocks/text.ts';
import { jobsText } from './jobs-text.ts';

const LIST_JOBS = { en: 'Show the jobs', zh: '查看后台任务' } as const;

/** How the bot's jobs stand, with buttons that run again what failed; nothing before the first bot started. */
export function jobsBlocks(jobs: readonly JobStatus[], locale: Locale, timeZone: string): KnownBlock[] {
  if (jobs.length === 0) return [];
  const buttons = questionButtons(
    [LIST_JOBS, ...retryQuestions(jobs)].map((each) => each[locale]),
    'suggestion',
  );
  return [paragraph(jobsText(jobs, locale, timeZone)), ...(buttons ? [buttons] : [])];
}
