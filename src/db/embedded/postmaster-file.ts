import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a server writes about itself into `postmaster.pid` (PostgreSQL's pidfile.h: line 1 pid, 4 port, 8 status). */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** What the server of `dataDirectory` last wrote about itself; nothing once it ended in order. */
export async function findPostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(dataDirectory), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
}

/** Whether process `pid` lives and is a PostgreSQL server of `dataDirectory`, not another that got its number since. */
export function isServerOf(dataDirectory: string, pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is another user's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return commandLineOf(pid).includes(dataDirectory);
}

function commandLineOf(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  }
  const [program, ...options] =
    process.platform === 'win32'
      ? [
          'powershell',
          '-NoProfile',
          '-Command',
          `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`,
        ]
      : ['ps', '-o', 'command=', '-p', String(pid)];
  return spawnSync(program!, options, { encoding: 'utf8', windowsHide: true }).stdout ?? '';
}

/**
 * Lets the next server pass a pid file whose number now belongs to another process, as after a restart of a container.
 * Our own number takes its place: a server takes its parent's for stale, and still checks by shared memory that no
 * remains of the old server run (PostgreSQL's CreateLockFile).
 */
export async function disownPostmaster(dataDirectory: string): Promise<void> {
  const text = await readFile(pidFile(dataDirectory), 'utf8');
  await writeFile(pidFile(dataDirectory), text.replace(/^\d+/, String(process.pid)));
}

function pidFile(dataDirectory: string): string {
  return join(dataDirectory, 'postmaster.pid');
}
