import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.ts';
import type { Binaries } from './find-binaries.ts';
import { findRunningServer } from './find-running-server.ts';
import type { HomeLayout } from './home-layout.ts';
import { disownPostmaster, findPostmaster, isServerOf } from './postmaster-file.ts';
import { serverEnvironment } from './server-environment.ts';
import type { Command } from './unprivileged-command.ts';

const POLL_MS = 10;
/** Recovery after a crash replays at most a few gigabytes of log. */
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 60_000;
const LOG_LIMIT_BYTES = 10 * 1024 ** 2;

/**
 * Starts a server and returns once it answers. It leads a session of its own: a Ctrl-C in the terminal reaches us, and
 * not the server before we are done with it.
 * @throws {DomainError} 'unavailable' with the end of the server's log
 */
export async function spawnServer(
  layout: HomeLayout,
  postgres: Command,
  settings: readonly string[],
  log: { info(text: string): void },
): Promise<void> {
  const output = openSync(layout.serverLog, isLarge(layout.serverLog) ? 'w' : 'a', 0o600);
  const child = spawn(postgres.file, [...postgres.leading, '-D', layout.data, ...settings], {
    stdio: ['ignore', output, output],
    detached: true,
    windowsHide: true,
    env: serverEnvironment(),
    ...(postgres.uid === undefined ? {} : { uid: postgres.uid, gid: postgres.uid }),
  });
  closeSync(output);
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.unref();

  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!ended && Date.now() < deadline) {
    const postmaster = await findPostmaster(layout.data);
    if (postmaster?.ready && postmaster.pid === child.pid) {
      child.once('exit', (code) => {
        if (code !== 0) log.info(`the database server ended unexpectedly; see ${layout.serverLog}`);
      });
      return;
    }
    await sleep(POLL_MS);
  }
  const end = readFileSync(layout.serverLog, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  throw new DomainError('unavailable', {
    en: `The embedded PostgreSQL did not start; the end of ${layout.serverLog}:\n${end}`,
    zh: `内置 PostgreSQL 未能启动；${layout.serverLog} 的末尾：\n${end}`,
  });
}

/**
 * Clears the way for a new server. One that a killed process left behind is waited for: it is ready, or ends.
 * @throws {DomainError} 'unavailable' when it neither answers nor ends
 */
export async function settlePreviousServer(layout: HomeLayout): Promise<'running' | 'gone'> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const postmaster = await findPostmaster(layout.data);
    if (!postmaster) return 'gone';
    if (!isServerOf(layout.data, postmaster.pid)) {
      await disownPostmaster(layout.data);
      return 'gone';
    }
    if (await findRunningServer(layout)) return 'running';
    if (postmaster.ready || Date.now() > deadline) throw unresponsive(layout, postmaster.pid);
    await sleep(POLL_MS);
  }
}

/** Ends the server in order (PostgreSQL's fast shutdown), at once where it does not follow. */
export async function stopServer(layout: HomeLayout, binaries: Binaries): Promise<void> {
  const postmaster = await findPostmaster(layout.data);
  if (!postmaster || !isServerOf(layout.data, postmaster.pid)) return;
  const { pid } = postmaster;
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', layout.data, '-m', 'fast'], {
      windowsHide: true,
      env: serverEnvironment(),
    });
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  // The file goes last; the process may stay as a zombie where nobody reaps it, as in a container.
  while ((await findPostmaster(layout.data))?.pid === pid && isServerOf(layout.data, pid)) {
    if (Date.now() > deadline) {
      process.kill(pid, 'SIGQUIT');
      return;
    }
    await sleep(POLL_MS);
  }
}

function unresponsive(layout: HomeLayout, pid: number): DomainError {
  return new DomainError('unavailable', {
    en: `The embedded PostgreSQL (process ${pid}) of ${layout.home} does not answer with the password in ${layout.password}; end that process and start again.`,
    zh: `${layout.home} 的内置 PostgreSQL（进程 ${pid}）无法用 ${layout.password} 中的密码访问；请结束该进程后重新启动。`,
  });
}

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES;
}
