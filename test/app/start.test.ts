import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { makeCompany } from '../support/company.ts';
import { createTemporaryHome } from '../support/temporary-home.ts';
import { createTestDatabase } from '../support/test-database.ts';

let database: Database;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const staff = [{ email: 'ann@example.com', name: 'Ann', role: 'admin' as const }];
  await makeCompany(database, { staff, customers: [{ id: 'C1' }] }, new Date());
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => database.close());

const OLD_NODE = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path) && path !== process.execPath);

function startRapport(env: Record<string, string>, ...nodeOptions: string[]) {
  return startUnder(process.execPath, env, ...nodeOptions);
}

function startUnder(node: string, env: Record<string, string>, ...nodeOptions: string[]) {
  const child = spawn(node, [...nodeOptions, 'bin/rapport.js', 'start'], {
    env: { PATH: process.env.PATH ?? '', DATABASE_URL: database.url, PORT: '0', ...env },
  });
  children.push(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said, ended };
}

async function addressOf(said: { stdout: string }): Promise<string> {
  // A whole Rapport starts, on a machine with other work.
  await expect.poll(() => said.stdout, { timeout: 40_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  return /http:\/\/127\.0\.0\.1:\d+/.exec(said.stdout)?.[0] ?? '';
}

test('without Slack tokens the playground answers, and SIGTERM ends all soon', async () => {
  const { child, said, ended } = startRapport({});
  const address = await addressOf(said);
  const page = await fetch(address);
  expect(page.status).toBe(200);
  const mail = await fetch(`${address}/playground/mail/1`);
  expect([mail.status, await mail.json()]).toEqual([404, { error: 'unknown message' }]);
  const toldAt = Date.now();
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(Date.now() - toldAt).toBeLessThan(20_000);
  expect(said.stderr).toBe('');
});

test('it speaks Chinese on a Chinese terminal, and Ctrl-C while starting ends it', async () => {
  const { child, said, ended } = startRapport({ LANG: 'zh_CN.UTF-8' });
  await expect.poll(() => said.stdout).toContain('正在启动数据库');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(said.stderr).toBe('');
});

test('with staff of one’s own and no customers yet, no demo company is made', async () => {
  const empty = await createTestDatabase();
  try {
    await empty.execute("insert into staff (email, name, role) values ('ann@example.com', 'Ann', 'admin')");
    const { child, said, ended } = startRapport({ DATABASE_URL: empty.url });
    await addressOf(said);
    child.kill('SIGTERM');
    await ended;
    expect(said.stdout).toContain('No customers yet: rapport import');
    expect(await empty.query('select name from staff')).toEqual([{ name: 'Ann' }]);
  } finally {
    await empty.close();
  }
});

test('a busy port is one clear line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { said, ended } = startRapport({ PORT: String(port) });
  expect(await ended).toBe(1);
  expect(said.stderr).toMatch(new RegExp(`^rapport: port ${port} is in use[^\\n]+\\n$`));
  // Before anything was made.
  expect(said.stdout).toBe('');
  other.close();
});

/** Runs before Rapport in its process. */
const before = (script: string) => `--import=data:text/javascript,${encodeURIComponent(script)}`;

test('a Slack that cannot be reached is one clear line, and nothing says that it is connected', async () => {
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_APP_TOKEN: 'xapp-1-secret', LOG_LEVEL: 'silent' };
  const noNetwork = before("globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'))");
  const { said, ended } = startRapport(tokens, noNetwork);
  expect(await ended).toBe(1);
  expect(said.stderr).toMatch(/^rapport: Slack cannot be reached [^\n]+slack\.com[^\n]+\n$/);
  expect(said.stdout).not.toContain('connected');
});

test('a rejection that nobody handles stops everything in order, the embedded PostgreSQL too', async () => {
  const home = await createTemporaryHome();
  const stray = before("process.on('SIGUSR2', () => { void Promise.reject(new Error('stray')); })");
  const { child, said, ended } = startRapport({ DATABASE_URL: '', RAPPORT_HOME: home }, stray);
  await expect.poll(() => said.stdout, { timeout: 60_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  expect(existsSync(join(home, 'postgres/data/postmaster.pid'))).toBe(true);
  child.kill('SIGUSR2');
  expect(await ended).toBe(1);
  expect(said.stderr).toContain('stray');
  expect(existsSync(join(home, 'postgres/data/postmaster.pid'))).toBe(false);
  await rm(home, { recursive: true, force: true });
}, 90_000);

test.skipIf(!OLD_NODE)('under an older Node, kill -9 of what was started ends what it handed over to', async () => {
  const { child, said, ended } = startUnder(OLD_NODE ?? '', {});
  const address = await addressOf(said);
  expect((await fetch(address)).status).toBe(200);
  child.kill('SIGKILL');
  // Its output closes only when the process that it handed over to is gone too.
  await ended;
  await expect(fetch(address)).rejects.toThrow();
});
