import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMigrations } from '../../src/db/apply-migrations.ts';
import { type Database, openDatabase } from '../../src/db/database.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';

/** Runs a bench or an evaluation on a new embedded database with the settings of production, removed afterwards. */
export async function withEmptyDatabase<Result>(run: (database: Database) => Promise<Result>): Promise<Result> {
  const home = await mkdtemp(join(tmpdir(), 'rapport-empty-'));
  const server = await startEmbeddedPostgres({ home, log: { info() {} } });
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
    await rm(home, { recursive: true, force: true });
  }
}
