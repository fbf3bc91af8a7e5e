import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import type { TableAnswer } from '../../src/domain/answer.ts';
import type { Job } from '../../src/jobs/job.ts';
import { JOBS } from '../../src/jobs/job-table.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createLog } from '../../src/log.ts';
import { listJobs } from '../../src/services/jobs/list-jobs.ts';
import { readMetricsState } from '../../src/services/metrics/metrics-state.ts';
import { findRequests } from '../../src/services/model-calls/find-requests.ts';
import { recordModelCall } from '../../src/services/model-calls/record-model-call.ts';
import { runConfirmed } from '../../src/tools/run-confirmed.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { contextAs } from '../support/approvable-outreach.ts';
import { makeCompany } from '../support/company.ts';
import { modelCall } from '../support/model-calls.ts';
import { NO_PORTS } from '../support/no-ports.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-11T15:00:00Z');
/** So that no turn comes while a test counts runs: the longest that a timer waits. */
const NO_TURN_MS = 2 ** 31 - 1;
const log = createLog({ level: 'silent' });

let database: Database;
const running: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const customers = [{ id: 'C1', orders: [{ placedAt: '2026-03-01T00:00:00Z', totalMinor: 100 }] }];
  const staff = [{ email: 'chief@example.com', name: 'Carla', role: 'admin' as const }];
  await makeCompany(database, { timeZone: 'Asia/Shanghai', customers, staff }, new Date('2026-03-10T10:00:00Z'));
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  await database.execute('delete from job_runs');
});
afterAll(() => database.close());

function start(jobs: readonly Job[], more: { lookEveryMs?: number } = {}) {
  const ports = () => NO_PORTS;
  const options = { log, clock: () => NOW, ports, jobs, loops: [], lookEveryMs: NO_TURN_MS, ...more };
  const started = startJobs(database, options);
  running.push(started);
  return started;
}

function job(name: string, run: Job['run'], more: Partial<Job> = {}): Job {
  return { name, label: { en: name, zh: name }, everyMinutes: 1, limitMs: 60_000, run, ...more };
}

const statusOf = async (name: string, now = NOW) => (await listJobs(database, now)).find((each) => each.name === name);

test('every job of the table runs right after the start, and what is stale or old is seen to', async () => {
  await recordModelCall(database, modelCall({ at: new Date('2026-02-01T00:00:00Z') }));
  expect(await listJobs(database, NOW)).toEqual([]);
  start(JOBS);
  await expect
    .poll(async () => (await listJobs(database, NOW)).map(({ outcome }) => outcome))
    .toEqual(JOBS.map(() => 'done'));
  expect((await readMetricsState(database)).asOf).toEqual(NOW);
  expect(await findRequests(database, { now: NOW, limit: 1 })).toMatchObject([{ request: null, inputTokens: 1000 }]);
  expect(await statusOf('refresh_metrics')).toMatchObject({ state: 'waiting', failures: 0, failure: null });
  const answers = await Promise.all(
    (['en', 'zh'] as const).map(async (locale) => {
      const context = await contextAs(database, 'chief@example.com', { now: NOW, locale });
      const { answer } = await runTool({ tool: 'jobs', input: {} }, context);
      return (answer as TableAnswer).rows.find(([name]) => name === 'refresh_metrics')!.slice(0, 3);
    }),
  );
  expect(answers).toEqual([
    ['refresh_metrics', 'Metrics and scores', 'in order'],
    ['refresh_metrics', '指标与评分', '正常'],
  ]);
});

test('jobs of one queue run one after another in the order of the table, others meanwhile', async () => {
  const said: string[] = [];
  // The first of all ends only after another queue began: as late as that may be, the second of its own has not.
  const elsewhere = Promise.withResolvers<void>();
  const speak = (name: string, queue?: string) =>
    job(
      name,
      async () => {
        said.push(`${name} begins`);
        if (queue === undefined) elsewhere.resolve();
        await elsewhere.promise;
        await sleep(150);
        said.push(`${name} ends`);
      },
      queue ? { queue } : {},
    );
  start([speak('first', 'one'), speak('second', 'one'), speak('other')]);
  await expect.poll(() => said.filter((each) => each.endsWith('ends')).length).toBe(3);
  expect(said.filter((each) => !each.startsWith('other'))).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
  ]);
  expect(said.indexOf('other begins')).toBeLessThan(said.indexOf('first ends'));
});

test('a failure is tried again, seen meanwhile, and over once it is done', async () => {
  let attempts = 0;
  const flaky = job('flaky', async () => {
    if (++attempts === 1) throw new Error('no answer from postgres://ann:secret@db for ann@example.com');
  });
  start([flaky]);
  await expect
    .poll(() => statusOf('flaky'))
    .toMatchObject({
      state: 'retrying',
      outcome: 'failed',
      failure: 'no answer from postgres://[credentials]@db for [e-mail]',
      failures: 1,
    });
  await expect
    .poll(() => statusOf('flaky'))
    .toMatchObject({ state: 'waiting', outcome: 'done', failure: null, failures: 1 });
  expect(attempts).toBe(2);
});

test('stopping aborts what runs, which is neither a failure nor done', async () => {
  let saw: Date | null | undefined;
  const long = job('long', async ({ signal, lastDoneAt }) => {
    saw = lastDoneAt;
    await sleep(60_000, undefined, { signal });
  });
  const started = start([long]);
  await expect.poll(() => statusOf('long')).toMatchObject({ state: 'running' });
  const toldAt = performance.now();
  await started.stop();
  expect(performance.now() - toldAt).toBeLessThan(20_000);
  expect(saw).toBeNull();
  expect(await statusOf('long')).toMatchObject({ state: 'off', outcome: 'stopped', failures: 0 });
  expect(await database.query('select 1 from graphile_worker.jobs')).toEqual([]);
});

test('a run that takes longer than it may is stuck', async () => {
  const slow = job('slow', ({ signal }) => sleep(60_000, undefined, { signal }), { limitMs: 1_000 });
  start([slow]);
  await expect.poll(() => statusOf('slow')).toMatchObject({ state: 'running' });
  expect(await statusOf('slow', new Date(NOW.getTime() + 1_001))).toMatchObject({ state: 'stuck' });
});

test('a worker whose session breaks takes its seat anew, and what it has under way stays its own', async () => {
  let runs = 0;
  const long = job('long', async ({ signal }) => {
    runs++;
    await sleep(60_000, undefined, { signal });
  });
  start([long]);
  await expect.poll(() => statusOf('long')).toMatchObject({ state: 'running' });
  const seats = `select pid from pg_locks where locktype = 'advisory' and classid = 746350113
    and database = (select oid from pg_database where datname = current_database())`;
  const [held] = await database.query<{ pid: number }>(seats);
  await database.query('select pg_terminate_backend($1)', [held!.pid]);
  await expect.poll(() => database.query(seats)).toEqual([{ pid: expect.not.toBeOneOf([held!.pid]) }]);
  expect(await statusOf('long')).toMatchObject({ state: 'running', failures: 0 });
  expect(runs).toBe(1);
});

test('two bots share the queue: together they run each job once', async () => {
  let runs = 0;
  const counted = job('counted', async () => {
    runs++;
    await sleep(50);
  });
  start([counted]);
  await expect.poll(() => runs).toBe(1);
  await expect.poll(() => statusOf('counted')).toMatchObject({ outcome: 'done' });
  start([counted]);
  await expect.poll(() => runs).toBe(2);
  await sleep(500);
  expect(runs).toBe(2);
});

test('what fails again and again is given up, told to administrators once a day, and run again when somebody says so', async () => {
  let fails = true;
  let runs = 0;
  const broken = job('broken', async () => {
    runs++;
    if (fails) throw new Error('out of order');
  });
  start([broken], { lookEveryMs: 500 });
  await expect.poll(() => statusOf('broken')).toMatchObject({ state: 'retrying' });
  // As if five attempts had failed before, each of which would wait longer.
  await database.query(
    'select graphile_worker.reschedule_jobs(array_agg(id), run_at := now(), attempts := 5) from graphile_worker.jobs where locked_at is null',
  );
  await expect.poll(() => statusOf('broken')).toMatchObject({ state: 'dead', failure: 'out of order' });
  const notices = () =>
    database.query<{ key: string; text: string }>(`select key, content -> 'text' ->> 'en' as text from notices`);
  await expect.poll(notices).toHaveLength(1);
  expect((await notices())[0]).toMatchObject({
    key: expect.stringMatching(/^job broken dead 2026-03-11 \d+$/),
    text: 'A job of Rapport needs you: broken (broken) is given up after repeated failures. Last failure: out of order. Run it again: retry job broken.',
  });
  await sleep(1_200);
  expect(runs).toBe(2);
  expect(await notices()).toHaveLength(1);

  fails = false;
  const context = await contextAs(database, 'chief@example.com', { now: NOW });
  const listed = await runTool({ tool: 'jobs', input: {} }, context);
  expect(listed.answer).toMatchObject({ kind: 'table', questions: ['Retry the job broken'] });
  const { answer } = await runConfirmed({ tool: 'retry_job', input: { job: 'broken' } }, context);
  expect(answer).toMatchObject({ kind: 'text', text: 'broken runs again now: rapport jobs shows how it goes.' });
  await expect.poll(() => statusOf('broken')).toMatchObject({ state: 'waiting', outcome: 'done' });
});

test('a job that was given up is tried again a while later of itself', async () => {
  let fails = true;
  start(
    [
      job('broken', async () => {
        if (fails) throw new Error('out of order');
      }),
    ],
    { lookEveryMs: 500 },
  );
  await expect.poll(() => statusOf('broken')).toMatchObject({ state: 'retrying' });
  fails = false;
  await database.query(
    `select graphile_worker.reschedule_jobs(array_agg(id), run_at := now() - interval '11 minutes', attempts := 6) from graphile_worker.jobs`,
  );
  await expect.poll(() => statusOf('broken')).toMatchObject({ state: 'waiting', outcome: 'done' });
});
