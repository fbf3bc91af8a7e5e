import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { makeCompany } from '../support/company.ts';
import { runRapport } from '../support/run-rapport.ts';
import { createTestDatabase } from '../support/test-database.ts';

const NOW = '2026-03-01T00:00:00Z';
let database: Database;
let empty: Database;
const env = () => ({ DATABASE_URL: database.url });

beforeAll(async () => {
  [database, empty] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const company = {
    staff: [
      { email: 'admin@example.com', role: 'admin' as const },
      { email: 'rep@example.com', role: 'rep' as const },
    ],
    customers: [
      {
        id: 'C1',
        owner: 'rep@example.com',
        columns: { country: 'France' },
        orders: [{ placedAt: '2026-01-05T10:00:00Z', totalMinor: 123_450 }],
      },
      { id: 'C2', columns: { country: 'Germany' }, orders: [{ placedAt: '2026-02-05T10:00:00Z', totalMinor: 1_000 }] },
      { id: 'C3', columns: { country: 'Germany' } },
    ],
  };
  await makeCompany(database, company, new Date(NOW));
});
afterAll(() => Promise.all([database.close(), empty.close()]));

const ask = (question: string, ...options: string[]) =>
  runRapport(['ask', question, '--now', NOW, ...options], { env: env() });

test('a figure as text, in the language of the question', async () => {
  const english = await ask('how many customers are there?');
  expect(english).toMatchObject({ code: 0, stderr: '' });
  expect(english.stdout).toMatch(/^Customers\n3\n/);
  expect(english.stdout).toContain('As of 1 Mar 2026');
  const chinese = await ask('一共有多少客户？');
  expect(chinese.stdout).toMatch(/\n3\n/);
  expect(chinese.stdout).toContain('截至 2026年3月1日');
});

test('--json prints the stable shape and nothing else', async () => {
  const { code, stdout, stderr } = await ask('total revenue', '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const reply = JSON.parse(stdout);
  expect(Object.keys(reply).sort()).toEqual(['answer', 'call', 'elapsedMs', 'engine', 'locale', 'question', 'receipt']);
  expect(reply.answer).toEqual({
    kind: 'metric',
    label: expect.any(String),
    value: 1244.5,
    unit: 'money',
    currency: 'GBP',
  });
  expect(reply.receipt).toMatchObject({
    asOf: '2026-03-01T00:00:00.000Z',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('--as asks within that person’s rights; a stranger is refused', async () => {
  const rep = JSON.parse((await ask('total revenue', '--json', '--as', 'rep@example.com')).stdout);
  expect(rep.answer.value).toBe(1234.5);
  const stranger = await ask('total revenue', '--json', '--as', 'nobody@example.com');
  expect(stranger.code).toBe(1);
  expect(JSON.parse(stranger.stdout).answer).toMatchObject({ kind: 'problem', code: 'forbidden' });
  expect(stranger.stderr).toMatch(/^rapport: [^\n]+\n$/);
});

test('--rows cuts a table and total says how many there are', async () => {
  const { answer } = JSON.parse((await ask('top 10 customers by revenue', '--json', '--rows', '1')).stdout);
  expect(answer.columns[0].key).toBe('customer_id');
  expect(answer.rows).toHaveLength(1);
  expect(answer.total).toBe(2);
});

test('--jsonl answers every line in order, threads keep context, a bad line is a problem of its own', async () => {
  const lines = [
    JSON.stringify({ id: 'a', question: 'how many customers in Germany', thread: 't' }),
    'not json',
    JSON.stringify({ id: 'b', question: '那法国呢？', thread: 't' }),
    JSON.stringify({ id: 'c', question: 'total revenue', as: 'nobody@example.com' }),
    '',
    JSON.stringify({ id: 'd', question: 'total revenue', now: '2026-02-01T00:00:00Z' }),
    JSON.stringify({ id: 'e', nothing: true }),
  ];
  const { code, stdout, stderr } = await runRapport(['ask', '--jsonl', '--now', NOW], {
    env: env(),
    input: lines.join('\n'),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const replies = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(replies.map(({ id, answer }) => [id, answer.value ?? answer.code])).toEqual([
    ['a', 2],
    [undefined, 'invalid_input'],
    ['b', 1],
    ['c', 'forbidden'],
    ['d', 1234.5],
    ['e', 'invalid_input'],
  ]);
});

test.each([
  ['an unknown tool', ['nonsense', '{}'], 'invalid_input'],
  ['a wrong input', ['measure', '{"measures":["beauty"]}'], 'invalid_input'],
  ['an unknown customer', ['describe_customer', '{"customer":"C99"}'], 'not_found'],
])('a call with %s fails: the JSON on stdout, one line on stderr, exit 1', async (_, call, code) => {
  const failed = await runRapport(['call', ...call, '--json'], { env: env() });
  expect(failed.code).toBe(1);
  expect(JSON.parse(failed.stdout).answer).toMatchObject({ kind: 'problem', code });
  expect(failed.stderr).toMatch(/^rapport: [^\n]+\n$/);
  const inWords = await runRapport(['call', ...call], { env: env() });
  expect(inWords).toEqual({ code: 1, stdout: '', stderr: failed.stderr });
});

test('a call gives its answer; a question that is not understood is answered too', async () => {
  const { code, stdout } = await runRapport(['call', 'measure', '{"measures":["customers"]}', '--json'], {
    env: env(),
  });
  expect([code, JSON.parse(stdout).answer.value]).toEqual([0, 3]);
  const declined = await ask('how many unicorns', '--json');
  expect([declined.code, JSON.parse(declined.stdout).answer.kind]).toEqual([0, 'problem']);
});

test('without data it says so and what would work', async () => {
  const { code, stdout, stderr } = await runRapport(['ask', 'total revenue', '--json'], {
    env: { DATABASE_URL: empty.url },
  });
  expect(code).toBe(1);
  expect(JSON.parse(stdout).answer).toMatchObject({ kind: 'problem', code: 'unavailable' });
  expect(stderr).toMatch(/^rapport: there is no customer data yet · .*rapport import.*\n$/);
});

test('a reader that goes away early is no error', async () => {
  const child = spawn(process.execPath, ['bin/rapport.js', 'ask', '--jsonl', '--now', NOW], {
    env: { ...process.env, ...env() },
  });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.on('error', () => {});
  child.stdin.end(`${JSON.stringify({ question: 'top 10 customers by revenue' })}\n`.repeat(200));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('doctor says what is there and what is wrong', async () => {
  const well = await runRapport(['doctor', '--json'], { env: env() });
  expect(well.code).toBe(0);
  const { ok, checks } = JSON.parse(well.stdout);
  expect(ok).toBe(true);
  expect(checks.find((each: { check: string }) => each.check === 'data').text).toContain('3 customers, 2 orders');
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const beside = await runRapport(['doctor'], { env: { ...env(), PORT: String(port) } });
  expect([beside.code, beside.stdout]).toEqual([
    0,
    expect.stringContaining(`! port       port ${port} cannot be used`),
  ]);
  other.close();
  const ill = await runRapport(['doctor'], { env: { DATABASE_URL: 'postgresql://127.0.0.1:1/x' } });
  expect(ill.code).toBe(1);
  expect(ill.stdout).toContain('✖ database');
  expect(ill.stderr).toMatch(/^rapport: [^\n]+\n$/);
});
