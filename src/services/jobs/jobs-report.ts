import type { Cell, Column, TableAnswer, TextAnswer } from '../../domain/answer.ts';
import { cutTable } from '../../domain/cut-table.ts';
import { JOB_STATE_TEXT } from '../../domain/jobs/job-state-text.ts';
import type { Reader } from '../population/reader.ts';
import { type JobStatus, listJobs } from './list-jobs.ts';
import { retryQuestions } from './retry-questions.ts';

/** What the bot does of its own accord: how each job stands, its last and its next run, and what failed of late, to be run again. */
export async function jobsReport(
  _input: unknown,
  { database, now, locale, rowLimit }: Reader,
): Promise<{ answer: TableAnswer | TextAnswer; rows: number }> {
  const jobs = await listJobs(database, now);
  const words = WORDS[locale];
  if (jobs.length === 0) return { answer: { kind: 'text', text: words.none }, rows: 0 };
  const hasFailed = jobs.some(({ failure }) => failure !== null);
  const columns: Column[] = [
    { key: 'name', label: words.name, type: 'text' },
    { key: 'what', label: words.what, type: 'text' },
    { key: 'state', label: words.state, type: 'text' },
    { key: 'last_run', label: words.lastRun, type: 'instant' },
    { key: 'seconds', label: words.seconds, type: 'number' },
    { key: 'next_run', label: words.nextRun, type: 'instant' },
    { key: 'failures', label: words.failures, type: 'number', unit: 'count' },
    // Room for the rest where there is none.
    ...(hasFailed ? [{ key: 'reason', label: words.reason, type: 'text' as const }] : []),
  ];
  const rows = jobs.map((job): Cell[] => [
    ...[job.name, job.label[locale], JOB_STATE_TEXT[job.state][locale]],
    ...[job.startedAt?.toISOString() ?? null, secondsOf(job), job.nextAt?.toISOString() ?? null],
    job.failures,
    ...(hasFailed ? [job.failure] : []),
  ]);
  const questions = retryQuestions(jobs).map((each) => each[locale]);
  const table = cutTable({ title: words.title, columns, rows }, rowLimit);
  return { answer: { ...table, ...(questions.length > 0 && { questions }) }, rows: rows.length };
}

function secondsOf({ startedAt, endedAt }: JobStatus): number | null {
  return startedAt === null || endedAt === null ? null : (endedAt.getTime() - startedAt.getTime()) / 1_000;
}

const WORDS = {
  en: {
    title: 'Jobs of the bot',
    none: 'No bot has run on this database yet: rapport start.',
    name: 'Name',
    what: 'What it does',
    state: 'State',
    lastRun: 'Last run',
    seconds: 'Seconds',
    nextRun: 'Next run',
    failures: 'Failed in a day',
    reason: 'Last failure',
  },
  zh: {
    title: '后台任务',
    none: '此数据库上还没有运行过机器人：rapport start。',
    name: '名称',
    what: '内容',
    state: '状态',
    lastRun: '上次运行',
    seconds: '耗时（秒）',
    nextRun: '下次运行',
    failures: '一天内失败次数',
    reason: '最近一次失败原因',
  },
} as const;
