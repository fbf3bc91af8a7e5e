import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { saveSegment } from '../../src/services/segments/save-segment.ts';
import { ADMINISTRATOR, makeCompany } from '../support/company.ts';
import { runRapport } from '../support/run-rapport.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
let database: Database;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-report-'));
  database = await createTestDatabase();
  const customers = [{ id: 'C1', orders: [{ placedAt: '2026-02-20T00:00:00Z', totalMinor: 12_300 }] }, { id: 'C2' }];
  const staff = [{ email: 'admin@example.com', role: 'admin' as const }];
  await makeCompany(database, { staff, customers }, NOW);
  const draft = { name: { en: 'Buyers', zh: '买家' }, rule: { field: 'orders', is: 'gte', value: 1 } } as const;
  await database.transaction((transaction) => saveSegment(transaction, draft, { asker: ADMINISTRATOR, now: NOW }));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const report = (...args: string[]) =>
  runRapport(['report', '--now', NOW.toISOString(), ...args], { env: { DATABASE_URL: database.url } });

test('the report is written as a page with the receipt of the answer that is printed', async () => {
  const file = join(folder, 'report.html');
  const { code, stdout, stderr } = await report('--days', '14', '--html', file, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { answer, receipt } = JSON.parse(stdout);
  expect(answer.title).toBe('Segment report: last 14 days');
  expect(answer).not.toHaveProperty('digest');
  const page = await readFile(file, 'utf8');
  expect(page).toContain(`#${receipt.hash.slice(0, 8)}`);
  expect(page).toContain('<th scope="row">Buyers</th><td class="number">1</td>');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('what cannot be written or is no segment is said in one line', async () => {
  const missing = join(folder, 'no', 'report.html');
  expect(await report('--html', missing)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `rapport: ${missing} cannot be written (ENOENT).\n`,
  });
  expect(await report('nobody', '--locale', 'zh')).toMatchObject({ code: 1, stdout: '' });
});
