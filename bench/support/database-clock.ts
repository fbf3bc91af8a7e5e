import pg from 'pg';

export type DatabaseClock = {
  /** Milliseconds since the last reset in which at least one statement was under way. */
  elapsedMs: () => number;
  reset: () => void;
};

/** Watches every statement of this process, whoever sends it: ours, the pool's, Prisma's. Parallel ones count once. */
export function watchStatements(): DatabaseClock {
  let underWay = 0;
  let startedAt = 0;
  let total = 0;
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    if (underWay++ === 0) startedAt = performance.now();
    const finish = () => {
      if (--underWay === 0) total += performance.now() - startedAt;
    };
    const result = query.apply(this, args);
    if (result instanceof Promise) result.then(finish, finish);
    else finish();
    return result;
  } as typeof pg.Client.prototype.query;
  return {
    elapsedMs: () => total,
    reset: () => {
      total = 0;
    },
  };
}
