import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCompany } from '../support/company.ts';
import { runRapport } from '../support/run-rapport.ts';
import { createTestDatabase } from '../support/test-database.ts';

const database = await createTestDatabase();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-export-'));
  const consents = [{ capturedAt: '2020-01-01T00:00:00Z' }];
  const staff = [{ email: 'head@example.com', role: 'manager' as const, team: 'south' }];
  const customers = [
    { id: 'C1', columns: { name: 'Ann', email: 'c1@example.com' }, consents },
    { id: 'C2', columns: { email: 'c2@example.com' } },
  ];
  await makeCompany(database, { staff, customers }, new Date());
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runRapport(args, { env: { DATABASE_URL: database.url, RAPPORT_HOME: folder } });

test('an export that was asked for in words is fetched into a file of its owner', async () => {
  const shown = JSON.parse((await run('ask', 'export all customers for Google Ads', '--json')).stdout);
  expect(shown.answer.text).toContain('1 of 2 customers (everybody), with 1 e-mail address and 0 telephone numbers.');
  const made = await run('confirm', shown.answer.id);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('Export 1 is ready: 1 customer.') });
  const file = join(folder, 'audience.csv');
  const fetched = await run('export', '1', '--file', file);
  expect(fetched).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining(`Export 1 is in ${file}`) });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).toMatch(/^Email,Phone\n[0-9a-f]{64},\n$/);
  expect((await run('export', '1')).stdout).toBe(await readFile(file, 'utf8'));
});

test('of another’s export nothing is told', async () => {
  const refused = await run('export', '1', '--as', 'head@example.com');
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('There is no export 1 of yours'),
  });
});
