import { readdirSync } from 'node:fs';
import { type Config, readConfig } from '../config.ts';
import type { Database } from '../db/database.ts';
import { createLog, type Log } from '../log.ts';
import { writeNotice } from './output.ts';

/** What a command that works on data gets. */
export type Workspace = { database: Database; config: Config; log: Log };

/** Opens the database of this home for the length of `run`, its tables up to date. */
export async function withDatabase<T>(run: (workspace: Workspace) => Promise<T>): Promise<T> {
  return withServer(async (workspace) => {
    const { applyMigrations } = await import('../db/apply-migrations.ts');
    await applyMigrations(workspace.database);
    return run(workspace);
  });
}

/** The same with the tables as they are; the embedded server is started if need be and stopped by whoever leaves last. */
export async function withServer<T>(run: (workspace: Workspace) => Promise<T>): Promise<T> {
  const config = readConfig();
  const stacks = config.logLevel === 'debug' || config.logLevel === 'trace';
  const log = createLog({ level: config.logLevel, stacks });
  const server = config.databaseUrl === null ? await connectServer(config.home, log) : null;
  try {
    const { openDatabase } = await import('../db/database.ts');
    const database = await openDatabase({ url: server?.url ?? config.databaseUrl ?? '' });
    try {
      return await run({ database, config, log });
    } finally {
      await database.close();
    }
  } finally {
    await server?.stop();
  }
}

async function connectServer(home: string, log: Log) {
  // Making it takes seconds, in which a first command would seem to hang.
  if (isNew(home)) writeNotice({ en: 'Starting the database for the first time…', zh: '首次启动数据库…' });
  const { connectEmbeddedPostgres } = await import('../db/embedded-postgres.ts');
  return connectEmbeddedPostgres({ home, log });
}

function isNew(home: string): boolean {
  try {
    return readdirSync(home).length === 0;
  } catch {
    return true;
  }
}
