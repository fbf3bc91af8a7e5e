import type { Database } from '../../db/database.ts';
import { isTrouble, JOB_STATE_TEXT } from '../../domain/jobs/job-state-text.ts';
import { countOf } from '../../render/count-of.ts';
import { listJobs } from '../../services/jobs/list-jobs.ts';
import type { Finding } from './finding.ts';

/** Whether what the bot does of its own accord gets done; nothing before the first bot ran. */
export async function examineJobs(database: Database, now: Date): Promise<Finding[]> {
  const jobs = await listJobs(database, now);
  if (jobs.length === 0) return [];
  const check = 'jobs';
  if (jobs.every(({ state }) => state === 'off'))
    return [
      {
        ...{ check, state: 'hint', text: JOB_STATE_TEXT.off },
        mend: { en: 'rapport start', zh: 'rapport start' },
      },
    ];
  const troubled = jobs.filter(({ state }) => isTrouble(state));
  if (troubled.length === 0)
    return [
      { check, state: 'ok', text: { en: `${countOf(jobs.length, 'job')} in order`, zh: `${jobs.length} 个任务正常` } },
    ];
  return troubled.map(({ name, label, state, failure }) => {
    const [en, zh] = failure === null ? ['', ''] : [`: ${failure}`, `：${failure}`];
    const stands = JOB_STATE_TEXT[state];
    return {
      ...{ check, state: 'problem' },
      text: { en: `${label.en} (${name}): ${stands.en}${en}`, zh: `${label.zh}（${name}）：${stands.zh}${zh}` },
      mend: { en: `rapport jobs retry ${name}`, zh: `rapport jobs retry ${name}` },
    };
  });
}
