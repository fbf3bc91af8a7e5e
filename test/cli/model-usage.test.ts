import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { recordModelCall } from '../../src/services/model-calls/record-model-call.ts';
import { makeCompany } from '../support/company.ts';
import { modelCall } from '../support/model-calls.ts';
import { runRapport } from '../support/run-rapport.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-10T17:00:00Z');
let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [
    { email: 'admin@example.com', role: 'admin' },
    { email: 'rep@example.com', role: 'rep' },
  ] as const;
  await makeCompany(database, { staff, customers: [{ id: '1' }] }, NOW);
  await recordModelCall(database, modelCall());
  await recordModelCall(database, modelCall({ runId: 'run-0', at: new Date('2026-03-01T00:00:00Z'), cost: 0.5 }));
});
afterAll(() => database.close());

const usage = (args: string[], env: Record<string, string> = {}) =>
  runRapport(['usage', '--now', NOW.toISOString(), ...args], { env: { DATABASE_URL: database.url, ...env } });

test('usage is added up over the last days, in the language of the terminal', async () => {
  const { code, stdout, stderr } = await usage(['--days', '7'], { LANG: 'zh_CN.UTF-8' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('语言模型用量：近7天');
  expect(stdout).toMatch(/small-1 +1 +0 +1,000 +400 +50 +0\.002 +0\.8 +0\.8/);
});

test('as JSON, over a month', async () => {
  const { stdout } = await usage(['--json']);
  const { call, answer } = JSON.parse(stdout);
  expect(call).toEqual({ tool: 'model_usage', input: { period: { span: 'last', count: 30, unit: 'day' } } });
  expect(answer.parts[0].rows).toEqual([['last 30 days', 2, 0, 2000, 800, 100, 0.502, 0.8, 0.8]]);
});

test('--requests shows what was sent: last, in a run, or for a person', async () => {
  const { stdout } = await usage(['--requests']);
  expect(stdout).toContain('user: how many?');
  expect(stdout).toContain('run-1');
  expect(stdout).not.toContain('run-0');
  expect((await usage(['--requests', 'run-0'])).stdout).toContain('run-0');
  expect(JSON.parse((await usage(['--requests', 'li@example.com', '--json'])).stdout)).toMatchObject({
    call: { input: { person: 'li@example.com' } },
    answer: { code: 'not_found' },
  });
});

test('is for administrators', async () => {
  const { code, stdout, stderr } = await usage(['--as', 'rep@example.com', '--requests']);
  expect({ code, stdout, stderr }).toEqual({
    ...{ code: 1, stdout: '' },
    stderr: 'rapport: Only an administrator may look at that.\n',
  });
});
