import { isTrouble, JOB_STATE_TEXT } from '../../domain/jobs/job-state-text.ts';
import type { Locale } from '../../domain/locale.ts';
import { countOf } from '../../render/count-of.ts';
import { formatInstant } from '../../render/format-time.ts';
import type { JobStatus } from '../../services/jobs/list-jobs.ts';

/** How the bot's jobs stand, in a line where all is well, else with each that needs somebody. */
export function jobsText(jobs: readonly JobStatus[], locale: Locale, timeZone: string): string {
  const troubled = jobs.filter(({ state }) => isTrouble(state));
  if (troubled.length === 0) return inOrder(jobs, locale, timeZone);
  const lines = troubled.map(({ name, label, state, failure }) => {
    const because = failure === null ? '' : locale === 'zh' ? `：${failure}` : `: ${failure}`;
    return `${label[locale]} (${name}) · ${JOB_STATE_TEXT[state][locale]}${because}`;
  });
  const head = locale === 'zh' ? '后台任务需要处理' : 'Jobs that need somebody';
  return [head, ...lines].join('\n');
}

function inOrder(jobs: readonly JobStatus[], locale: Locale, timeZone: string): string {
  const failures = jobs.reduce((sum, each) => sum + each.failures, 0);
  const last = jobs.map(({ startedAt }) => startedAt?.toISOString() ?? '').reduce((a, b) => (a > b ? a : b), '');
  const at = last === '' ? '–' : formatInstant(last, locale, timeZone);
  if (locale === 'zh') return `后台任务：${jobs.length} 个正常，最近一次运行 ${at}，一天内失败 ${failures} 次`;
  return `Jobs: ${countOf(jobs.length, 'job')} in order, last run ${at}, ${failures} failed in a day`;
}
