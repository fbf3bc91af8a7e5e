import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableAnswer } from '../../src/domain/answer.ts';
import { readSettings } from '../../src/services/deployment/read-settings.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { ADMINISTRATOR, askerOf, makeCompany } from '../support/company.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const database = await createTestDatabase();
afterAll(() => database.close());

beforeAll(async () => {
  const order = (placedAt: string) => ({ placedAt, totalMinor: 10_000 });
  const customers = [
    { id: 'ANN', owner: 'rep@example.com', orders: [order('2026-06-01T12:00:00Z')] },
    { id: 'BEA', orders: [order('2026-06-10T12:00:00Z'), order('2026-07-01T12:00:00Z')] },
  ];
  await makeCompany(database, { staff: [{ email: 'rep@example.com', role: 'rep' }], customers }, NOW);
  await database.execute(
    `insert into import_batches (kind, file_name, content_hash, finished_at)
     values ('orders', 'a', 'a', '2026-06-11T08:00:00Z'), ('orders', 'b', 'b', '2026-06-12T08:00:00Z'), ('surveys', 'c', 'c', null)`,
  );
  await database.execute(
    `insert into job_runs (job, started_at, ended_at, outcome, attempt, process)
     values ('refresh_metrics', '2026-06-15T01:00:00Z', '2026-06-15T01:01:00Z', 'done', 1, 'p'),
       ('refresh_metrics', '2026-06-15T02:00:00Z', '2026-06-15T02:01:00Z', 'failed', 1, 'p')`,
  );
});

async function freshness(as = '', locale: 'en' | 'zh' = 'en') {
  const asker = as === '' ? ADMINISTRATOR : await askerOf(database, as);
  const reader = { database, settings: await readSettings(database), asker, now: NOW, live: true, locale };
  const { answer } = await runTool(
    { tool: 'data_freshness', input: {} },
    { ...reader, rowLimit: 20, front: 'cli' as const, log: console },
  );
  return (answer as TableAnswer).rows;
}

test('of each kind of record the newest that has happened and the last file that was read to its end', async () => {
  expect(await freshness()).toEqual([
    ['orders', '2026-06-10T12:00:00.000Z', '2026-06-12T08:00:00.000Z'],
    ['Scores and segments worked out', '2026-06-15T01:01:00.000Z', null],
  ]);
});

test('records are those of customers in sight', async () => {
  expect((await freshness('rep@example.com', 'zh'))[0]).toEqual([
    ...['订单', '2026-06-01T12:00:00.000Z', '2026-06-12T08:00:00.000Z'],
  ]);
});
