import { applyMigrations } from '../../src/db/apply-migrations.ts';
import { type Database, openDatabase } from '../../src/db/database.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { createTemporaryHome } from '../support/temporary-home.ts';

/** Runs something on a new embedded database that is gone afterwards. */
export async function withEmptyDatabase<Result>(run: (database: Database) => Promise<Result>): Promise<Result> {
  const server = await startEmbeddedPostgres({ home: await createTemporaryHome(), log: { info() {} } });
  try {
    const database = await openDatabase({ url: server.url });
    try {
      await applyMigrations(database);
      return await run(database);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}
