import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { runRapport } from '../support/run-rapport.ts';
import { createTestDatabase } from '../support/test-database.ts';

const ORDERS = 'order_id,customer_id,date,total\nA1,K1,2026-01-05,5\nA2,,2026-01-05,5\n';

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'rapport-cli-import-'));
  await writeFile(join(folder, 'orders.csv'), ORDERS);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (args: string[], input = '', env = {}) =>
  runRapport(args, { env: { DATABASE_URL: database.url, ...env }, cwd: folder, input });

test('demo data goes for a first import only when told so', async () => {
  expect(JSON.parse((await run(['demo', '--json'])).stdout)).toMatchObject({ customers: 2000, staff: 9 });
  const refused = await run(['import', 'orders', 'orders.csv', '--json']);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ kind: 'problem', code: 'conflict' });
  expect(refused.stderr).toMatch(/^rapport: .*--replace-demo.*\n$/);
  // Without a terminal nobody can be asked.
  expect((await run(['import', 'orders', 'orders.csv'])).code).toBe(1);

  const done = await run([
    'import',
    'orders',
    'orders.csv',
    '--json',
    '--replace-demo',
    '--currency',
    'EUR',
    '--timezone',
    'Europe/Paris',
  ]);
  expect([done.code, done.stderr]).toEqual([0, '']);
  expect(JSON.parse(done.stdout)).toMatchObject({
    ...{
      kind: 'orders',
      fileName: 'orders.csv',
      rowsRead: 2,
      rowsAccepted: 1,
      rowsRefused: 1,
      refusedByReason: { no_customer: 1 },
      rejects: [{ line: 3, reason: 'no_customer', detail: null }],
    },
    ...{ customers: 1, buyers: 1, orders: 1, returnedOrders: 0, revenue: 5, unchanged: false, currency: 'EUR' },
  });
  const again = await run(['import', 'orders', '-', '--json', '--replace-demo', '--timezone', 'Europe/Paris'], ORDERS);
  expect(JSON.parse(again.stdout)).toMatchObject({ unchanged: true, fileName: 'stdin', rejects: [{ line: 3 }] });
}, 60_000);

test('a refresh tells what it did', async () => {
  const done = await run(['refresh', '--full', '--now', '2026-02-01T00:00:00Z', '--json']);
  expect(JSON.parse(done.stdout)).toMatchObject({
    mode: 'full',
    ranked: true,
    customers: 1,
    asOf: '2026-02-01T00:00:00.000Z',
  });
});

test('an import in words is in the language of the terminal', async () => {
  const done = await run(['import', 'orders', 'orders.csv', '--dry-run', '--map', 'order_id=order_id'], '', {
    LANG: 'zh_CN.UTF-8',
  });
  expect(done.stdout).toMatch(/读取 2 行，接受 1 行，拒绝 1 行[\s\S]*没有客户编号/);
});

test('one is not many, and money looks as it does in answers', async () => {
  const done = await run(
    ['import', 'orders', '-', '--dry-run'],
    'order_id,customer_id,date,total,status\nR1,K1,2026-02-01,5,returned\n',
  );
  expect(done.stdout).toMatch(/: 1 row read, /);
  expect(done.stdout).toContain('It would hold 1 customer (1 buyer), 1 order, 1 return, 0 products; revenue €5.00');
  expect(done.stdout).toContain('Amounts were read as EUR, times without a zone as Europe/Paris');
});

test('the first refused rows are shown with their line and why', async () => {
  const rows = [7, 8, 9, 10, 11, 12, 13].map((at) => `B${at},K1,2026-02-3${at},5\n`);
  const file = `order_id,customer_id,date,total\nB1,K1,2026-02-01,5\n${rows.join('')}`;
  const done = await run(['import', 'orders', '-', '--dry-run'], file);
  expect(done.stdout).toContain(`  7 × not a date (bad_date)
  line 3: not a date: 2026-02-37
  line 4: not a date: 2026-02-38
  line 5: not a date: 2026-02-39
  line 6: not a date: 2026-02-310
  line 7: not a date: 2026-02-311
  … and 2 more
`);
});

test.each([
  ['an unknown kind', ['import', 'unicorns', 'orders.csv'], 2],
  ['an unknown profile', ['import', 'orders', 'orders.csv', '--profile', 'x'], 2],
  ['a wrong mapping', ['import', 'orders', 'orders.csv', '--map', 'nonsense'], 2],
  ['a missing file', ['import', 'orders', 'nowhere.csv'], 1],
  ['a wrong currency', ['import', 'orders', 'orders.csv', '--currency', 'pounds'], 1],
  ['demo data beside data of one’s own', ['demo'], 1],
])('%s is refused with one clear line', async (_, args, code) => {
  const done = await run(args);
  expect([done.code, done.stdout]).toEqual([code, '']);
  expect(done.stderr).toMatch(/^rapport: .+\n$/);
});
