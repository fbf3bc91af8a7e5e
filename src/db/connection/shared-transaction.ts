import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

/** Where the connection of a transaction that Prisma opens becomes known to raw SQL. */
export type TransactionConnection = { current?: pg.PoolClient };

/**
 * Prisma's adapter over `pool`, which also tells the connection of a transaction opened within `follow`, so that raw SQL
 * and COPY run in that same transaction. `test/db/database.test.ts` holds that it really is the same.
 */
export function followTransactions(pool: pg.Pool) {
  const storage = new AsyncLocalStorage<TransactionConnection>();
  const factory = new PrismaPg(pool);
  const adapterFactory: SqlDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      const start = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (isolationLevel) => {
        const transaction = await start(isolationLevel);
        const connection = storage.getStore();
        // The adapter's transaction keeps its connection in a field that only its types hide.
        if (connection) connection.current ??= (transaction as unknown as { client: pg.PoolClient }).client;
        return transaction;
      };
      return adapter;
    },
  };
  return {
    adapterFactory,
    follow: <T>(run: (connection: TransactionConnection) => Promise<T>): Promise<T> => {
      const connection: TransactionConnection = {};
      return storage.run(connection, () => run(connection));
    },
  };
}
