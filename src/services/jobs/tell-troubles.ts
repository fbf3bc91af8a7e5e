import type { Database } from '../../db/database.ts';
import { isTrouble, JOB_STATE_TEXT } from '../../domain/jobs/job-state-text.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { localDay } from '../../domain/period.ts';
import { readSettings } from '../deployment/read-settings.ts';
import { decideNotice } from '../notices/decide-notice.ts';
import { type JobStatus, listJobs } from './list-jobs.ts';

const TOLD_WITHIN_MS = 24 * 3_600_000;

/** Tells administrators once a local day which jobs hang or failed for good; all that do so now. */
export async function tellTroubles(database: Database, now: Date): Promise<JobStatus[]> {
  const troubled = (await listJobs(database, now)).filter(({ state }) => isTrouble(state));
  if (troubled.length === 0) return [];
  const { timeZone } = await readSettings(database);
  const on = localDay(now, timeZone);
  const administrators = await database.query<{ id: number }>(`select id from staff where active and role = 'admin'`);
  for (const job of troubled)
    for (const { id } of administrators)
      await decideNotice(
        database,
        {
          ...{ key: `job ${job.name} ${job.state} ${on} ${id}`, kind: 'job', to: { staffId: id } },
          ...{ dueAt: now, expiresAt: new Date(now.getTime() + TOLD_WITHIN_MS) },
          content: { kind: 'text', text: troubleText(job), questions: [ALL_JOBS] },
        },
        now,
      );
  return troubled;
}

function troubleText({ name, label, state, failure }: JobStatus): Bilingual {
  const stands = JOB_STATE_TEXT[state];
  const because =
    failure === null ? { en: '', zh: '' } : { en: ` Last failure: ${failure}.`, zh: `最近一次失败：${failure}。` };
  return {
    en: `A job of Rapport needs you: ${label.en} (${name}) is ${stands.en}.${because.en} Run it again: retry job ${name}.`,
    zh: `Rapport 有一个后台任务需要处理：${label.zh}（${name}）${stands.zh}。${because.zh}重新运行：重试任务 ${name}。`,
  };
}

const ALL_JOBS: Bilingual = { en: 'Show the jobs', zh: '查看后台任务' };
