import { readFileSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../domain/errors.ts';
import { type FileLock, openFileLock } from './embedded/file-lock.ts';
import { findBinaries } from './embedded/find-binaries.ts';
import { createDatabaseOnce, findRunningServer } from './embedded/find-running-server.ts';
import { chooseFreePort } from './embedded/free-port.ts';
import { type HomeLayout, openHome } from './embedded/home-layout.ts';
import { initDataDirectory } from './embedded/init-data-directory.ts';
import { settlePreviousServer, spawnServer, stopServer } from './embedded/server-process.ts';
import { listServerSettings } from './embedded/server-settings.ts';
import { prepareUnprivileged } from './embedded/unprivileged-command.ts';

/** Where the server is reached, secret included, and how to be done with it. */
export type EmbeddedPostgres = { readonly url: string; stop(): Promise<void> };

export type EmbeddedPostgresOptions = {
  readonly home: string;
  readonly log: { info(text: string): void };
  /** PostgreSQL settings instead of ours; tests give up durability for speed. */
  readonly settings?: Readonly<Record<string, string>>;
};

const POLL_MS = 20;
/** Someone else's initdb or recovery after a crash is waited for. */
const JOIN_TIMEOUT_MS = 150_000;

/**
 * The server of `home` for the one bot of that home, started if need be.
 * @throws {DomainError} 'conflict' while another bot has it
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const layout = await openHome(options.home);
  const botLock = openFileLock(layout.botLock);
  if (!botLock.tryExclusive()) {
    botLock.close();
    throw secondBot(layout);
  }
  writeFileSync(layout.botPid, `${process.pid}\n`);
  try {
    const server = await joinServer(layout, options);
    return { url: server.url, stop: once(() => server.stop().finally(() => botLock.close())) };
  } catch (error) {
    botLock.close();
    throw error;
  }
}

/** The server of `home` for a command beside the bot, or without one: started if need be, stopped by whoever leaves last. */
export async function connectEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const server = await joinServer(await openHome(options.home), options);
  return { url: server.url, stop: once(server.stop) };
}

/**
 * All who use the server share a lock that dies with them; who starts or stops it holds that lock alone. So nobody stops
 * a server in use, two never start one, and a server whose users were all killed is found running by the next.
 */
async function joinServer(layout: HomeLayout, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const lock = openFileLock(layout.serverLock);
  const deadline = Date.now() + JOIN_TIMEOUT_MS;
  try {
    while (Date.now() < deadline) {
      if (lock.tryShared()) {
        const url = await findRunningServer(layout);
        if (url) return { url, stop: () => leaveServer(layout, lock) };
      }
      if (lock.tryExclusive()) {
        await bringUpServer(layout, options);
        lock.release();
      } else {
        await sleep(POLL_MS);
      }
    }
  } catch (error) {
    lock.close();
    throw error;
  }
  lock.close();
  throw new DomainError('unavailable', {
    en: `Another process is starting or stopping the database of ${layout.home} and does not end; see ${layout.serverLog}.`,
    zh: `另一个进程正在启动或停止 ${layout.home} 的数据库且迟迟没有结束；请查看 ${layout.serverLog}。`,
  });
}

/** Only under the exclusive lock. */
async function bringUpServer(layout: HomeLayout, { log, settings }: EmbeddedPostgresOptions): Promise<void> {
  if ((await settlePreviousServer(layout)) === 'running') {
    log.info('using the database server that an earlier process left running');
    return;
  }
  const binaries = await findBinaries();
  const wrap = await prepareUnprivileged(layout);
  await initDataDirectory(layout, wrap(binaries.initdb), settings?.fsync !== 'off');
  // A copied home lost these rights, without which PostgreSQL does not start.
  await chmod(layout.data, 0o700);
  const port = await chooseFreePort(layout.port);
  await spawnServer(layout, wrap(binaries.postgres), listServerSettings(port, settings), log);
  await createDatabaseOnce(layout);
  log.info(`database server started on 127.0.0.1:${port}`);
}

async function leaveServer(layout: HomeLayout, lock: FileLock): Promise<void> {
  lock.release();
  try {
    // Two who leave at the same instant may each see the other for the length of one attempt; a second try settles it.
    for (let attempt = 0; attempt < 3; attempt++) {
      if (attempt > 0) await sleep(5 + Math.random() * POLL_MS);
      if (lock.tryExclusive()) return await stopServer(layout, await findBinaries());
    }
  } finally {
    lock.close();
  }
}

function secondBot(layout: HomeLayout): DomainError {
  const pid = readPid(layout);
  return new DomainError('conflict', {
    en: `another Rapport${pid && ` (process ${pid})`} is using ${layout.home}; stop it, or set RAPPORT_HOME to another directory`,
    zh: `另一个 Rapport${pid && `（进程 ${pid}）`} 正在使用 ${layout.home}；请先停止它，或将 RAPPORT_HOME 设为其他目录`,
  });
}

function readPid(layout: HomeLayout): string {
  try {
    return readFileSync(layout.botPid, 'utf8').trim();
  } catch {
    return '';
  }
}

function once(stop: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= stop();
    return stopping;
  };
}
