import type { Database } from '../../db/database.ts';

/** First keys of the advisory locks; the second is a hash of the holder's name. */
const LOCK_KEYS = { sender: 746_350_112, worker: 746_350_113 };

export type LockKind = keyof typeof LOCK_KEYS;

/** An advisory lock, and the session that holds it until it ends. */
export type HeldLock = {
  /** Whether the session broke, and the lock with it. */
  isLost: boolean;
  /** Settles once others see that it is free. */
  release(): Promise<void>;
};

/**
 * Takes the lock of a holder by name, in a session of its own that ends with the process, however that dies: nobody has to guess by clocks
 * whether the holder lives. `onLost` is told where the session breaks before `release`.
 */
export async function holdLock(
  { pool }: Database,
  kind: LockKind,
  holder: string,
  onLost = () => {},
): Promise<HeldLock> {
  const connection = await pool.connect();
  let hasReturned = false;
  const giveBack = () => {
    // Once, and never for others' use: the lock is the session's.
    if (!hasReturned) connection.release(true);
    hasReturned = true;
  };
  const held: HeldLock = {
    isLost: false,
    async release() {
      // A session that is only closed keeps its lock until the server has seen to that.
      if (!hasReturned) await connection.query('select pg_advisory_unlock_all()').catch(() => {});
      giveBack();
    },
  };
  try {
    // A machine that is gone without a word is noticed in two minutes, and not in the two hours of most systems.
    await connection.query(
      'set tcp_keepalives_idle = 60; set tcp_keepalives_interval = 15; set tcp_keepalives_count = 4',
    );
    await connection.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_KEYS[kind], holder]);
  } catch (error) {
    giveBack();
    throw error;
  }
  connection.once('end', () => {
    held.isLost = true;
    if (!hasReturned) onLost();
    giveBack();
  });
  return held;
}

/** SQL: whether the holder that `column` names lives; null: whether any does. */
export function isHeldSql(kind: LockKind, column: string | null): string {
  const named = column === null ? '' : `and l.objid::bigint = (hashtext(${column})::bigint & 4294967295)`;
  return `exists (
    select 1 from pg_locks l
    where l.locktype = 'advisory' and l.granted and l.classid::bigint = ${LOCK_KEYS[kind]} ${named}
      and l.database = (select oid from pg_database where datname = current_database()))`;
}
