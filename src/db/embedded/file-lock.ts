import { DatabaseSync } from 'node:sqlite';

/** A lock on a file among processes; held in one of two ways or not at all. */
export type FileLock = {
  /** Whether it is now held together with others. */
  tryShared(): boolean;
  /** Whether it is now held alone. */
  tryExclusive(): boolean;
  release(): void;
  close(): void;
};

const SQLITE_BUSY = 5;

/**
 * Opens a lock that the kernel drops when its holder dies, however it dies: no stale lock files, no reused process ids.
 * Node has no `flock`; SQLite's file locking, which every system has, is used for nothing but this.
 */
export function openFileLock(path: string): FileLock {
  const file = new DatabaseSync(path, { timeout: 0 });
  let held = false;

  const release = () => {
    if (held) file.exec('ROLLBACK');
    held = false;
  };
  const attempt = (begin: string, touch: string | undefined) => {
    release();
    try {
      file.exec(begin);
      held = true;
      // A deferred transaction takes its shared lock with the first read.
      if (touch) file.prepare(touch).all();
      return true;
    } catch (error) {
      release();
      if (isBusy(error)) return false;
      throw error;
    }
  };

  return {
    tryShared: () => attempt('BEGIN', 'SELECT count(*) FROM sqlite_master'),
    tryExclusive: () => attempt('BEGIN EXCLUSIVE', undefined),
    release,
    close() {
      release();
      file.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  return (code & 0xff) === SQLITE_BUSY;
}
