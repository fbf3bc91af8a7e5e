import type { TextAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import { JOB_STATE_TEXT } from '../../domain/jobs/job-state-text.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Reader } from '../population/reader.ts';
import { type JobStatus, listJobs } from './list-jobs.ts';
import { queueJobsNow } from './queue-jobs-now.ts';

const MOST_SUGGESTED = 3;

export type JobToRetry = { job: string };

/**
 * What running a job again would be, in words.
 * @throws {DomainError} 'not_found' for a name of no job, 'conflict' for one that goes on by itself
 */
export async function previewRetry({ job }: JobToRetry, reader: Reader): Promise<{ text: string }> {
  const { locale } = reader;
  const { name, label, state, failure } = await getJob(job, reader);
  const because =
    failure === null ? '' : locale === 'zh' ? `（上次失败：${failure}）` : ` (it failed last with: ${failure})`;
  const stands = JOB_STATE_TEXT[state][locale];
  const text =
    locale === 'zh'
      ? `立即重新运行任务 ${name}（${label.zh}）。当前状态：${stands}${because}。`
      : `Run the job ${name} (${label.en}) again now. It is: ${stands}${because}.`;
  return { text };
}

/**
 * Lets a job run as soon as a bot can, its earlier failures forgotten.
 * @throws {DomainError} 'not_found' for a name of no job, 'conflict' for one that goes on by itself
 */
export async function retryJob({ job }: JobToRetry, reader: Reader): Promise<{ answer: TextAnswer; rows: number }> {
  const { database, locale } = reader;
  const { name, state } = await getJob(job, reader);
  await queueJobsNow(database, [name]);
  const text = (state === 'off' ? WHEN_A_BOT_RUNS : AT_ONCE)[locale];
  return { answer: { kind: 'text', text: text.replace('NAME', name) }, rows: 0 };
}

async function getJob(name: string, { database, now }: Reader): Promise<JobStatus> {
  const jobs = await listJobs(database, now);
  const wanted = plain(name);
  const namesOf = ({ name, label }: JobStatus) => [name, label.en, label.zh];
  const queued = jobs.filter(({ isQueued }) => isQueued);
  const byName = queued.filter(({ name }) => holdsWords(name, inEnglish(wanted)));
  const naming =
    byName.length > 0 ? byName : queued.filter((job) => namesOf(job).some((each) => holdsWords(each, wanted)));
  const found =
    jobs.find((job) => namesOf(job).some((each) => plain(each) === wanted)) ??
    (naming.length === 1 && wanted !== '' ? naming[0] : undefined);
  if (found?.isQueued) return found;
  if (found)
    throw new DomainError('conflict', {
      en: `${found.label.en} (${found.name}) goes on by itself, and tries again what failed every few seconds.`,
      zh: `${found.label.zh}（${found.name}）自行持续运行，失败后每隔几秒自动重试。`,
    });
  const near = nearest(name, jobs, namesOf, MOST_SUGGESTED);
  const suggestions = (near.length > 0 ? near : jobs).map((job) => ({
    en: `retry the job ${job.name}`,
    zh: `重试任务 ${job.name}`,
  }));
  if (suggestions.length > 0)
    throw new DomainError(
      'not_found',
      { en: `There is no job "${name}".`, zh: `没有名为“${name}”的任务。` },
      suggestions,
    );
  throw new DomainError('not_found', {
    en: 'No bot has run on this database yet, so there are no jobs: rapport start.',
    zh: '此数据库上还没有运行过机器人，因此没有任务：rapport start。',
  });
}

const AT_ONCE = {
  en: 'NAME runs again now: rapport jobs shows how it goes.',
  zh: 'NAME 即将重新运行：用 rapport jobs 查看结果。',
};
const WHEN_A_BOT_RUNS = {
  en: 'No bot is running; NAME runs when one starts: rapport start.',
  zh: '机器人未运行；启动后 NAME 将会运行：rapport start。',
};

/** Whether a name holds the words in any order: "segment refresh" is refresh_segments. */
function holdsWords(name: string, wanted: string): boolean {
  return wanted.split(' ').every((word) => plain(name).includes(word));
}

/** 分群刷新 is "segments refresh": the names of jobs are English words. */
function inEnglish(wanted: string): string {
  const words = Object.entries(WORDS).reduce((said, [zh, en]) => said.replace(zh, ` ${en} `), wanted);
  return words.replace(/\s+/gu, ' ').trim();
}

const WORDS = { 刷新: 'refresh', 更新: 'refresh', 分群: 'segments', 指标: 'metrics', 预测: 'predictions' };

/** "refresh-segments" and "Refresh segments" name the same job. */
function plain(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ');
}
