import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { makeCompany } from '../support/company.ts';
import { runRapport } from '../support/run-rapport.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = '2026-03-01T00:00:00Z';
let database: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [
    { email: 'admin@example.com', role: 'admin' as const },
    { email: 'rep@example.com', role: 'rep' as const },
  ];
  await makeCompany(database, { staff, customers: [{ id: 'C1' }, { id: 'C2' }] }, new Date(NOW));
});
afterAll(() => database.close());

const rapport = (...args: string[]) => runRapport(args, { env: { DATABASE_URL: database.url } });
const tag = (name: string, ...options: string[]) =>
  rapport('call', 'tag_customers', JSON.stringify({ rule: { all: [] }, add: [name] }), '--now', NOW, ...options);
const tagged = async (name: string) =>
  (await database.query('select 1 from customers where $1 = any(tags)', [name])).length;

test('a tool that writes is shown with the command that does it', async () => {
  const shown = await tag('summer');
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toContain('Adds the tag "summer" for 2 customers: everybody.');
  expect(await tagged('summer')).toBe(0);
  const id = /rapport confirm (\S+)/.exec(shown.stdout)![1]!;
  const done = await rapport('confirm', id);
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toMatch(/^Done: the tags of 2 customers changed\.\n\nAs of .* 2 records/);
  expect(await tagged('summer')).toBe(2);
  const again = await rapport('confirm', id);
  expect(again).toMatchObject({ code: 1, stdout: '', stderr: 'rapport: It was done already.\n' });
});

test('--confirm does it at once', async () => {
  const { code, stdout } = await tag('winter', '--confirm', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    call: { tool: 'tag_customers' },
    answer: { kind: 'text', text: 'Done: the tags of 2 customers changed.' },
    receipt: { rows: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(await tagged('winter')).toBe(2);
});

test('--cancel leaves it, in the language that it was shown in', async () => {
  const shown = await tag('autumn', '--locale', 'zh', '--json');
  const { answer } = JSON.parse(shown.stdout);
  expect(answer).toMatchObject({
    kind: 'confirm',
    tool: 'tag_customers',
    input: { rule: { all: [] }, add: ['autumn'] },
    text: expect.stringContaining('添加标签“autumn”'),
    preview: { kind: 'table' },
  });
  const cancelled = await rapport('confirm', answer.id, '--cancel');
  expect(cancelled).toMatchObject({ code: 0, stdout: '已取消，未执行任何操作。\n' });
  expect(await rapport('confirm', answer.id)).toMatchObject({ code: 1, stderr: 'rapport: It was cancelled.\n' });
  expect(await tagged('autumn')).toBe(0);
});
