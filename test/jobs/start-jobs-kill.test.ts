import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import type { Job } from '../../src/jobs/job.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createLog } from '../../src/log.ts';
import { listJobs } from '../../src/services/jobs/list-jobs.ts';
import { NO_PORTS } from '../support/no-ports.ts';
import { createTestDatabase } from '../support/test-database.ts';

const CHILD = fileURLToPath(new URL('./killed-worker.ts', import.meta.url));

let database: Database;
const children: ChildProcess[] = [];
const running: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await database.execute('drop schema if exists graphile_worker cascade');
  await database.execute('truncate job_runs, job_schedules');
});
afterAll(() => database.close());

const statusOf = async () => (await listJobs(database, new Date()))[0];

async function startChild(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CHILD, database.url], { stdio: 'inherit' });
  children.push(child);
  await expect.poll(statusOf).toMatchObject({ name: 'endless', state: 'running' });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** The same job in this process, where it ends. */
function startHere(): { runs: () => number } {
  let runs = 0;
  const endless: Job = {
    ...{ name: 'endless', label: { en: 'Endless', zh: '不停' }, everyMinutes: 1, limitMs: 60_000 },
    run: async () => {
      runs++;
    },
  };
  const log = createLog({ level: 'silent' });
  const ports = () => NO_PORTS;
  running.push(startJobs(database, { log, clock: () => new Date(), ports, jobs: [endless], lookEveryMs: 1_000 }));
  return { runs: () => runs };
}

test('what a killed process had under way is seen to be nobody’s, and the next bot takes it up as it starts', async () => {
  await kill(await startChild());
  await expect.poll(statusOf).toMatchObject({ state: 'off' });
  const here = startHere();
  await expect.poll(here.runs).toBeGreaterThan(0);
  const runs = await database.query('select outcome, failure from job_runs order by id limit 1');
  expect(runs).toEqual([{ outcome: 'failed', failure: 'its process ended' }]);
});

test('a bot that runs beside it takes it up at its next look; a live one keeps what it has', {
  timeout: 150_000,
}, async () => {
  const child = await startChild();
  const here = startHere();
  await expect.poll(() => database.query('select 1 from graphile_worker.jobs')).toHaveLength(2);
  await sleep(2_500);
  expect(here.runs()).toBe(0);
  await kill(child);
  await expect.poll(here.runs).toBeGreaterThan(0);
});
