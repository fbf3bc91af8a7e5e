import type { Queryable } from '../../db/database.ts';
import { nextTurnAfter } from '../../domain/jobs/job-schedule.ts';
import { type JobState, jobState } from '../../domain/jobs/job-state.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { isHeldSql } from '../seats/holder-lock.ts';

export type JobStatus = {
  name: string;
  label: Bilingual;
  state: JobState;
  /** Whether it waits for turns; else it goes on by itself. */
  isQueued: boolean;
  /** Of the run under way, else of the last one. */
  startedAt: Date | null;
  endedAt: Date | null;
  outcome: 'done' | 'failed' | 'stopped' | null;
  /** Why the last run that ended failed; null where it did not. */
  failure: string | null;
  /** When its turn comes next; null where no bot runs or it is under way. */
  nextAt: Date | null;
  /** Runs of the last day that failed. */
  failures: number;
};

type Row = Omit<JobStatus, 'label' | 'state' | 'nextAt' | 'isQueued'> & {
  labelEn: string;
  labelZh: string;
  everyMinutes: number;
  limitMs: number;
  queue: string | null;
  registeredAt: Date;
  isServed: boolean;
  isRunning: boolean;
  lastEndedAt: Date | null;
  queuedFor: Date | null;
  attempts: number;
  maxAttempts: number;
};

const DAY_MS = 86_400_000;

/** All jobs with their state, in the order of the table; none before the first bot started. */
export async function listJobs(database: Queryable, now: Date): Promise<JobStatus[]> {
  const [{ hasQueue } = { hasQueue: false }] = await database.query<{ hasQueue: boolean }>(
    `select to_regclass('graphile_worker.jobs') is not null as "hasQueue"`,
  );
  const rows = await database.query<Row>(
    `select s.name, s.label_en as "labelEn", s.label_zh as "labelZh", s.every_minutes as "everyMinutes", s.limit_ms as "limitMs", s.queue,
       s.registered_at as "registeredAt", ${isHeldSql('worker', null)} as "isServed",
       r.started_at as "startedAt", r.ended_at as "endedAt", r.outcome, coalesce(r.is_running, false) as "isRunning",
       e.ended_at as "lastEndedAt", e.failure,
       q.run_at as "queuedFor", coalesce(q.attempts, 0) as attempts, coalesce(q.max_attempts, 1) as "maxAttempts",
       (select count(*)::int from job_runs f where f.job = s.name and f.outcome = 'failed' and f.started_at >= $1) as failures
     from job_schedules s
     left join lateral (
       select started_at, ended_at, outcome, ended_at is null and ${isHeldSql('worker', 'process')} as is_running
       from job_runs where job = s.name order by started_at desc, id desc limit 1) r on true
     left join lateral (
       select ended_at, failure from job_runs where job = s.name and ended_at is not null order by ended_at desc, id desc limit 1) e on true
     left join lateral (${hasQueue ? QUEUED_SQL : 'select null::timestamptz as run_at, null::int as attempts, null::int as max_attempts'}) q on true
     order by s.position`,
    [new Date(now.getTime() - DAY_MS)],
  );
  return rows.map((row) => statusOf(row, rows, now));
}

const QUEUED_SQL = `select j.run_at, j.attempts::int, j.max_attempts::int from graphile_worker.jobs j
  where j.task_identifier = s.name and j.locked_at is null order by j.key is null, j.run_at limit 1`;

function statusOf(row: Row, all: readonly Row[], now: Date): JobStatus {
  const { name, labelEn, labelZh, startedAt, endedAt, outcome, failure, failures, isRunning, queuedFor } = row;
  const busy = all.find(
    (other) => other !== row && other.queue !== null && other.queue === row.queue && other.isRunning,
  );
  const state = jobState(
    {
      ...row,
      runningSince: isRunning ? startedAt : null,
      queueBusySince: busy?.startedAt ?? null,
      idleSince: latest(row.lastEndedAt, row.registeredAt),
    },
    now,
  );
  const nextAt = state === 'off' || isRunning ? null : (queuedFor ?? nextTurnAfter(now, row));
  const isQueued = row.queue !== null;
  return {
    name,
    label: { en: labelEn, zh: labelZh },
    state,
    isQueued,
    startedAt,
    endedAt,
    outcome,
    failure,
    nextAt,
    failures,
  };
}

function latest(first: Date | null, second: Date): Date {
  return first !== null && first > second ? first : second;
}
