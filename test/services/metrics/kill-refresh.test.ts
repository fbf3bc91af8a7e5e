import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { refreshMetrics } from '../../../src/services/metrics/refresh-metrics.ts';
import { makeCompany } from '../../support/company.ts';
import { randomCompany } from '../../support/random-company.ts';
import { createTestDatabase } from '../../support/test-database.ts';

const CHILD = fileURLToPath(new URL('./killed-refresh.ts', import.meta.url));
const START = new Date('2026-03-09T06:30:00Z');
/** Another local day, so that everybody is ranked anew. */
const NEXT = new Date('2026-03-10T06:30:00Z');

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  const timeZone = 'Europe/London';
  await makeCompany(database, randomCompany({ customers: 200, seed: 4, now: START, timeZone }), START);
  await database.execute(
    `insert into orders (customer_id, external_id, placed_at, status, total_minor, units)
     select id, 'NEW' || id, $1, 'completed', 100 * id, 1 from customers where id % 3 = 0`,
    [new Date(START.getTime() + 3_600_000)],
  );
});
afterAll(() => database.close());

/** Beginnings of what the process tells, each a moment at which it is killed. */
test.each([
  { mode: 'full', moments: ['with metrics as', 'insert into score_runs', 'uncommitted'] },
  { mode: 'partial', moments: ['update customer_metrics m', 'uncommitted'] },
])(
  'a $mode refresh killed at any moment leaves the last good metrics, and the next one completes it',
  {
    timeout: 120_000,
  },
  async ({ mode, moments }) => {
    const before = await dump();
    for (const moment of moments) {
      await killAt(moment, mode);
      expect(await dump()).toEqual(before);
    }
    await database.transaction(async (transaction) => {
      await refreshMetrics(transaction, { now: NEXT, full: mode === 'full' });
      expect(await dump()).toEqual(before);
    });
    const completed = await dump();
    expect(completed).not.toEqual(before);
    expect(completed).toEqual(await computedFromNothing());
    await startAgain();
  },
);

/** What people are answered from, and what the next refresh goes by. */
async function dump() {
  return {
    metrics: await database.query('select * from customer_metrics order by customer_id'),
    state: await database.query(
      `select s.as_of, r.as_of as run_as_of, r.buyers, r.recency_cuts, r.monetary_cuts, r.dormant_after_days, r.lost_after_days
       from metrics_state s join score_runs r on r.id = s.score_run_id`,
    ),
  };
}

async function computedFromNothing() {
  await database.execute('delete from customer_metrics');
  await database.execute('delete from metrics_state');
  await database.transaction((transaction) => refreshMetrics(transaction, { now: NEXT }));
  return dump();
}

async function startAgain(): Promise<void> {
  await database.transaction((transaction) => refreshMetrics(transaction, { now: START }));
}

async function killAt(moment: string, mode: string): Promise<void> {
  const child = spawn(process.execPath, [CHILD, database.url, NEXT.toISOString(), mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let told = '';
  // A listener and no loop: leaving a loop would close the pipe, of which the process would die first.
  child.stdout.on('data', (chunk) => {
    told += String(chunk);
    if (told.includes(moment)) child.kill('SIGKILL');
  });
  expect(await ended).toEqual([null, 'SIGKILL']);
  await waitForServerToNotice();
}

/** The server goes on with a statement until it finds its client gone. */
async function waitForServerToNotice(): Promise<void> {
  const others = () =>
    database.query(
      'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null',
    );
  while ((await others()).length > 0) await sleep(20);
}
