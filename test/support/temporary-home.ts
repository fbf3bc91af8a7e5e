import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileLock } from '../../src/db/embedded/file-lock.ts';
import { openHome } from '../../src/db/embedded/home-layout.ts';
import { findPostmaster, isServerOf } from '../../src/db/embedded/postmaster-file.ts';

const PREFIX = 'rapport-test-';
const ENOUGH_BYTES = 1024 ** 3;

/** A directory for the databases of one run: in memory where there is room, which clones a database ten times as fast. */
export async function createTemporaryHome(): Promise<string> {
  const parent = hasRoomInMemory() ? '/dev/shm' : tmpdir();
  await clearAbandoned(parent);
  return mkdtemp(join(parent, PREFIX));
}

function hasRoomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}

/** What runs that were killed left behind: their lock is free, their server may still run. */
async function clearAbandoned(parent: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(PREFIX));
  for (const home of names.map((name) => join(parent, name))) {
    const layout = await openHome(home);
    // A run that has just made its directory holds no lock yet.
    if (!existsSync(layout.botLock)) continue;
    const lock = openFileLock(layout.botLock);
    const abandoned = lock.tryExclusive();
    if (abandoned) {
      const server = await findPostmaster(layout.data);
      if (server && isServerOf(layout.data, server.pid)) process.kill(server.pid, 'SIGQUIT');
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    }
    lock.close();
  }
}
