import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { findPostmaster, isServerOf } from '../../src/db/embedded/postmaster-file.ts';
import { connectEmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { createTemporaryHome } from '../support/temporary-home.ts';
import { spawnHolder, spawnHolderProcess } from './spawn-holder.ts';

const log = { info() {} };
const scratch = await createTemporaryHome();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

// initdb takes a second; every other home is a copy of this one.
const madeHome = join(scratch, 'made');
await (await startEmbeddedPostgres({ home: madeHome, log })).stop();
let copies = 0;
function copyHome(): string {
  const home = join(scratch, `copy-${copies++}`);
  execFileSync('cp', ['-a', madeHome, home]);
  return home;
}

const dataOf = (home: string) => join(home, 'postgres', 'data');

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

async function serverRuns(home: string): Promise<boolean> {
  const postmaster = await findPostmaster(dataOf(home));
  return postmaster !== undefined && isServerOf(dataOf(home), postmaster.pid);
}

describe('the server', () => {
  it('keeps data and port over a restart', async () => {
    const home = copyHome();
    const first = await startEmbeddedPostgres({ home, log });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    expect(await serverRuns(home)).toBe(false);
    const second = await startEmbeddedPostgres({ home, log });
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it.skipIf(process.platform === 'win32')('knows nothing of the environment that it does not need', async () => {
    vi.stubEnv('SLACK_BOT_TOKEN', 'xoxb-1-secret');
    const server = await startEmbeddedPostgres({ home: copyHome(), log }).finally(() => vi.unstubAllEnvs());
    await ask(server.url, "CREATE TABLE known (line text); COPY known FROM PROGRAM 'env'");
    const lines = (await ask(server.url, 'SELECT line FROM known')).map(({ line }) => String(line));
    expect(lines).toContain(`PATH=${process.env.PATH}`);
    expect(lines.filter((line) => /SLACK|VITEST|RAPPORT/.test(line))).toEqual([]);
    await server.stop();
  });

  it.skipIf(process.platform === 'win32')('keeps what it remembers closed to other users', () => {
    for (const file of ['port', 'password'])
      expect(statSync(join(madeHome, 'postgres', file)).mode & 0o077, file).toBe(0);
  });

  it('takes another port when its own is taken', async () => {
    const { createServer } = await import('node:net');
    const home = copyHome();
    const port = Number(readFileSync(join(home, 'postgres', 'port'), 'utf8'));
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const server = await startEmbeddedPostgres({ home, log });
    expect(new URL(server.url).port).not.toBe(String(port));
    await server.stop();
    other.close();
  });

  it('is reached on this machine only, and with the secret only', async () => {
    const home = copyHome();
    const server = await startEmbeddedPostgres({ home, log });
    const rules = readFileSync(join(dataOf(home), 'pg_hba.conf'), 'utf8')
      .split('\n')
      .filter((line) => /^\w/.test(line));
    expect(new Set(rules.map((line) => line.split(/\s+/).at(-1)))).toEqual(new Set(['scram-sha-256']));
    const settings = await ask(
      server.url,
      "SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories', 'fsync', 'synchronous_commit') ORDER BY name",
    );
    expect(settings.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'fsync=on',
      'listen_addresses=127.0.0.1',
      'synchronous_commit=on',
      'unix_socket_directories=',
    ]);
    expect(statSync(join(home, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'postgres')).mode & 0o777).toBe(0o700);
    const guess = new URL(server.url);
    guess.password = 'guess';
    await expect(ask(guess.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });

  it('sorts by code points and folds case by Unicode, on every machine', async () => {
    const server = await startEmbeddedPostgres({ home: copyHome(), log });
    const rows = await ask(
      server.url,
      "SELECT string_agg(name, '' ORDER BY name) AS sorted, lower('ÉÀ') AS lower FROM unnest(ARRAY['b','A','a','中','é']) AS name",
    );
    expect(rows).toEqual([{ sorted: 'Aabé中', lower: 'éà' }]);
    await server.stop();
  });
});

describe('who may use a home', () => {
  it('is one bot; the second is told which process and what to do', async () => {
    const home = copyHome();
    const bot = await spawnHolder(home);
    const second = await spawnHolder(home);
    expect(second.answer).toEqual({
      code: 'conflict',
      message: `another Rapport (process ${bot.pid}) is using ${home}; stop it, or set RAPPORT_HOME to another directory`,
    });
    await bot.end();
    expect(await serverRuns(home)).toBe(false);
  });

  it('is any number of commands beside it; whoever leaves last stops the server', async () => {
    const home = copyHome();
    const command = await connectEmbeddedPostgres({ home, log });
    const bot = await spawnHolder(home);
    const beside = await spawnHolder(home, { role: 'connect' });
    expect(bot.answer.url).toBe(command.url);
    await command.stop();
    expect(await ask(beside.answer.url!, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await bot.end();
    expect(await serverRuns(home)).toBe(true);
    await beside.end();
    expect(await serverRuns(home)).toBe(false);
  });

  it('may all start at the same instant', async () => {
    const home = copyHome();
    const commands = await Promise.all(Array.from({ length: 4 }, () => connectEmbeddedPostgres({ home, log })));
    expect(new Set(commands.map((command) => command.url)).size).toBe(1);
    await Promise.all(commands.map((command) => command.stop()));
    expect(await serverRuns(home)).toBe(false);
  });
});

describe('after a kill -9', () => {
  it('of the bot, the next takes over its server, also when the bot had company', async () => {
    const home = copyHome();
    const bot = await spawnHolder(home);
    const beside = await spawnHolder(home, { role: 'connect' });
    await ask(bot.answer.url!, 'CREATE TABLE kept AS SELECT 1 AS one');
    const before = await findPostmaster(dataOf(home));
    await bot.kill();
    await beside.kill();
    const next = await startEmbeddedPostgres({ home, log });
    expect(await findPostmaster(dataOf(home))).toEqual(before);
    expect(await ask(next.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(await serverRuns(home)).toBe(false);
  });

  it('of the bot and the server, the next recovers what was committed', async () => {
    const home = copyHome();
    const bot = await spawnHolder(home);
    await ask(bot.answer.url!, 'CREATE TABLE kept AS SELECT 1 AS one');
    await bot.kill();
    process.kill((await findPostmaster(dataOf(home)))!.pid, 'SIGKILL');
    const next = await startEmbeddedPostgres({ home, log });
    expect(await ask(next.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it('a pid file whose number now belongs to another process stops nobody', async () => {
    const home = copyHome();
    const bot = await spawnHolder(home);
    await bot.kill();
    const file = join(dataOf(home), 'postmaster.pid');
    const { pid } = (await findPostmaster(dataOf(home)))!;
    const text = readFileSync(file, 'utf8');
    process.kill(pid, 'SIGKILL');
    while (isServerOf(dataOf(home), pid)) await sleep(10);
    writeFileSync(file, text.replace(/^\d+/, '1'));
    await (await startEmbeddedPostgres({ home, log })).stop();
  });

  it('in the middle of initdb, the next starts afresh', async () => {
    const home = join(scratch, 'interrupted');
    const child = spawnHolderProcess(home);
    const inMaking = async () =>
      (await readdir(join(home, 'postgres')).catch(() => [])).some((name) => name.startsWith('data.in-making-'));
    while (!(await inMaking())) await sleep(5);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(dataOf(home))).toBe(false);
    const next = await startEmbeddedPostgres({ home, log });
    expect(await ask(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
  });
});

describe('a home', () => {
  it('that is a copy of one in use gets a server of its own', async () => {
    const home = copyHome();
    const original = await startEmbeddedPostgres({ home, log });
    const copy = join(scratch, 'copy-of-running');
    await ask(original.url, 'CHECKPOINT');
    cpSync(home, copy, { recursive: true });
    const other = await startEmbeddedPostgres({ home: copy, log });
    expect(new URL(other.url).port).not.toBe(new URL(original.url).port);
    await other.stop();
    await original.stop();
  });

  it('of another major version of PostgreSQL is refused in words', async () => {
    const home = copyHome();
    writeFileSync(join(dataOf(home), 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres({ home, log })).rejects.toMatchObject({
      code: 'conflict',
      text: { en: expect.stringContaining('made by PostgreSQL 17'), zh: expect.stringContaining('PostgreSQL 17') },
    });
  });

  it('that cannot be made is refused in words', async () => {
    writeFileSync(join(scratch, 'a-file'), '');
    const home = join(scratch, 'a-file', 'home');
    await expect(startEmbeddedPostgres({ home, log })).rejects.toMatchObject({ code: 'unavailable' });
  });
});
