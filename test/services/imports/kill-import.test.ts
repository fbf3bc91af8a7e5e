import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../../src/db/database.ts';
import type { ImportKind } from '../../../src/domain/imports/import-column.ts';
import { importFile } from '../../../src/services/imports/import-file.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import { dumpData, importText } from './import-text.ts';

const CHILD = fileURLToPath(new URL('./killed-import.ts', import.meta.url));
const ROWS = 60_000;
/** How long after the last byte was read the process is killed: while it is read, staged, loaded or scored. */
const KILL_AFTER_MS = [0, 100, 300, 700];

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  await importText(database, 'order_id,customer_id,date,total\nO1,K1,2026-01-05,5\n');
  folder = await mkdtemp(join(tmpdir(), 'rapport-kill-test-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test('an import killed at any moment leaves nothing, and works when it is run again', {
  timeout: 120_000,
}, async () => {
  const path = await writeRows('orders', 'order_id,customer_id,date,product,quantity,price', (at) => [
    ...[`O${at}`, `K${at % 900}`, '2026-02-01', `P${at % 50}`, '1', '2'],
  ]);
  await killAfter(KILL_AFTER_MS, 'orders', path);
  expect(await importFile(database, { kind: 'orders', path, now: new Date() })).toMatchObject({
    rowsAccepted: ROWS,
    orders: ROWS,
    unchanged: false,
    database: { orders: ROWS, customers: 900 },
  });
});

test('neither does one of records, whose table is there again with its indexes', { timeout: 120_000 }, async () => {
  const path = await writeRows('cases', 'id,customer_id,type,opened', (at) => [
    ...[`T${at}`, `K${at % 900}`, 'complaint', '2026-02-01'],
  ]);
  const indexes = () => database.query("select indexname from pg_indexes where tablename = 'cases' order by 1");
  const before = await indexes();
  await killAfter([0, 400], 'cases', path);
  expect(await indexes()).toEqual(before);
  expect(await importFile(database, { kind: 'cases', path, now: new Date() })).toMatchObject({
    records: { added: ROWS, total: ROWS },
  });
  expect(await indexes()).toEqual(before);
});

async function writeRows(name: string, header: string, cellsOf: (at: number) => string[]): Promise<string> {
  const path = join(folder, `${name}.csv`);
  const rows = Array.from({ length: ROWS }, (_, at) => `${cellsOf(at).join(',')}\n`).join('');
  await writeFile(path, `${header}\n${rows}`);
  return path;
}

/** Runs the import in a process that is killed, once for each delay, and finds nothing changed. */
async function killAfter(delaysMs: readonly number[], kind: ImportKind, path: string): Promise<void> {
  const state = async () => [
    await dumpData(database),
    await database.query('select count(*) as count from import_batches'),
  ];
  const before = await state();
  for (const ms of delaysMs) {
    const child = spawn(process.execPath, [CHILD, database.url, kind, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await sleep(ms);
    child.kill('SIGKILL');
    const [code, signal] = await once(child, 'exit');
    expect([code, signal]).toEqual([null, 'SIGKILL']);
    await waitForServerToNotice();
    expect(await state()).toEqual(before);
  }
}

/** The server goes on with a statement until it finds its client gone. */
async function waitForServerToNotice(): Promise<void> {
  const others = () =>
    database.query(
      'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null',
    );
  while ((await others()).length > 0) await sleep(20);
}
