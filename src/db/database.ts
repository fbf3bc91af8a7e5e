import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { explainConnectionError } from './connection/explain-connection-error.ts';
import { poolSettings } from './connection/pool-settings.ts';
import { refuseOldServer } from './connection/refuse-old-server.ts';
import { followTransactions } from './connection/shared-transaction.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';

/** Bytes in PostgreSQL's COPY format, in pieces of any size. */
type CopySource = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Raw SQL. Values come as `connection/column-types.ts` says. */
export type Queryable = {
  query<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The number of rows that a statement changed. */
  execute(text: string, values?: readonly unknown[]): Promise<number>;
  /** Runs `COPY … FROM STDIN` with the bytes of `source`; the number of rows. */
  copyFrom(text: string, source: CopySource): Promise<number>;
};

/** Prisma and raw SQL on one connection: both see each other's writes, and commit or vanish together. */
export type Transaction = Queryable & { readonly prisma: Prisma.TransactionClient };

export type Database = Queryable & {
  readonly prisma: PrismaClient;
  /** For what needs a session of its own (LISTEN, advisory locks), and for the job queue. */
  readonly pool: pg.Pool;
  readonly url: string;
  transaction<T>(
    run: (transaction: Transaction) => Promise<T>,
    isolation?: Prisma.TransactionIsolationLevel,
  ): Promise<T>;
  close(): Promise<void>;
};

/** Prisma gives a transaction 5 s unless told; an import of millions of rows is one transaction. */
const TRANSACTION_TIMEOUT_MS = 3_600_000;
const TRANSACTION_MAX_WAIT_MS = 30_000;

/**
 * One pool for Prisma and raw SQL, tried before it is returned.
 * @throws {DomainError} 'unavailable' when the server cannot be reached, refuses, or is too old; 'invalid_input' for a bad address
 */
export async function openDatabase({ url }: { url: string }): Promise<Database> {
  const pool = new pg.Pool(poolSettings(url));
  // A connection that breaks, idle or in use, would end the process; the query that needs it says what is wrong.
  pool.on('error', () => {});
  pool.on('connect', (connection) => connection.on('error', () => {}));
  try {
    await checkVersion(pool);
  } catch (error) {
    await pool.end();
    throw explainConnectionError(error, url);
  }
  const { adapterFactory, follow } = followTransactions(pool);
  const prisma = new PrismaClient({
    adapter: adapterFactory,
    transactionOptions: { timeout: TRANSACTION_TIMEOUT_MS, maxWait: TRANSACTION_MAX_WAIT_MS },
  });
  const withConnection: WithConnection = async (run) => {
    let broken = false;
    let connection: pg.PoolClient | undefined;
    try {
      connection = await pool.connect();
      return await run(connection);
    } catch (error) {
      const explained = explainConnectionError(error, url);
      broken = explained !== error;
      throw explained;
    } finally {
      // The pool may learn only later that it is gone, and would hand it to the next query.
      connection?.release(broken);
    }
  };
  return {
    ...createQueryable(withConnection),
    prisma,
    pool,
    url,
    transaction: (run, isolation) =>
      follow((connection) =>
        prisma.$transaction(
          (transaction) => run({ ...createQueryable(inTurn((use) => use(connection.current!))), prisma: transaction }),
          isolation ? { isolationLevel: isolation } : {},
        ),
      ),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

type WithConnection = <T>(run: (connection: pg.PoolClient) => Promise<T>) => Promise<T>;

/** A transaction's one connection does one thing at a time: who asks at the same time waits. */
function inTurn(withConnection: WithConnection): WithConnection {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(() => withConnection(run));
    last = next.catch(() => {});
    return next;
  };
}

function createQueryable(withConnection: WithConnection): Queryable {
  return {
    query: <Row extends object>(text: string, values: readonly unknown[] = []) =>
      withConnection(
        async (connection) => (await connection.query<Row & pg.QueryResultRow>(text, [...values])).rows as Row[],
      ),
    execute: (text, values = []) =>
      withConnection(async (connection) => (await connection.query(text, [...values])).rowCount ?? 0),
    copyFrom: (text, source) =>
      withConnection(async (connection) => {
        const target = connection.query(copyFrom(text));
        await pipeline(Readable.from(source), target);
        return target.rowCount;
      }),
  };
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string; number: number }>(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number",
  );
  refuseOldServer(rows[0]!.version, rows[0]!.number);
}
