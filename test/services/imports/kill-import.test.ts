import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import { importFile } from '../../../src/services/imports/import-file.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { dumpData, importText } from './import-text.ts';

const CHILD = fileURLToPath(new URL('./killed-import.ts', import.meta.url));
const ROWS = 60_000;
/** How long after the last byte was read the process is killed: while it is read, staged, loaded or scored. */
const KILL_AFTER_MS = [0, 100, 300, 700];

let database: Database;
let folder: string;
let path: string;
beforeAll(async () => {
  database = await createTestDatabase();
  await importText(database, 'order_id,customer_id,date,total\nO1,K1,2026-01-05,5\n');
  folder = await mkdtemp(join(tmpdir(), 'rapport-kill-test-'));
  path = join(folder, 'orders.csv');
  const rows = Array.from({ length: ROWS }, (_, at) => `O${at},K${at % 900},2026-02-01,P${at % 50},1,2\n`).join('');
  await writeFile(path, `order_id,customer_id,date,product,quantity,price\n${rows}`);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test('an import killed at any moment leaves nothing, and works when it is run again', {
  timeout: 120_000,
}, async () => {
  const before = await dumpData(database);
  for (const ms of KILL_AFTER_MS) {
    const child = spawn(process.execPath, [CHILD, database.url, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await sleep(ms);
    child.kill('SIGKILL');
    const [code, signal] = await once(child, 'exit');
    expect([code, signal]).toEqual([null, 'SIGKILL']);
    await waitForServerToNotice();
    expect(await dumpData(database)).toEqual(before);
    expect(await database.query('select count(*) as count from import_batches')).toEqual([{ count: 1 }]);
  }
  const result = await importFile(database, { kind: 'orders', path, now: new Date() });
  expect(result).toMatchObject({
    rowsAccepted: ROWS,
    orders: ROWS,
    unchanged: false,
    database: { orders: ROWS, customers: 900 },
  });
});

/** The server goes on with a statement until it finds its client gone. */
async function waitForServerToNotice(): Promise<void> {
  const others = () =>
    database.query(
      'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null',
    );
  while ((await others()).length > 0) await sleep(20);
}
